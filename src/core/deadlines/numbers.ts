import { parseChineseNumeral } from "#core/text/chineseNumerals";

/** Source of an expression for a small number in either script. */
export const smallNumber = "(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})";

/** Source of an expression for a count: 5, 3.5, 30, 十五, 半, 一百二十. */
export const count = "(?:\\d{1,4}(?:\\.\\d)?|[一二两三四五六七八九十百半]{1,5})";

/** Value of digits in either script; NaN where they are no numeral (二三十). */
export function readNumber(text: string): number {
  if (/^\d/u.test(text)) return Number(text);
  // 百日 leaves the one out.
  return text === "百" ? 100 : (parseChineseNumeral(text) ?? Number.NaN);
}
