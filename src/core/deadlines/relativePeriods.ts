import { addDays, addMonths, buildIsoDate, type IsoDate, partsOf, weekdayOf } from "#core/calendar/isoDate";
import { type Interval, matchAt, type Period, type Source } from "./expression.ts";
import { parseWithinMonth } from "./monthParts.ts";
import { readNumber, smallNumber } from "./numbers.ts";
import { quartersPart } from "./yearParts.ts";

const month = /(本月|当月|这个月|下个?月|次月|下一个月|上个?月)份?/uy;
const quarter = /(本季度?|当季度?|这个季度|下个?季度|下一个?季度|上个?季度)/uy;
/** 月底前, 季度末: those of the reference, where no number or 每 stands before. */
const openMonth = /月(?=[底末内])/uy;
const openQuarter = /季度?(?=[底末内])/uy;
const openBefore = /(?:^|[,;。、:(\n于在到至])$/u;
const week = /(本周|这周|当周|本星期|这个星期|下下周|下周|下个?星期|次周|上周)(?:([一二三四五六日天])|([末底]))?/uy;
const weekday = /(?:周|星期|礼拜)([一二三四五六日天])/uy;
const day = /(今日|今天|本日|当日|当天|即日|明日|明天|次日|后天)(?!起)/uy;
const loneDay = new RegExp(`(${smallNumber})[日号](?=[之以]?前)`, "uy");

function shiftOf(word: string): number {
  if (word.startsWith("下下")) return 2;
  if (/^[下次明]/u.test(word)) return 1;
  if (word.startsWith("后")) return 2;
  return word.startsWith("上") ? -1 : 0;
}

const counted = { edge: "whole", anchored: true, other: null, year: null, month: null } as const;

/** A stretch that is fixed once the reference is known; without one it is only known to be meant. */
function fixedPeriod(part: Pick<Period, "unit" | "next">, interval: Interval | null): Period {
  if (interval === null) return { ...counted, ...part, at: () => null, problem: "noYear" };
  const { year, month: monthNumber } = partsOf(interval.end);
  return { ...counted, ...part, year, month: monthNumber, at: () => interval, problem: null };
}

/** 本月, 下季度, 本周五, 今天, in a cell 15日前: periods that count from the reference. */
export function parseRelativePeriod(source: Source, index: number): Period | null {
  return (
    parseMonth(source, index) ??
    parseQuarter(source, index) ??
    parseWeek(source, index) ??
    parseWeekday(source, index) ??
    parseDay(source, index) ??
    (source.mode === "cell" ? parseLoneDay(source, index) : null)
  );
}

function matchOpen(pattern: RegExp, { text, mode }: Source, index: number): RegExpExecArray | null {
  return mode === "cell" && openBefore.test(text.slice(Math.max(0, index - 1), index)) ? matchAt(pattern, text, index) : null;
}

function parseMonth(source: Source, index: number): Period | null {
  const found = matchAt(month, source.text, index) ?? matchOpen(openMonth, source, index);
  if (found === null) return null;
  const target = source.reference === null ? null : partsOf(addMonths(source.reference, shiftOf(found[0])));
  const part = parseWithinMonth(source.text, index + found[0].length, target?.month ?? 1);
  return { ...part, year: target?.year ?? null, anchored: true, other: null, problem: target === null ? "noYear" : null };
}

function parseQuarter(source: Source, index: number): Period | null {
  const found = matchAt(quarter, source.text, index) ?? matchOpen(openQuarter, source, index);
  if (found === null) return null;
  const target = source.reference === null ? null : partsOf(addMonths(source.reference, shiftOf(found[0]) * 3));
  const number = Math.ceil((target?.month ?? 1) / 3);
  const part = quartersPart(source.text, { first: number, last: number }, index + found[0].length);
  return { ...part, year: target?.year ?? null, anchored: true, other: null, problem: target === null ? "noYear" : null };
}

function isoWeekday(sign: string): number {
  return sign === "日" || sign === "天" ? 7 : readNumber(sign);
}

function mondayOf(date: IsoDate): IsoDate {
  return addDays(date, 1 - weekdayOf(date));
}

function parseWeek(source: Source, index: number): Period | null {
  const found = matchAt(week, source.text, index);
  if (found === null) return null;
  const next = index + found[0].length;
  const monday = source.reference === null ? null : addDays(mondayOf(source.reference), shiftOf(found[1] ?? "") * 7);
  if (found[2] === undefined) {
    const stretch = fixedPeriod({ unit: "week", next }, monday === null ? null : { start: monday, end: addDays(monday, 6) });
    return found[3] === undefined ? stretch : { ...stretch, edge: "end" };
  }
  const date = monday === null ? null : addDays(monday, isoWeekday(found[2]) - 1);
  return fixedPeriod({ unit: "day", next }, date === null ? null : { start: date, end: date });
}

/** A weekday alone is the next one, the reference itself included. */
function parseWeekday(source: Source, index: number): Period | null {
  const found = matchAt(weekday, source.text, index);
  if (found === null) return null;
  const { reference } = source;
  const date = reference === null ? null : addDays(reference, (isoWeekday(found[1] ?? "") - weekdayOf(reference) + 7) % 7);
  return fixedPeriod({ unit: "day", next: index + found[0].length }, date === null ? null : { start: date, end: date });
}

function parseDay(source: Source, index: number): Period | null {
  const found = matchAt(day, source.text, index);
  if (found === null) return null;
  const date = source.reference === null ? null : addDays(source.reference, shiftOf(found[0]));
  return fixedPeriod({ unit: "day", next: index + found[0].length }, date === null ? null : { start: date, end: date });
}

/** 15日前: the first 15th that is not before the reference, nor before the date before it (2月28日或29日前). */
function parseLoneDay(source: Source, index: number): Period | null {
  const found = matchAt(loneDay, source.text, index);
  if (found === null) return null;
  const next = index + found[0].length;
  const base = source.previous?.end ?? source.reference;
  const date = base === null || base === "" ? null : firstDayOfMonth(base, readNumber(found[1] ?? ""));
  const period = fixedPeriod({ unit: "day", next }, date === null ? null : { start: date, end: date });
  return base !== null && date === null ? { ...period, problem: "impossibleDay" } : period;
}

function firstDayOfMonth(reference: IsoDate, dayNumber: number): IsoDate | null {
  for (let shift = 0; shift < 3; shift++) {
    const { year, month: monthNumber } = partsOf(addMonths(reference, shift));
    const date = buildIsoDate(year, monthNumber, dayNumber);
    if (date !== null && date >= reference) return date;
  }
  return null;
}
