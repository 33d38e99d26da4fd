import { addDays, daysInMonth, partsOf } from "#core/calendar/isoDate";
import { matchAt, type Source } from "./expression.ts";
import { parseFeast } from "./namedPeriods.ts";
import { readNumber, smallNumber } from "./numbers.ts";
import { plainCalendar } from "#core/calendar/workingCalendar";
import type { Recurrence } from "./recurring.ts";
import { parseMonthDays } from "./recurringMonths.ts";
import { afterLimit } from "./recurringWeeks.ts";

const quarterMonth = /的?(首月|首个月|第[一1]个?月|次月|下个?月|第[二2]个?月|末月|最后一个?月|第[三3]个?月|(?:结束|终了)?后的?(?:次月|首月|第一个月)?|初)/uy;
const partEnd = /[底末]月?/uy;
const monthList = new RegExp(`(?:的)?(${smallNumber}(?:月?(?:份)?[、,和及]${smallNumber})*)月(?:份)?`, "uy");
const monthRange = new RegExp(`(?:的)?(${smallNumber})月?[-~至到](${smallNumber})月`, "uy");
const groupMark = /[、,和及]/uy;
const quarterOfYear = /第?([一二三四1-4])季度/uy;
const before = /[之以]?前(?![往期提])/uy;

const quarterStarts = "BYMONTH=1,4,7,10";
const quarterMiddles = "BYMONTH=2,5,8,11";
const quarterEnds = "BYMONTH=3,6,9,12";

function monthsOfQuarter(word: string): string {
  if (/二|2/u.test(word)) return quarterMiddles;
  return /[末三3]|最后/u.test(word) ? quarterEnds : quarterStarts;
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
  const first = parseMonthGroup(text, index);
  if (first === null) return null;
  const groups = [first];
  let { next } = first;
  for (let mark = matchAt(groupMark, text, next); mark !== null && groups.length < 12; mark = matchAt(groupMark, text, next)) {
    const group = parseMonthGroup(text, next + mark[0].length);
    if (group === null) break;
    groups.push(group);
    next = group.next;
  }
  return joinGroups(groups, next);
}

/** Months that share their days: 6月、12月底. */
interface MonthGroup {
  months: number[];
  /** "" where no day is named. */
  days: string;
  next: number;
}

function parseMonthGroup(text: string, index: number): MonthGroup | null {
  const found = matchAt(monthList, text, index);
  if (found === null) return null;
  const months = (found[1] ?? "").split(/月?份?[、,和及]/u).map(readNumber);
  if (months.some((month) => !(month >= 1 && month <= 12))) return null;
  const next = index + found[0].length;
  const days = parseMonthDays(text, next);
  if (days !== null) return { months, days: days.part, next: afterLimit(text, days.next) };
  const [month] = months;
  const isBefore = months.length === 1 && month !== undefined && matchAt(before, text, next) !== null;
  if (!isBefore) return { months, days: "", next: afterLimit(text, next) };
  return { months: [month === 1 ? 12 : month - 1], days: "BYMONTHDAY=-1", next: afterLimit(text, next) };
}

/** One rule where the days are alike or all of them last days, else one for each group. */
function joinGroups(groups: readonly MonthGroup[], next: number): Recurrence {
  const months = groups.flatMap((group) => group.months);
  const [first] = groups;
  const days = first?.days ?? "";
  const areAlike = groups.every((group) => group.days === days);
  const areLast = groups.length > 1 && groups.every((group) => group.days !== "" && group.months.every((month) => dayOf(month, "BYMONTHDAY=-1") === dayOf(month, group.days)));
  if (areAlike || areLast) return yearly(monthRule(months, areLast ? "BYMONTHDAY=-1" : days), next);
  const rules = groups.map((group) => `FREQ=YEARLY;${monthRule(group.months, group.days)}`);
  return { rule: rules[0] ?? "", more: rules.slice(1), hasPoint: true, next };
}

function monthRule(months: readonly number[], days: string): string {
  const [single] = months;
  const part = months.length === 1 && single !== undefined ? dayOf(single, days) : days;
  return `BYMONTH=${months.join(",")}${part === "" ? "" : `;${part}`}`;
}

/** The last day of a month that always has it is named by its number; February's is -1. */
function dayOf(month: number, part: string): string {
  return part === "BYMONTHDAY=-1" && month !== 2 ? `BYMONTHDAY=${daysInMonth(2000, month)}` : part;
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
