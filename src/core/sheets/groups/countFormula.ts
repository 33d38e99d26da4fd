import type { Text, Value } from "#core/findings/text";

/** One condition of a count: a range of the base and what its cells must equal. */
export interface Condition {
  range: string;
  /** A cell or a number, as a formula writes it. */
  equals: string;
  /** COUNTIFS would read the value as a pattern, an operator or a number; it has to be compared as it is. */
  literal?: boolean;
}

/** Counts the rows of the base that meet every condition. Exact keys, no wildcards: 市税务局 is no part of another name. */
export function countWhere(conditions: readonly Condition[]): string {
  if (conditions.some(({ literal }) => literal === true)) {
    const [only] = conditions;
    if (conditions.length === 1 && only !== undefined) return `SUMPRODUCT(--(${only.range}=${only.equals}))`;
    return `SUMPRODUCT(${conditions.map(({ range, equals }) => `(${range}=${equals})`).join("*")})`;
  }
  return `COUNTIFS(${conditions.map(({ range, equals }) => `${range},${equals}`).join(",")})`;
}

/** Adds up what stands beside the rows that meet every condition; blank and text weigh nothing. */
export function sumWhere(range: string, conditions: readonly Condition[]): string {
  if (conditions.some(({ literal }) => literal === true)) {
    return `SUMPRODUCT(${conditions.map((condition) => `--(${condition.range}=${condition.equals})`).join(",")},${range})`;
  }
  return `SUMIFS(${range},${conditions.map((condition) => `${condition.range},${condition.equals}`).join(",")})`;
}

const patternMarks = /[*?~]/u;
const operatorStart = /^\s*[=<>]/u;
/** 1.10, 2019-10, 6月: COUNTIFS would match 1.1, a date, a date. */
const numberLike = /^[-+()\d.,:/%年月日\s]+$/u;
/** COUNTIFS refuses longer criteria. */
const longestCriterion = 200;

/** Whether a label may not be handed to COUNTIFS as it stands. */
export function needsLiteral(label: Text): boolean {
  const words = stringsOf(label.values);
  if (words.some((one) => patternMarks.test(one)) || words.join("").length > longestCriterion) return true;
  return label.id === "verbatim" && words.some((one) => operatorStart.test(one) || numberLike.test(one));
}

function stringsOf(value: Value | Text["values"]): string[] {
  if (typeof value === "string") return [value];
  if (value === null || value === undefined || typeof value !== "object") return [];
  return Object.values(value).flatMap((inner: Value) => stringsOf(inner));
}
