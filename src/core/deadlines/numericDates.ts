import { buildIsoDate } from "#core/calendar/isoDate";
import { matchAt, type Period, type Source } from "./expression.ts";
import { dayPart, parseWithinMonth } from "./monthParts.ts";
import type { YearPart } from "./parts.ts";
import { isPlausibleYear } from "./years.ts";

const fullDate = /(\d{4})([./-])(\d{1,2})\2(\d{1,2})(?!\d|[./]\d)日?/uy;
const shortYearDate = /'?(\d{2})([./-])(\d{1,2})\2(\d{1,2})(?!\d|[./]\d)日?/uy;
/** A dotted month must not be a decimal: 2020.6 is June, 2020.60 and 2020.6万元 are numbers. */
const yearMonth =
  /(\d{4})[./-](\d{1,2})(?![\d%个万亿千百元米亩吨斤家户名项座条所台套件倍张处]|[./]\d|公[里斤顷]|平方|立方|工作日|小时|分钟|美元|人(?!大)|次(?!年))月?(?!年)/uy;
const monthDay = /(\d{1,2})[./-](\d{1,2})(?=[之以]?前)/uy;
/** 9/30 or 9.30 as the whole cell. */
const loneMonthDay = /(\d{1,2})(?:\/(\d{1,2})|\.(\d{2}))$/uy;
const yearLast = /(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/uy;
const compactDate = /(\d{4})(\d{2})(\d{2})(?!\d)/uy;

const whole = { edge: "whole", anchored: false, other: null, problem: null } as const;

function fromPart(part: YearPart, year: number | null): Period {
  return { ...part, year, anchored: false, other: null, problem: null };
}

/** 2020.06.30, 2020/6/30, 2020-6, 20200630; in a cell also 6.30前, 20.6.30, 6/30/2020. */
export function parseNumericDate(source: Source, index: number): Period | null {
  const long = parseLongDate(source.text, index);
  return long ?? (source.mode === "cell" ? parseShortDate(source.text, index) : null);
}

function parseLongDate(text: string, index: number): Period | null {
  const full = matchAt(fullDate, text, index);
  if (full !== null) return dayOfYear(full, [Number(full[1]), Number(full[3]), Number(full[4])], index);
  const packed = matchAt(compactDate, text, index);
  if (packed !== null) return dayOfYear(packed, [Number(packed[1]), Number(packed[2]), Number(packed[3])], index);
  const month = matchAt(yearMonth, text, index);
  if (month === null || !isPlausibleYear(Number(month[1]))) return null;
  return fromPart(parseWithinMonth(text, index + month[0].length, Number(month[2])), Number(month[1]));
}

function dayOfYear(found: RegExpExecArray, [year, month, day]: [number, number, number], index: number): Period | null {
  return isPlausibleYear(year) ? fromPart(dayPart(month, day, index + found[0].length), year) : null;
}

function parseShortDate(text: string, index: number): Period | null {
  const short = matchAt(shortYearDate, text, index);
  if (short !== null) return fromPart(dayPart(Number(short[3]), Number(short[4]), index + short[0].length), 2000 + Number(short[1]));
  const last = matchAt(yearLast, text, index);
  if (last !== null) return yearLastDate(last, index + last[0].length);
  const lone = index === 0 ? matchAt(loneMonthDay, text, index) : null;
  if (lone !== null) return fromPart(dayPart(Number(lone[1]), Number(lone[2] ?? lone[3]), index + lone[0].length), null);
  const day = matchAt(monthDay, text, index);
  return day === null ? null : fromPart(dayPart(Number(day[1]), Number(day[2]), index + day[0].length), null);
}

/** 6/30/2020 as American software writes it; where both orders name a day, the other one is the second reading. */
function yearLastDate(found: RegExpExecArray, next: number): Period | null {
  const [first, second, year] = [Number(found[1]), Number(found[3]), Number(found[4])];
  if (!isPlausibleYear(year)) return null;
  const monthFirst = buildIsoDate(year, first, second);
  const dayFirst = buildIsoDate(year, second, first);
  const other = monthFirst !== null && dayFirst !== monthFirst ? dayFirst : null;
  const [month, day] = monthFirst === null ? [second, first] : [first, second];
  return { ...whole, ...dayPart(month, day, next), year, other };
}
