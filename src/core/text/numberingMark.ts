import { parseChineseNumeral } from "./chineseNumerals.ts";
import { foldCharacters } from "./foldCharacters.ts";

/** The ways in which documents number their parts, the outer ones first. */
export const numberingStyles = [
  "part", "chapter", "section", "chinese", "article", "chineseBracket", "arabic", "arabicBracket", "circled",
] as const;
export type NumberingStyle = (typeof numberingStyles)[number];

export interface NumberingMark {
  style: NumberingStyle;
  /** As written, without brackets and points: 三十一, 4. */
  number: string;
  value: number;
  /** Characters of the line that belong to the mark. */
  length: number;
}

const numeral = "[一二三四五六七八九十百零〇○]{1,7}";
const ordinalStyle: Readonly<Record<string, NumberingStyle>> = { 编: "part", 章: "chapter", 节: "section", 条: "article" };
const circledDigits = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

/** Patterns on folded text. A decimal (3.5个工作日) is no mark, but 1.2023年 is the mark 1 before a year. */
const patterns: readonly { style: NumberingStyle; pattern: RegExp }[] = [
  { style: "chinese", pattern: new RegExp(`^(${numeral})[、.]`, "u") },
  { style: "chineseBracket", pattern: new RegExp(`^(?:\\((${numeral})\\)|(${numeral})\\))[、.]?`, "u") },
  { style: "arabic", pattern: /^(\d{1,3})(?:\.(?!\d)|\.(?=\d{4}年)|、)/u },
  { style: "arabicBracket", pattern: /^(?:\((\d{1,3})\)|(\d{1,3})\))[、.]?/u },
];
const ordinalPattern = new RegExp(`^第(${numeral}|\\d{1,3})(部分|[编章节条])[、.:]?`, "u");

/** The numbering mark at the start of a line, or null. */
export function readNumberingMark(line: string): NumberingMark | null {
  const start = foldCharacters(line.slice(0, 16));
  const ordinal = ordinalPattern.exec(start);
  if (ordinal !== null) return markOf(ordinalStyle[ordinal[2] ?? ""] ?? "part", ordinal[1] ?? "", ordinal[0].length);
  const circled = circledDigits.indexOf(start.charAt(0));
  if (start !== "" && circled >= 0) return { style: "circled", number: start.charAt(0), value: circled + 1, length: 1 };
  for (const { style, pattern } of patterns) {
    const match = pattern.exec(start);
    if (match !== null) return markOf(style, match[1] ?? match[2] ?? "", match[0].length);
  }
  return null;
}

function markOf(style: NumberingStyle, number: string, length: number): NumberingMark | null {
  const value = /^\d/u.test(number) ? Number(number) : parseChineseNumeral(number);
  if (value === null || value === 0) return null;
  return { style, number: /^\d/u.test(number) ? String(value) : number, value, length };
}
