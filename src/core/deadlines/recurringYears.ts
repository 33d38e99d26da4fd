import { addDays, daysInMonth, partsOf } from "#core/calendar/isoDate";
import { matchAt, type Source } from "./expression.ts";
import { parseFeast } from "./namedPeriods.ts";
import { readNumber, smallNumber } from "./numbers.ts";
import { plainCalendar } from "#core/calendar/workingCalendar";
import type { Recurrence } from "./recurring.ts";
import { afterLimit, parseMonthDays } from "./recurringMonths.ts";

const quarterMonth = /(?:的)?(首月|首个月|第[一1]个?月|次月|下个?月|第[二2]个?月|末月|最后一个?月|第[三3]个?月|(?:结束)?后(?:的)?(?:次月|首月)?|结束|初)/uy;
const partEnd = /[底末](?:月)?/uy;
const monthList = new RegExp(`(?:的)?(${smallNumber}(?:月?(?:份)?[、,和及]${smallNumber})*)月(?:份)?`, "uy");
const monthRange = new RegExp(`(?:的)?(${smallNumber})月?[-~至到](${smallNumber})月`, "uy");
const quarterOfYear = /第?([一二三四1-4])季度/uy;
const before = /[之以]?前(?![往期提])/uy;

const quarterStarts = "BYMONTH=1,4,7,10";
const quarterMiddles = "BYMONTH=2,5,8,11";
const quarterEnds = "BYMONTH=3,6,9,12";

function monthsOfQuarter(word: string): string {
  if (/二|2/u.test(word)) return quarterMiddles;
  return /末|最后|三|3/u.test(word) ? quarterEnds : quarterStarts;
}

/** Behind 每季度: 末, 首月10日前, 结束后15日内. */
export function parseQuarterTail(text: string, index: number): Recurrence {
  const end = matchAt(partEnd, text, index);
  if (end !== null && !end[0].endsWith("月")) return { rule: `FREQ=YEARLY;${quarterEnds};BYMONTHDAY=-1`, hasPoint: true, next: afterLimit(text, index + end[0].length) };
  const found = matchAt(quarterMonth, text, index);
  if (found === null) return { rule: "FREQ=MONTHLY;INTERVAL=3", hasPoint: false, next: index };
  const next = index + found[0].length;
  const days = parseMonthDays(text, next);
  if (found[0] === "初") return yearly(`${quarterStarts};BYMONTHDAY=10`, afterLimit(text, next));
  const part = days?.part ?? "BYMONTHDAY=-1";
  return yearly(`${monthsOfQuarter(found[0])};${part}`, afterLimit(text, days?.next ?? next));
}

/** Behind 每半年: 末, 首月10日前. */
export function parseHalfYearTail(text: string, index: number): Recurrence {
  const end = matchAt(partEnd, text, index);
  if (end !== null) return yearly("BYMONTH=6,12;BYMONTHDAY=-1", afterLimit(text, index + end[0].length));
  const found = matchAt(quarterMonth, text, index);
  const days = found === null ? null : parseMonthDays(text, index + found[0].length);
  if (found === null || days === null) return { rule: "FREQ=MONTHLY;INTERVAL=6", hasPoint: false, next: index };
  return yearly(`BYMONTH=1,7;${days.part}`, afterLimit(text, days.next));
}

function yearly(parts: string, next: number): Recurrence {
  return { rule: parts === "" ? "FREQ=YEARLY" : `FREQ=YEARLY;${parts}`, hasPoint: parts !== "", next };
}

/** Behind 每年: 12月底前, 6月、12月, 3月5日, 一季度, 底, 春节前. */
export function parseYearTail(text: string, index: number): Recurrence {
  return parseMonths(text, index) ?? parsePart(text, index) ?? parseFeastTail(text, index) ?? { rule: "FREQ=YEARLY", hasPoint: false, next: index };
}

function parseMonths(text: string, index: number): Recurrence | null {
  const range = matchAt(monthRange, text, index);
  if (range !== null) return monthSpan(readNumber(range[1] ?? ""), readNumber(range[2] ?? ""), index + range[0].length);
  const found = matchAt(monthList, text, index);
  if (found === null) return null;
  const months = (found[1] ?? "").split(/月?份?[、,和及]/u).map(readNumber);
  if (months.some((month) => !(month >= 1 && month <= 12))) return null;
  const next = index + found[0].length;
  const days = parseMonthDays(text, next);
  const single = months.length === 1 ? months[0] : undefined;
  if (days !== null) return yearly(`BYMONTH=${months.join(",")};${single === undefined ? days.part : dayOf(single, days.part)}`, afterLimit(text, days.next));
  return single !== undefined && matchAt(before, text, next) !== null ? beforeMonth(single, text, next) : yearly(`BYMONTH=${months.join(",")}`, afterLimit(text, next));
}

/** The last day of a month that always has it is named by its number; February's is -1. */
function dayOf(month: number, part: string): string {
  return part === "BYMONTHDAY=-1" && month !== 2 ? `BYMONTHDAY=${daysInMonth(2000, month)}` : part;
}

function beforeMonth(month: number, text: string, next: number): Recurrence {
  const last = month === 1 ? 12 : month - 1;
  return yearly(`BYMONTH=${last};${dayOf(last, "BYMONTHDAY=-1")}`, afterLimit(text, next));
}

/** 每年1-3月: the end of the last month is the limit. */
function monthSpan(first: number, last: number, next: number): Recurrence | null {
  if (!(first >= 1 && first <= 12 && last >= 1 && last <= 12)) return null;
  return yearly(`BYMONTH=${last};${dayOf(last, "BYMONTHDAY=-1")}`, next);
}

function parsePart(text: string, index: number): Recurrence | null {
  const quarter = matchAt(quarterOfYear, text, index);
  if (quarter !== null) {
    const month = readNumber(quarter[1] ?? "") * 3;
    const next = index + quarter[0].length;
    return yearly(`BYMONTH=${month};${dayOf(month, "BYMONTHDAY=-1")}`, afterLimit(text, next + (matchAt(partEnd, text, next)?.[0].length ?? 0)));
  }
  const named = yearPoints.find(({ words }) => matchAt(words, text, index) !== null);
  return named === undefined ? null : yearly(named.rule, afterLimit(text, index + (matchAt(named.words, text, index)?.[0].length ?? 0)));
}

const yearPoints: readonly { words: RegExp; rule: string }[] = [
  { words: /年?[底末终](?![数线])/uy, rule: "BYMONTH=12;BYMONTHDAY=31" },
  { words: /上半年/uy, rule: "BYMONTH=6;BYMONTHDAY=30" },
  { words: /下半年/uy, rule: "BYMONTH=12;BYMONTHDAY=31" },
  { words: /年初|初(?![步期级中始])/uy, rule: "BYMONTH=3;BYMONTHDAY=31" },
];

const nowhere: Omit<Source, "text"> = { reference: null, today: null, calendar: plainCalendar, mode: "cell", previous: null };

/** 每年国庆节前 falls on one day; a lunar feast moves, so only the year is a rule. */
function parseFeastTail(text: string, index: number): Recurrence | null {
  const feast = parseFeast({ ...nowhere, text }, index, null);
  if (feast === null) return null;
  const next = afterLimit(text, feast.next);
  const days = [2020, 2021].map((year) => feast.at(year)?.start.slice(5));
  if (days[0] === undefined || days[0] !== days[1]) return { rule: "FREQ=YEARLY", hasPoint: false, next };
  const { month, day } = partsOf(addDays(`2021-${days[0]}`, next > feast.next ? -1 : 0));
  return yearly(`BYMONTH=${month};BYMONTHDAY=${day}`, next);
}
