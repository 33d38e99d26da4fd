import type { IsoDate } from "#core/calendar/isoDate";
import { buildReading, type Interval, matchAt, type Period, type Reading, type Source } from "./expression.ts";
import { parsePrefix, parseSuffix, type Prefix, type Suffix } from "./modifiers.ts";
import { outcomeOf, type Words } from "./outcome.ts";
import { parsePeriod } from "./periods.ts";
import { resolvePeriod } from "./resolve.ts";

const listMark = /[、和及与或](?:于|在)?/uy;
const adverbial = /,(?=[^\d,;。])/uy;
/** More members than this are no list of dates that anybody writes. */
const maxListed = 12;

/** A single date or several that share their last words: 2019年底前, 到2020年, 6月、12月底前, 中秋、国庆前. */
export function parsePoints(source: Source, index: number): Reading[] | null {
  const prefix = parsePrefix(source.text, index);
  const first = parsePeriod(source, prefix.next);
  if (first === null) return null;
  const suffix = parseSuffix(source.text, first.next, first.unit);
  if (suffix.kind === "none" && first.edge === "whole") {
    const listed = parseList(source, first, prefix);
    if (listed !== null) return listed;
  }
  return [readPoint(source, first, { prefix, suffix })];
}

interface Beside {
  prefix: Prefix;
  suffix: Suffix;
}

function readPoint(source: Source, period: Period, { prefix, suffix }: Beside): Reading {
  const words: Words = { prefix: prefix.kind, suffix: suffix.kind, isAdverbial: matchAt(adverbial, source.text, suffix.next) !== null };
  const limit = (interval: Interval): IsoDate => outcomeOf(period, words, interval)?.end ?? interval.end;
  const common = { from: prefix.from, to: suffix.next, unit: period.unit, yearGiven: period.year !== null && !period.anchored };
  const { interval, problem } = resolvePeriod(period, source, limit);
  if (interval === null) return buildReading({ ...common, kind: "none", problem, explicit: isExplicit(period, words) });
  const outcome = outcomeOf(period, words, interval);
  if (outcome === null) return buildReading({ ...common, kind: "none" });
  const { kind, start, end, other } = outcome;
  return buildReading({ ...common, kind, start, end, otherReading: other, explicit: isExplicit(period, words) });
}

function isExplicit(period: Period, words: Words): boolean {
  return words.prefix !== "none" || words.suffix !== "none" || period.edge === "end";
}

/** Members of one unit whose limit stands behind the last: each takes it over. */
function parseList(source: Source, first: Period, prefix: Prefix): Reading[] | null {
  const members = [first];
  let next = first.next;
  while (members.length < maxListed) {
    const mark = matchAt(listMark, source.text, next);
    const member = mark === null ? null : parsePeriod(source, next + mark[0].length);
    if (member === null || member.unit !== first.unit) break;
    members.push(member);
    next = member.next;
  }
  const last = members.at(-1);
  if (last === undefined || members.length === 1) return null;
  const suffix = parseSuffix(source.text, next, last.unit);
  if (suffix.kind === "none" && last.edge !== "end") return null;
  return readList(source, members, { prefix, suffix });
}

function readList(source: Source, members: readonly Period[], beside: Beside): Reading[] {
  const last = members.at(-1);
  const edge = last?.edge ?? "whole";
  let year = members[0]?.year ?? null;
  const readings = members.map((member, order) => {
    year = member.year ?? year;
    const prefix = order === 0 ? beside.prefix : { ...beside.prefix, from: (members[order - 1]?.next ?? 0) + 1 };
    const suffix = order === members.length - 1 ? beside.suffix : { ...beside.suffix, next: member.next };
    return { ...readPoint(source, { ...member, edge, year }, { prefix, suffix }), to: suffix.next };
  });
  return members[0]?.unit === "feast" ? [earliest(readings)] : readings;
}

/** 中秋、国庆前: before the earlier of the two. */
function earliest(readings: readonly Reading[]): Reading {
  const sorted = [...readings].sort((a, b) => ((a.end ?? "9999") < (b.end ?? "9999") ? -1 : 1));
  const from = Math.min(...readings.map((reading) => reading.from));
  const to = Math.max(...readings.map((reading) => reading.to));
  return { ...buildReading({ from, to, kind: "none" }), ...sorted[0], from, to };
}

/** The day after which a reading lies, for the next one without a year. */
export function limitOf(reading: Reading): IsoDate | null {
  return reading.end ?? reading.start;
}
