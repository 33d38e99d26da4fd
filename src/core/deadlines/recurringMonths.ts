import { matchAt } from "./expression.ts";
import { readNumber, smallNumber } from "./numbers.ts";
import type { Recurrence } from "./recurring.ts";
import { afterLimit, weekdayCode } from "./recurringWeeks.ts";

/** Days of a month as BYDAY or BYMONTHDAY parts of a rule. */
export interface MonthDays {
  part: string;
  next: number;
}

const dayList = new RegExp(`(?:的)?(${smallNumber}(?:[日号]?[、,和及]${smallNumber})*)[日号]`, "uy");
const dayRange = new RegExp(`(?:的)?${smallNumber}[日号]?[-~至到](?:(${smallNumber})[日号]|月?[底末])`, "uy");
const monthEnd = /的?(?:月?[底末]|最后[一1][天日])/uy;
const stretch = /(上旬|中旬|下旬|月?初)/uy;
const workingDay = new RegExp(`(?:的)?(?:第(${smallNumber})|前(${smallNumber})|最后(?:一|1)|首|倒数第(${smallNumber}))个?工作日`, "uy");
const weekday = /的?(?:第([一二三四1-4])|最后一)个?(?:周|星期|礼拜)的?(?:星期|周)?([一二三四五六日天])/uy;
const nextMonth = /(?:(?:结束|终了)?后)?的?(?:次月|下个?月)|(?:结束|终了)?后(?=\d)/uy;
const workweek = "MO,TU,WE,TH,FR";

const lastDayOf: ReadonlyMap<string, number> = new Map([
  ["上旬", 10],
  ["初", 10],
  ["月初", 10],
  ["中旬", 20],
  ["下旬", -1],
]);

/** Behind 每月: 16日前, 5日和20日, 底, 上旬, 第一个工作日, 最后一个周五, 次月5日前. */
export function parseMonthTail(text: string, index: number): Recurrence {
  const start = index + (matchAt(nextMonth, text, index)?.[0].length ?? 0);
  const days = parseMonthDays(text, start);
  if (days === null) return { rule: "FREQ=MONTHLY", hasPoint: false, next: index };
  return { rule: `FREQ=MONTHLY;${days.part}`, hasPoint: true, next: afterLimit(text, days.next) };
}

/** Days of a month, in every month alike. */
export function parseMonthDays(text: string, index: number): MonthDays | null {
  return parseWorkingDay(text, index) ?? parseWeekday(text, index) ?? parseDayRange(text, index) ?? parseDayList(text, index) ?? parseStretch(text, index);
}

function parseDayList(text: string, index: number): MonthDays | null {
  const found = matchAt(dayList, text, index);
  if (found === null) return null;
  const days = (found[1] ?? "").split(/[日号]?[、,和及]/u).map(readNumber);
  if (days.some((day) => !(day >= 1 && day <= 31))) return null;
  return { part: `BYMONTHDAY=${days.join(",")}`, next: index + found[0].length };
}

/** 每月5-10日: the last of them is the limit. */
function parseDayRange(text: string, index: number): MonthDays | null {
  const found = matchAt(dayRange, text, index);
  if (found === null) return null;
  return { part: `BYMONTHDAY=${found[1] === undefined ? -1 : readNumber(found[1])}`, next: index + found[0].length };
}

function parseStretch(text: string, index: number): MonthDays | null {
  const end = matchAt(monthEnd, text, index);
  if (end !== null) return { part: "BYMONTHDAY=-1", next: index + end[0].length };
  const found = matchAt(stretch, text, index);
  const last = found === null ? undefined : lastDayOf.get(found[0]);
  return found === null || last === undefined ? null : { part: `BYMONTHDAY=${last}`, next: index + found[0].length };
}

function parseWorkingDay(text: string, index: number): MonthDays | null {
  const found = matchAt(workingDay, text, index);
  if (found === null) return null;
  const forward = found[1] ?? found[2] ?? (found[0].includes("首") ? "1" : undefined);
  const place = forward === undefined ? -readNumber(found[3] ?? "1") : readNumber(forward);
  return { part: `BYDAY=${workweek};BYSETPOS=${place}`, next: index + found[0].length };
}

function parseWeekday(text: string, index: number): MonthDays | null {
  const found = matchAt(weekday, text, index);
  if (found === null) return null;
  const place = found[1] === undefined ? -1 : readNumber(found[1]);
  return { part: `BYDAY=${place}${weekdayCode(found[2] ?? "")}`, next: index + found[0].length };
}
