import { parseChineseNumeral } from "./chineseNumerals.ts";
import { foldCharacters } from "./foldCharacters.ts";

/** The ways in which documents number their parts, the outer ones first; where `label` stands differs from text to text. */
export const numberingStyles = [
  "part", "chapter", "section", "chinese", "article", "label", "chineseBracket", "arabic", "decimal", "deepDecimal", "arabicBracket", "circled", "paragraph",
] as const;
export type NumberingStyle = (typeof numberingStyles)[number];

export interface NumberingMark {
  style: NumberingStyle;
  /** As written, without brackets and points: 三十一, 4. */
  number: string;
  value: number;
  /** Characters of the line that belong to the mark. */
  length: number;
  /** The word that is counted, of the style `label`: 任务, 举措. */
  label?: string;
}

const numeral = "[一二三四五六七八九十百零〇○]{1,7}";
const ordinalStyle: Readonly<Record<string, NumberingStyle>> = { 编: "part", 章: "chapter", 节: "section", 条: "article" };

/** What is counted in 任务1：, 专项行动一：, 【举措3】. */
export const countedWord = "(?:重点|主要|专项|具体|整改|改革|年度|标志性)?(?:任务|举措|措施|行动|工程|事项|实事|项目|要点|问题|政策)";
/** A decimal with one of these behind it is a figure: 3.5个工作日, 1.2万. */
const measured = "[个件万亿千百元米吨亩天日月年号人户家倍版折级寸度项兆至到]|公里|公顷|公斤|平方|立方|小时|分钟|以上|以下|左右";

/** Patterns on folded text. A decimal (3.5个工作日) is no mark, but 1.2023年 is the mark 1 before a year. */
const patterns: readonly { style: NumberingStyle; pattern: RegExp }[] = [
  { style: "chinese", pattern: new RegExp(`^(${numeral})[、.]`, "u") },
  { style: "chineseBracket", pattern: new RegExp(`^(?:\\((${numeral})\\)|(${numeral})\\))[、.]?`, "u") },
  { style: "arabic", pattern: /^(\d{1,3})(?:\.(?!\d)|\.(?=\d{4}年)|、)/u },
  { style: "arabicBracket", pattern: /^(?:\((\d{1,3})\)|(\d{1,3})\))[、.]?/u },
];
const ordinalPattern = new RegExp(`^第(${numeral}|\\d{1,3})(部分|[编章节条])[、.:]?`, "u");
const labelPattern = new RegExp(`^(?:\\[(${countedWord})(${numeral}|\\d{1,3})\\][:、.]?|(${countedWord})(${numeral}|\\d{1,3})(?:[:、]|\\.(?!\\d)|$))`, "u");
const decimalPattern = new RegExp(`^([1-9]\\d?(?:\\.[1-9]\\d?){1,3})(?:[.、:]|(?=[\\p{Script=Han}“《])(?!${measured}))`, "u");

/** Marks of a single character, by the first of their run of twenty or ten. */
const single: readonly { style: NumberingStyle; first: string; count: number; chinese?: true }[] = [
  { style: "circled", first: "①", count: 20 },
  { style: "circled", first: "❶", count: 10 },
  { style: "arabic", first: "⒈", count: 20 },
  { style: "arabicBracket", first: "⑴", count: 20 },
  { style: "chineseBracket", first: "㈠", count: 10, chinese: true },
];
/** Stars and bullets that set an item off, in front of its number. */
const ornament = /^[★☆▲△●■◆◇▪※►▶✦◎]{1,3}(?=[^★☆▲△●■◆◇▪※►▶✦◎])/u;

/** The numbering mark at the start of a line, or null. */
export function readNumberingMark(line: string): NumberingMark | null {
  const before = ornament.exec(line)?.[0].length ?? 0;
  const mark = readMark(foldCharacters(line.slice(before, before + 24)));
  return mark === null || before === 0 ? mark : { ...mark, length: mark.length + before };
}

function readMark(start: string): NumberingMark | null {
  const ordinal = ordinalPattern.exec(start);
  if (ordinal !== null) return markOf(ordinalStyle[ordinal[2] ?? ""] ?? "part", ordinal[1] ?? "", ordinal[0].length);
  const alone = readSingle(start);
  if (alone !== null) return alone;
  for (const { style, pattern } of patterns) {
    const match = pattern.exec(start);
    if (match !== null) return markOf(style, match[1] ?? match[2] ?? "", match[0].length);
  }
  return readDecimal(start) ?? readLabel(start);
}

function readSingle(start: string): NumberingMark | null {
  const code = start.codePointAt(0) ?? 0;
  for (const { style, first, count, chinese } of single) {
    const value = code - (first.codePointAt(0) ?? 0) + 1;
    if (value < 1 || value > count) continue;
    const number = style === "circled" ? start.charAt(0) : chinese === true ? "一二三四五六七八九十".charAt(value - 1) : String(value);
    return { style, number, value, length: /^.[.、]/u.test(start) ? 2 : 1 };
  }
  return null;
}

function readDecimal(start: string): NumberingMark | null {
  const match = decimalPattern.exec(start);
  const levels = match?.[1]?.split(".") ?? [];
  if (match === null || levels.length < 2) return null;
  return { style: levels.length === 2 ? "decimal" : "deepDecimal", number: levels.join("."), value: Number(levels.at(-1)), length: match[0].length };
}

function readLabel(start: string): NumberingMark | null {
  const match = labelPattern.exec(start);
  const mark = match === null ? null : markOf("label", match[2] ?? match[4] ?? "", match[0].length);
  return mark === null ? null : { ...mark, label: match?.[1] ?? match?.[3] ?? "" };
}

function markOf(style: NumberingStyle, number: string, length: number): NumberingMark | null {
  const value = /^\d/u.test(number) ? Number(number) : parseChineseNumeral(number);
  if (value === null || value === 0) return null;
  return { style, number: /^\d/u.test(number) ? String(value) : number, value, length };
}
