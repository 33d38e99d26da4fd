import type { IsoDate } from "#core/calendar/isoDate";
import { buildReading, type Interval, matchAt, type Period, type Reading, type Source } from "./expression.ts";
import { parseSuffix, type Prefix, type Suffix } from "./modifiers.ts";
import { dayPart } from "./monthParts.ts";
import { readNumber, smallNumber } from "./numbers.ts";
import { outcomeOf, type Words } from "./outcome.ts";
import { parsePeriod } from "./periods.ts";
import { resolvePeriod } from "./resolve.ts";

const listMark = /[、和及与或](?:于|在)?/uy;
const adverbial = /,(?=[^\d,;。])/uy;
const sameMonthDay = new RegExp(`(${smallNumber})[日号]`, "uy");
/** More members than this are no list of dates that anybody writes. */
const maxListed = 12;

/** A single date or several that share their last words: 2019年底前, 到2020年, 6月、12月底前, 中秋、国庆前. */
export function parsePoints(source: Source, first: Period, prefix: Prefix): Reading[] {
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
  const reading = buildReading({ from: prefix.from, to: suffix.next, kind: "none", unit: period.unit, explicit: isExplicit(period, words), yearGiven: period.year !== null && !period.anchored });
  const { interval, problem } = resolvePeriod(period, source, limit);
  reading.problem = problem;
  const outcome = interval === null ? null : outcomeOf(period, words, interval);
  if (outcome === null) return reading;
  reading.kind = outcome.kind;
  reading.start = outcome.start;
  reading.end = outcome.end;
  reading.otherReading = outcome.other;
  return reading;
}

function isExplicit(period: Period, words: Words): boolean {
  return words.prefix !== "none" || words.suffix !== "none" || period.edge === "end";
}

/** Members of one unit. A limit behind the last is taken over by each; without one the last is left to be read by itself. */
function parseList(source: Source, first: Period, prefix: Prefix): Reading[] | null {
  const members = [first];
  let next = first.next;
  while (members.length < maxListed) {
    const mark = matchAt(listMark, source.text, next)?.[0] ?? (first.unit === "feast" ? "" : null);
    const member = mark === null ? null : (parseSameMonth(source.text, next + mark.length, first) ?? parsePeriod(source, next + mark.length));
    if (member === null || member.unit !== first.unit) break;
    members.push(member);
    next = member.next;
  }
  const last = members.at(-1);
  if (last === undefined || members.length === 1) return null;
  const suffix = parseSuffix(source.text, next, last.unit);
  const isShared = suffix.kind !== "none" || last.edge === "end";
  return isShared ? readShared(source, members, { prefix, suffix }) : readMembers(source, members.slice(0, -1), { prefix, suffix });
}

/** 6月5日、10日前: the month is said once. */
function parseSameMonth(text: string, index: number, { unit, month, year, anchored }: Period): Period | null {
  const found = unit === "day" && month !== null ? matchAt(sameMonthDay, text, index) : null;
  if (found === null || month === null) return null;
  return { ...dayPart(month, readNumber(found[1] ?? ""), index + found[0].length), year, anchored, other: null, problem: null };
}

function readShared(source: Source, members: readonly Period[], beside: Beside): Reading[] {
  const edge = members.at(-1)?.edge ?? "whole";
  const readings = readMembers(source, members.map((member) => ({ ...member, edge })), beside);
  const last = readings.at(-1);
  if (last !== undefined) last.to = beside.suffix.next;
  if (members[0]?.unit !== "feast") return readings;
  return [beside.suffix.kind === "during" ? throughAll(readings) : earliest(readings)];
}

/** Each member with the words beside the list; the year of one holds for those after it. */
function readMembers(source: Source, members: readonly Period[], { prefix, suffix }: Beside): Reading[] {
  let year: number | null = null;
  let from = prefix.from;
  return members.map((member) => {
    year = member.year ?? year;
    const own = { prefix: { ...prefix, from }, suffix: { ...suffix, next: member.next } };
    from = member.next + 1;
    return readPoint(source, { ...member, year }, own);
  });
}

/** 中秋、国庆前: before the earlier of the two. */
function earliest(readings: readonly Reading[]): Reading {
  const sorted = [...readings].sort((a, b) => ((a.end ?? "9999") < (b.end ?? "9999") ? -1 : 1));
  const from = Math.min(...readings.map((reading) => reading.from));
  const to = Math.max(...readings.map((reading) => reading.to));
  return { ...buildReading({ from, to, kind: "none" }), ...sorted[0], from, to };
}

/** 元旦春节期间: from the first to the last. */
function throughAll(readings: readonly Reading[]): Reading {
  const last = [...readings].sort((a, b) => ((a.end ?? "") > (b.end ?? "") ? -1 : 1))[0];
  return { ...earliest(readings), end: last?.end ?? null };
}

/** The day after which a reading lies, for the next one without a year. */
export function limitOf(reading: Reading): IsoDate | null {
  return reading.end ?? reading.start;
}
