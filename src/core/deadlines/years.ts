import { matchAt, type Source } from "./expression.ts";
import { readNumber } from "./numbers.ts";

/** A year as named. `year` is null where it counts from a reference that is missing. */
export interface NamedYear {
  year: number | null;
  anchored: boolean;
  next: number;
}

const numericYear = /(\d{4}|[〇零0一二三四五六七八九]{4})(?:年|(?=[QH][1-4](?![a-z\d])))(?!第[一二三四五六七八九十\d]{1,3}[次届])(?:度(?!假))?/iuy;
/** 19年6月, 20年底: only where a part of the year follows, or it would be a span of nineteen years. */
const shortYear = /'?([1-9]\d)年(?=年?[底末终]|[01]?\d月|[一二三四五六七八九十]{1,3}月|[上下]半年|第?[一二三四1-4]季度)/uy;
const relativeYear = /(今年|本年|当年|明年|次年|翌年|来年|下一年|下年|后年|去年|上年|前年)度?/uy;

const yearShift: ReadonlyMap<string, number> = new Map([
  ["今年", 0],
  ["本年", 0],
  ["当年", 0],
  ["明年", 1],
  ["次年", 1],
  ["翌年", 1],
  ["来年", 1],
  ["下一年", 1],
  ["下年", 1],
  ["后年", 2],
  ["去年", -1],
  ["上年", -1],
  ["前年", -2],
]);

/** Years that a deadline can name; a longer number with 年 is something else. */
export function isPlausibleYear(year: number): boolean {
  return year >= 1900 && year <= 2199;
}

/** 2019年, 二〇二〇年, 今年, 明年, in a cell also 19年6月. */
export function parseYear(source: Source, index: number): NamedYear | null {
  const numeric = matchAt(numericYear, source.text, index);
  if (numeric !== null) return namedYear(readYearNumber(numeric[1] ?? ""), index + numeric[0].length);
  const relative = matchAt(relativeYear, source.text, index);
  if (relative !== null) {
    const shift = yearShift.get(relative[1] ?? "") ?? 0;
    return { year: source.today === null ? null : source.today.year + shift, anchored: true, next: index + relative[0].length };
  }
  const short = matchAt(shortYear, source.text, index);
  return short === null ? null : namedYear(2000 + Number(short[1]), index + short[0].length);
}

/** 二0二五 mixes the scripts. */
function readYearNumber(digits: string): number {
  return /^\d+$/u.test(digits) ? Number(digits) : readNumber(digits.replaceAll("0", "〇"));
}

function namedYear(year: number, next: number): NamedYear | null {
  return isPlausibleYear(year) ? { year, anchored: false, next } : null;
}
