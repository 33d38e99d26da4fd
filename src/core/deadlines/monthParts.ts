import { buildIsoDate } from "#core/calendar/isoDate";
import { matchAt } from "./expression.ts";
import { readNumber, smallNumber } from "./numbers.ts";
import { daysOf, monthsOf, type YearPart } from "./parts.ts";

const month = new RegExp(`(${smallNumber})月(?:份)?`, "uy");
const day = new RegExp(`(${smallNumber})(?:日|号)`, "uy");
/** The 日 is often left out before 前, in ranges and at the end: 6月30前, 6月1-15日. */
const bareDay = /(\d{1,2})(?=[之以]?前|[-~至到]\d{1,2}[日号]|[,;。)\n]|$)/uy;
const monthEnd = /月?(?:[底末](?![数线图层盘座片班])|最后一天)/uy;
const tenDays = /上中旬|中下旬|上旬|中旬|下旬|上半月|下半月|月?初(?![步期级中始创审试评选次])|中(?=[前,;、。)至到~-]|之前|以前|完成|$)/uy;
const weekOfMonth = /第([一二三四五1-5])个?(?:周|星期)(?![一二三四五六日天])/uy;

/** First and last day of the named stretch of a month, null for the month's end (初 = first ten days). */
const stretches: ReadonlyMap<string, { first: number; last: number | null }> = new Map([
  ["上旬", { first: 1, last: 10 }],
  ["初", { first: 1, last: 10 }],
  ["月初", { first: 1, last: 10 }],
  ["上中旬", { first: 1, last: 20 }],
  ["上半月", { first: 1, last: 15 }],
  ["中旬", { first: 11, last: 20 }],
  ["中", { first: 11, last: 20 }],
  ["中下旬", { first: 11, last: null }],
  ["下半月", { first: 16, last: null }],
  ["下旬", { first: 21, last: null }],
]);

/** What follows a month: a day, a stretch of ten days, its end, or nothing (the whole month). */
export function parseWithinMonth(text: string, index: number, monthNumber: number): YearPart {
  return (
    parseDay(text, index, monthNumber) ??
    parseMonthEnd(text, index, monthNumber) ??
    parseStretch(text, index, monthNumber) ?? { ...wholeMonth(monthNumber), next: index }
  );
}

/** 6月, 6月30日, 6月底, 6月中旬; null where no month stands at the index. A 13th month is read, and exists in no year. */
export function parseMonthPart(text: string, index: number): YearPart | null {
  const found = matchAt(month, text, index);
  return found === null ? null : parseWithinMonth(text, index + found[0].length, readNumber(found[1] ?? ""));
}

function wholeMonth(monthNumber: number): Omit<YearPart, "next"> {
  return {
    unit: "month",
    edge: "whole",
    month: monthNumber,
    at: (year) => (monthNumber >= 1 && monthNumber <= 12 ? monthsOf(year, monthNumber, monthNumber) : null),
  };
}

export function dayPart(monthNumber: number, dayNumber: number, next: number): YearPart {
  return {
    unit: "day",
    edge: "whole",
    month: monthNumber,
    at: (year) => {
      const date = buildIsoDate(year, monthNumber, dayNumber);
      return date === null ? null : { start: date, end: date };
    },
    next,
  };
}

function parseDay(text: string, index: number, monthNumber: number): YearPart | null {
  const found = matchAt(day, text, index) ?? matchAt(bareDay, text, index);
  return found === null ? null : dayPart(monthNumber, readNumber(found[1] ?? ""), index + found[0].length);
}

function parseMonthEnd(text: string, index: number, monthNumber: number): YearPart | null {
  const found = matchAt(monthEnd, text, index);
  return found === null ? null : { ...wholeMonth(monthNumber), edge: "end", next: index + found[0].length };
}

function parseStretch(text: string, index: number, monthNumber: number): YearPart | null {
  const named = matchAt(tenDays, text, index);
  const week = named === null ? matchAt(weekOfMonth, text, index) : null;
  const found = named ?? week;
  if (found === null) return null;
  const days = week === null ? stretches.get(found[0]) : daysOfWeek(readNumber(week[1] ?? ""));
  if (days === undefined) return null;
  return { unit: "tenDays", edge: "whole", month: monthNumber, at: (year) => daysOf(year, monthNumber, days), next: index + found[0].length };
}

function daysOfWeek(week: number): { first: number; last: number | null } {
  return { first: (week - 1) * 7 + 1, last: week === 5 ? null : week * 7 };
}
