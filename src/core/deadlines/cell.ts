import { fromSerial } from "#core/calendar/excelSerial";
import { type Clause, splitClauses } from "./clauses.ts";
import { buildReading, type Reading, type Source } from "./expression.ts";
import { asStage, joinOngoing } from "./joinOngoing.ts";
import { monthsOf } from "./parts.ts";
import { blankMarkers } from "./phrases.ts";
import { readPhrase } from "./readPhrase.ts";
import { scanReadings } from "./scan.ts";
import { isPlausibleYear } from "./years.ts";

const serial = /^(\d{5})(?:\.\d{1,10})?$/u;
/** The longest text that may be nothing but a number or a mark. */
const longestWhole = 16;
const yearAlone = /^\d{4}$/u;
const yearsAlone = /^(\d{4})[-~至到](\d{4})$/u;
const monthAlone = /^(\d{4})(\d{2})$/u;
/** 1982-01-01 to 2119-05-16: a five-digit number outside is no date that a ledger would hold. */
const earliestSerial = 29_952;
const latestSerial = 80_129;

interface CellReading {
  reading: Reading;
  clause: Clause;
  /** Stands even beside a date. */
  isFirm: boolean;
  isDated: boolean;
}

/** Everything a deadline cell says, in reading order; [] when it says nothing about time. */
export function readCell(source: Source): Reading[] {
  const whole = readWhole(source);
  if (whole !== null) return [whole];
  const dated = withoutPast(source, scanReadings(source));
  let next = 0;
  const read = splitClauses(source.text, dated).flatMap((clause) => {
    const first = next;
    while (next < dated.length && (dated[next]?.from ?? 0) < clause.to) next += 1;
    return readClause(source, clause, dated.slice(first, next));
  });
  return select(read);
}

const pastStretch = /^(?:上(?:个?月|个?季度|周|年)|[去前]年)度?$/u;
const standardBefore = /(?:按照?|参照|对照|依据|根据)$/u;
const hopedBefore = /\((?:力争|争取)$/u;

/** 每月5日前报上月进展, 逾期按2025年标准执行, 年底(力争11月底): beside another date these say what the work is about. */
function withoutPast({ text }: Source, readings: Reading[]): Reading[] {
  const kept = readings.filter(({ from, to, unit }) => {
    const before = text.slice(Math.max(0, from - 3), from);
    return !pastStretch.test(text.slice(from, to)) && !hopedBefore.test(before) && !(unit === "year" && standardBefore.test(before));
  });
  return kept.length === 0 ? readings : kept;
}

/** `inside` are the dated expressions that begin in the clause. */
function readClause(source: Source, clause: Clause, inside: readonly Reading[]): CellReading[] {
  const last = inside.findLast((reading) => !isNamedYear(reading, inside[0]));
  if (last === undefined) {
    const phrase = readPhrase(source, clause);
    return phrase === null ? [] : [{ ...phrase, clause, isDated: false }];
  }
  const earlier = inside.slice(0, inside.indexOf(last));
  const before = earlier.at(-1)?.to ?? clause.from;
  const joined = joinOngoing(source.text, { from: before, to: clause.to }, last);
  return [...earlier, ...joined].map((reading) => ({ reading, clause, isFirm: true, isDated: true }));
}

/** 12月31日前完成2023年任务: the year behind a limit names the task. */
function isNamedYear(reading: Reading, first: Reading | undefined): boolean {
  return first !== undefined && first !== reading && first.explicit && !reading.explicit && reading.unit === "year";
}

/** Keeps what counts: a date voids loose words, a phrase is said once, a status word only where nothing else stands. */
function select(all: readonly CellReading[]): Reading[] {
  const hasDate = all.some(({ isDated, reading }) => isDated && reading.kind !== "none");
  const hasFirm = all.some(({ isFirm }) => isFirm);
  const said = new Set<string>();
  const kept = all.filter((one) => {
    if (!one.isFirm && (hasDate || (hasFirm && one.reading.kind !== "vague"))) return false;
    if (one.isDated) return true;
    const isNew = !said.has(one.reading.kind);
    said.add(one.reading.kind);
    return isNew;
  });
  const spoken = kept.some(({ reading }) => reading.kind !== "none") ? kept.filter(({ reading }) => reading.kind !== "none" || reading.problem !== null) : kept.slice(0, 1);
  return spoken.map((one, index) => milestoneBefore(one, spoken[index + 1]));
}

/** 4月底前出台政策,长期推进: the date before an ongoing task is that of a stage. */
function milestoneBefore(one: CellReading, next: CellReading | undefined): Reading {
  const isMilestone = one.reading.kind === "by" && next !== undefined && next.reading.kind === "ongoing" && next.clause.from > one.clause.from;
  return isMilestone ? asStage(one.reading, one.clause.to) : one.reading;
}

/** A cell that is nothing but a number or a mark. */
function readWhole({ text }: Source): Reading | null {
  if (text.length > longestWhole) return null;
  const span = { from: 0, to: text.length };
  if (blankMarkers.test(text)) return buildReading({ ...span, kind: "none" });
  const number = serial.exec(text);
  if (number !== null) {
    const value = Number(number[1]);
    const day = value < earliestSerial || value > latestSerial ? null : fromSerial(value);
    return day === null ? null : buildReading({ ...span, kind: "by", start: day, end: day, explicit: true, yearGiven: true });
  }
  if (yearAlone.test(text) && isPlausibleYear(Number(text))) return buildReading({ ...span, kind: "range", start: `${text}-01-01`, end: `${text}-12-31`, yearGiven: true });
  const years = yearsAlone.exec(text);
  if (years !== null) return readYears(years, span);
  const month = monthAlone.exec(text);
  return month === null ? null : readPackedMonth(month, span);
}

function readYears(years: RegExpExecArray, span: Clause): Reading | null {
  const [first, last] = [Number(years[1]), Number(years[2])];
  if (!isPlausibleYear(first) || !isPlausibleYear(last) || last < first) return null;
  return buildReading({ ...span, kind: "range", start: `${first}-01-01`, end: `${last}-12-31`, unit: "year", yearGiven: true });
}

function readPackedMonth(month: RegExpExecArray, span: Clause): Reading | null {
  const year = Number(month[1]);
  const number = Number(month[2]);
  if (!isPlausibleYear(year) || number < 1 || number > 12) return null;
  return buildReading({ ...span, kind: "range", ...monthsOf(year, number, number), unit: "month", yearGiven: true });
}
