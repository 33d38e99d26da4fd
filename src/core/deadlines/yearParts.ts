import { type Interval, matchAt } from "./expression.ts";
import { parseMonthPart } from "./monthParts.ts";
import { readNumber } from "./numbers.ts";
import { monthsOf, type YearPart } from "./parts.ts";

const half = /([上下])半年|H([12])(?![a-z\d])/iuy;
const quarter = /第?([一二三四1-4])季度|Q([1-4])(?!\d)|([1-4])Q(?![a-z\d])|第([一二三四1-4])季/iuy;
const firstQuarters = /前([二两三23])个?季度/uy;
/** The last month or day of a half or a quarter. */
const partEnd = /[底末](?![数线图层盘座片月])/uy;
const partOpening = /初(?![步期级中始创审试评选次])/uy;
const quarterMonth = /(首月|末月|第[一二三123]个?月|最后一个月)/uy;
const yearEdge = /年?(?:([底末终尾])(?![数线图层盘座片端考审述])|(初)(?![步期级中始创审试评选次衷])|(中)(?=[前,;、。)至到~-]|之前|以前|完成|$))/uy;

/** Which month of its quarter the words name, 0-based. */
const monthOfQuarter: ReadonlyMap<string, number> = new Map([
  ["首月", 0],
  ["第一个月", 0],
  ["第1个月", 0],
  ["第二个月", 1],
  ["第2个月", 1],
  ["第三个月", 2],
  ["第3个月", 2],
  ["末月", 2],
  ["最后一个月", 2],
]);

/** What follows a year: a half, a quarter, a month, its end or its opening; null for none of them. */
export function parseYearPart(text: string, index: number): YearPart | null {
  return parseMonthPart(text, index) ?? parseQuarterPart(text, index) ?? parseHalfPart(text, index) ?? parseYearEdge(text, index);
}

/** 上半年, 下半年末, H1. */
export function parseHalfPart(text: string, index: number): YearPart | null {
  const found = matchAt(half, text, index);
  if (found === null) return null;
  const first = found[1] === "上" || found[2] === "1" ? 1 : 7;
  return withEdge(text, { unit: "half", edge: "whole", month: first + 5, at: (year) => monthsOf(year, first, first + 5), next: index + found[0].length });
}

/** 第三季度, 三季度末, Q3, 前三季度, 三季度首月. */
export function parseQuarterPart(text: string, index: number): YearPart | null {
  const several = matchAt(firstQuarters, text, index);
  if (several !== null) return quartersPart(text, { first: 1, last: readNumber(several[1] ?? "") }, index + several[0].length);
  const found = matchAt(quarter, text, index);
  if (found === null) return null;
  const number = readNumber(found[1] ?? found[2] ?? found[3] ?? found[4] ?? "");
  const next = index + found[0].length;
  const month = matchAt(quarterMonth, text, next);
  const shift = month === null ? undefined : monthOfQuarter.get(month[0]);
  if (month === null || shift === undefined) return quartersPart(text, { first: number, last: number }, next);
  const monthNumber = number * 3 - 2 + shift;
  return withEdge(text, { unit: "month", edge: "whole", month: monthNumber, at: (year) => monthsOf(year, monthNumber, monthNumber), next: next + month[0].length });
}

/** Quarters `first` to `last` of a year, with what may stand behind them. */
export function quartersPart(text: string, quarters: { first: number; last: number }, next: number): YearPart {
  const at = (year: number): Interval => monthsOf(year, quarters.first * 3 - 2, quarters.last * 3);
  return withEdge(text, { unit: "quarter", edge: "whole", month: quarters.last * 3, at, next });
}

function withEdge(text: string, part: YearPart): YearPart {
  const end = matchAt(partEnd, text, part.next);
  if (end !== null) return { ...part, edge: "end", next: part.next + end[0].length };
  const opening = matchAt(partOpening, text, part.next);
  return opening === null ? part : { ...part, edge: "opening", next: part.next + opening[0].length };
}

/** 年底, 末, 年终; 年中 is taken as the end of June, 年初 as the first quarter without being a date. */
export function parseYearEdge(text: string, index: number): YearPart | null {
  const found = matchAt(yearEdge, text, index);
  if (found === null) return null;
  const next = index + found[0].length;
  if (found[1] !== undefined) return { unit: "year", edge: "end", month: 12, at: (year) => monthsOf(year, 1, 12), next };
  if (found[2] !== undefined) return { unit: "year", edge: "opening", month: 3, at: (year) => monthsOf(year, 1, 3), next };
  return { unit: "half", edge: "end", month: 6, at: (year) => monthsOf(year, 1, 6), next };
}
