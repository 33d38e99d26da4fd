import { buildReading, type Interval, matchAt, type Period, type Reading, type Source } from "./expression.ts";
import { parseSuffix, type Prefix } from "./modifiers.ts";
import { dayPart, parseMonthPart, parseWithinMonth } from "./monthParts.ts";
import { readNumber } from "./numbers.ts";
import { monthsOf, type YearPart } from "./parts.ts";
import { parsePeriod } from "./periods.ts";
import { type Ends, resolveEnds } from "./rangeEnds.ts";
import { quartersPart } from "./yearParts.ts";
import { isPlausibleYear } from "./years.ts";

const mark = /(?:起|开始)?(?:[至到\-~]|直至|直到)/uy;
const fromNow = /(?:自|从)?(?:即日起?|现在起?|目前|当前|今日起|今起|(?:本[^,;。]{1,6})?(?:印发|发布|公布|下发)之日起?)(?:[至到\-~]|直至|直到)/uy;
const nowSigns = new Set("自从即现目当今本印发公下");
const isOpenEnd = /长期|今后|以后/uy;
/** The end's own words: …31日止. */
const close = /止|期间|间(?![断接隔])/uy;

const bareYear = /(\d{4}|[〇零一二三四五六七八九]{4})(?=[-~至到、和](?:\d{4}|\d{2}|[〇零一二三四五六七八九]{4})年)/uy;
const bareMonth = /(\d{1,2}|[一二三四五六七八九十]{1,2})(?=[-~至到、](?:\d{1,2}|[一二三四五六七八九十]{1,2})月)/uy;
const bareQuarter = /第?([一二三四1-4])(?=[-~至到、和]第?[一二三四1-4]季度)/uy;
const bareSigns = /[\d〇零一二三四五六七八九十第]/u;
const bareMark = /[-~至到、和]/uy;
const laterYear = /(?:次年|翌年|来年|第二年)/uy;
const sameMonthDay = /(\d{1,2}|[一二三四五六七八九十]{1,3})[日号]/uy;
const monthDay = /(\d{1,2})[./-](\d{1,2})(?![\d./-])/uy;
const bareLastMonth = /(\d{1,2})(?![\d.日号%个年月])/uy;
const shortLastYear = /(\d{2})年/uy;

/** What the scanner has read at the place already. */
export interface Head {
  prefix: Prefix;
  period: Period | null;
}

/** 2021—2023年, 3月-6月, 6月1日至30日, 即日起至2020年6月30日, 2020年6月至长期. */
export function parseRange(source: Source, index: number, { prefix, period }: Head): Reading | null {
  const now = nowSigns.has(source.text.charAt(index)) ? matchAt(fromNow, source.text, index) : null;
  if (now !== null) return readFromNow(source, index, index + now[0].length);
  const first = parseFirst(source, prefix.next, period);
  if (first === null) return null;
  const sign = matchAt(first.isBare ? bareMark : mark, source.text, first.period.next);
  if (sign === null) return null;
  return parseSecond(source, { first: first.period, from: prefix.from, next: first.period.next + sign[0].length });
}

function readFromNow(source: Source, from: number, index: number): Reading | null {
  const period = parsePeriod(source, index);
  if (period === null) return null;
  const start = source.reference;
  const first: Period = { ...period, unit: "day", edge: "whole", year: source.today?.year ?? null, at: () => (start === null ? null : { start, end: start }), problem: start === null ? "noYear" : null };
  return readRange(source, { first, second: period, from, isLater: false });
}

interface First {
  period: Period;
  /** Its unit stands behind the second part only: 2018-2020年. */
  isBare: boolean;
}

function parseFirst(source: Source, index: number, period: Period | null): First | null {
  const bare = parseBareFirst(source, index);
  if (bare !== null) return { period: bare, isBare: true };
  if (period === null) return null;
  if (period.unit !== "year" || period.edge !== "whole" || period.year === null) return { period, isBare: false };
  // 2020年1-6月
  const month = parseBareMonth(source.text, period.next, period.year);
  return month === null ? { period, isBare: false } : { period: month, isBare: true };
}

function asPeriod(part: YearPart, year: number | null): Period {
  return { ...part, year, anchored: false, other: null, problem: null };
}

function parseBareFirst(source: Source, index: number): Period | null {
  if (!bareSigns.test(source.text.charAt(index))) return null;
  const year = matchAt(bareYear, source.text, index);
  if (year !== null) {
    const number = readNumber(year[1] ?? "");
    if (!isPlausibleYear(number)) return null;
    return asPeriod({ unit: "year", edge: "whole", month: null, at: (y) => monthsOf(y, 1, 12), next: index + year[0].length }, number);
  }
  return parseBareMonth(source.text, index, null);
}

function parseBareMonth(text: string, index: number, year: number | null): Period | null {
  const quarter = matchAt(bareQuarter, text, index);
  if (quarter !== null) {
    const number = readNumber(quarter[1] ?? "");
    return asPeriod(quartersPart(text, { first: number, last: number }, index + quarter[0].length), year);
  }
  const found = matchAt(bareMonth, text, index);
  if (found === null) return null;
  const month = readNumber(found[1] ?? "");
  const at = (y: number): Interval | null => (month >= 1 && month <= 12 ? monthsOf(y, month, month) : null);
  return asPeriod({ unit: "month", edge: "whole", month, at, next: index + found[0].length }, year);
}

interface Half {
  first: Period;
  from: number;
  next: number;
}

function parseSecond(source: Source, half: Half): Reading | null {
  const { first, from, next } = half;
  const open = matchAt(isOpenEnd, source.text, next);
  if (open !== null) return readOpenRange(half, next + open[0].length);
  const later = matchAt(laterYear, source.text, next);
  if (later !== null) {
    const part = parseMonthPart(source.text, next + later[0].length) ?? null;
    const second = part === null ? parsePeriod(source, next) : asPeriod(part, first.year === null ? null : first.year + 1);
    return second === null ? null : readRange(source, { first, second, from, isLater: true });
  }
  const second = parseShortSecond(source, half) ?? parsePeriod(source, next);
  return second === null ? null : readRange(source, { first, second, from, isLater: false });
}

/** A second part that leaves out what the first has said: 6月1日至30日, 2020.1-6, 6月上旬至中旬. */
function parseShortSecond(source: Source, { first, next }: Half): Period | null {
  const { text } = source;
  if (first.unit === "year") {
    const year = matchAt(shortLastYear, text, next);
    if (year !== null) return asPeriod({ unit: "year", edge: "whole", month: null, at: (y) => monthsOf(y, 1, 12), next: next + year[0].length }, 2000 + Number(year[1]));
  }
  if (first.month === null) return null;
  const day = first.unit === "day" ? matchAt(sameMonthDay, text, next) : null;
  if (day !== null) return asPeriod(dayPart(first.month, readNumber(day[1] ?? ""), next + day[0].length), first.year);
  const date = first.unit === "day" ? matchAt(monthDay, text, next) : null;
  if (date !== null) return asPeriod(dayPart(Number(date[1]), Number(date[2]), next + date[0].length), first.year);
  const month = first.unit === "month" ? matchAt(bareLastMonth, text, next) : null;
  if (month !== null) return asPeriod(parseWithinMonth(text, next + month[0].length, Number(month[1])), first.year);
  const part = parseWithinMonth(text, next, first.month);
  return part.next > next ? asPeriod(part, first.year) : null;
}

function readOpenRange({ first, from }: Half, to: number): Reading | null {
  const interval = first.year === null ? null : first.at(first.year);
  if (interval === null) return null;
  return buildReading({ from, to, kind: "ongoing", start: interval.start, unit: first.unit, explicit: true, yearGiven: true });
}

function readRange(source: Source, ends: Ends): Reading | null {
  const { first, second, from } = ends;
  const closed = matchAt(close, source.text, second.next);
  const to = closed === null ? parseSuffix(source.text, second.next, second.unit).next : second.next + closed[0].length;
  const common = { from, to, unit: second.unit, explicit: true, yearGiven: first.year !== null || second.year !== null };
  const resolved = resolveEnds(source, ends);
  if (typeof resolved === "string") return buildReading({ ...common, kind: "none", problem: resolved });
  // An end before its beginning is no range; the two dates are then read one by one.
  if (resolved.end < resolved.start) return null;
  return buildReading({ ...common, kind: "range", start: resolved.start, end: resolved.end });
}
