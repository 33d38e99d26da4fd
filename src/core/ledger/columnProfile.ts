import { isBlank, isErrorValue, wordsOf, type Cells } from "./cells.ts";
import { isFigureUnit, readCellFigure } from "./figureCells.ts";
import type { CellValue } from "./model.ts";
import { isMark } from "./marks.ts";
import { isStatusWord } from "./readStatus.ts";
import { surnames } from "./surnames.data.ts";

/** What stands in a column, as shares (0…1) of its filled cells. */
export interface ColumnProfile {
  filledCount: number;
  /** Filled cells among all rows looked at. */
  filled: number;
  dates: number;
  percents: number;
  /** Whole numbers that rise by one, or numbering marks. */
  ordinals: number;
  units: number;
  people: number;
  /** People whose name begins as names do: narrower than `people`, which takes any two letters. */
  names: number;
  statuses: number;
  /** Words of more than twelve characters. */
  long: number;
  numbers: number;
  /** A figure and nothing else, with its unit or without: 50, 50家, ≥85%. */
  figures: number;
  /** 家, 万元, %: the unit of a figure. */
  measures: number;
  /** √, ★, 牵头: a part that something named in the header takes. */
  marks: number;
  /** Characters of a filled cell, on average. */
  length: number;
  /** Different values among the filled cells, merged cells repeated. */
  distinct: number;
  /** Some number is above 1 and none carries a percent format: the column counts to 100. */
  outOfHundred: boolean;
}

/** Enough to judge a column; the rows are taken evenly from the whole table. */
const sampleSize = 240;

export type Kind = "dates" | "percents" | "ordinals" | "units" | "people" | "statuses" | "long" | "numbers" | "marks" | "figures" | "measures" | "names";
const kinds: readonly Kind[] = ["dates", "percents", "ordinals", "units", "people", "statuses", "long", "numbers", "marks", "figures", "measures", "names"];

export interface Sampled {
  cells: Cells;
  /** Format of a cell, "" where formats were not read. */
  formatAt: (row: number, column: number) => string;
  rows: readonly number[];
}

/** Picks the rows to look at. */
export function sampleRows(first: number, last: number): number[] {
  const count = last - first + 1;
  const step = Math.max(1, Math.floor(count / sampleSize));
  return Array.from({ length: Math.ceil(count / step) }, (_, index) => first + index * step);
}

export function profileColumn({ cells, formatAt, rows }: Sampled, column: number): ColumnProfile {
  const tally: Record<Kind, number> = { ...zero };
  const different = new Set<CellValue>();
  let filledCount = 0;
  let biggest = 0;
  let characters = 0;
  let percentFormat = false;
  for (const row of rows) {
    const value = cells.at(row, column);
    if (isBlank(value) || isErrorValue(value) || saysNothing(value)) continue;
    filledCount += 1;
    different.add(value);
    characters += typeof value === "string" ? value.length : 0;
    const format = formatAt(row, column);
    percentFormat ||= format.includes("%");
    if (typeof value === "number") biggest = Math.max(biggest, value);
    for (const kind of kindsOf(value, format)) tally[kind] += 1;
  }
  const share = (count: number): number => (filledCount === 0 ? 0 : count / filledCount);
  const shares = Object.fromEntries(kinds.map((kind) => [kind, share(tally[kind])]));
  return {
    filledCount,
    filled: rows.length === 0 ? 0 : filledCount / rows.length,
    ...zero,
    ...shares,
    length: share(characters),
    distinct: share(different.size),
    outOfHundred: biggest > 1 && biggest <= 1000 && !percentFormat,
  };
}

const zero: Record<Kind, number> = { dates: 0, percents: 0, ordinals: 0, units: 0, people: 0, statuses: 0, long: 0, numbers: 0, marks: 0, figures: 0, measures: 0, names: 0 };

function saysNothing(value: CellValue): boolean {
  return typeof value === "string" && value.length <= 4 && /^\s*(?:[-—/／\\]{1,4}|无|暂无)\s*$/u.test(value);
}

/** What a single cell looks like. */
export function kindsOf(value: CellValue, format: string): readonly Kind[] {
  if (typeof value === "number") return isDateFormat(format) ? kindsOfNumber(value, format) : [...kindsOfNumber(value, format), "figures"];
  if (typeof value === "boolean") return ["statuses"];
  return kindsOfWords(wordsOf(value));
}

/** Serial numbers of 1990 to 2100; a plain number in that range counts as a date only with a date's format. */
const plausibleSerial = { first: 32874, last: 73415 };

/** True for number formats that show a day. */
export function isDateFormat(format: string): boolean {
  return /[ymd年月日]/iu.test(format.replace(/\[[^[\]]*\]|"[^"]*"|\\./gu, "").replace(/general/iu, "")) || /"[年月日]"/u.test(format);
}

export function isPlausibleSerial(value: number): boolean {
  return value >= plausibleSerial.first && value <= plausibleSerial.last;
}

/** 2026 below 截止年份. */
export function isYearNumber(value: CellValue): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 1990 && value <= 2100;
}

function kindsOfNumber(value: number, format: string): readonly Kind[] {
  if (isPlausibleSerial(value)) return format === "" || format === "General" || isDateFormat(format) ? ["dates", "numbers"] : ["numbers"];
  if (format.includes("%")) return ["percents", "numbers"];
  if (isYearNumber(value)) return ["dates", "ordinals", "numbers"];
  if (value === 0 || value === 1) return value === 0 ? ["percents", "numbers", "marks"] : ["ordinals", "percents", "numbers", "marks"];
  if (Number.isInteger(value) && value > 0) return value <= 100 ? ["ordinals", "percents", "numbers"] : ["ordinals", "numbers"];
  return value >= 0 && value <= 1 ? ["percents", "numbers"] : ["numbers"];
}

const dateWords = /^(?:(?:19|20)?\d{2}\s*年|(?:19|20)\d{2}\s*[./-]\s*(?:0?[1-9]|1[0-2])(?!\d)|\d{2}[./-](?:0?[1-9]|1[0-2])(?:[./-]\d{1,2})?$|[二2][〇○零0]|\d{1,2}(?:[-—~至、]\d{1,2})?\s*月|[一二三四五六七八九十]{1,3}月|[每当本次明今去同](?:[年月季周]|半年)|第?[一二三四1-4]季度|上半年|下半年|全年|年底|年内|月底|长期|持续|常态|按?序时|“?十[四五六]五|印发|即日起|立即|立行立改|\d+\s*个?(?:工作日|[月日天])|Q[1-4]|到\d{4}|自\d{4})/u;
const unitWords = /(?:[局委办厅部院处科股镇乡区县市馆所站室社组]|委员会|[村居]委会|办公室|中心|支队|大队|总队|政府|管委会|街道|公司|集团|[银支分商]行|海关|协会|联合会|工商联|团委|团市委|团县委|团区委|妇联|总工会|残联|供销社|分局|税务|专班|指挥部|机关|学校|学院|大学|医院|法学会|学会|基金会|各单位|各部门|银监|联社)(?:[（(][^（）()]{1,20}[）)])?等?$/u;
const personWords = /^(?:[\u4E00-\u9FFF·]{2,4}|[\u4E00-\u9FFF]\s{1,2}[\u4E00-\u9FFF]|0?\d{3,4}-?\d{7,8}|\d{7,8})$/u;
const ordinalWords = /^(?:第?[（(]?(?:\d{1,5}|[一二三四五六七八九十百]{1,5})[）)]?[、.．条项]?|\d{1,3}(?:[-.－—]\d{1,3}){1,3}|[A-Za-z]{1,5}[-_]?\d{1,6}(?:-\d{1,4})?|第?\d{1,5}号|(?:19|20)\d{2}[-年〕\]]\d{1,4}号?|[①-⑳])$/u;

function kindsOfWords(words: string): readonly Kind[] {
  const found: Kind[] = [];
  if (words.length <= 6 && isMark(words)) found.push("marks");
  if (words.length > 12) found.push("long");
  // 4/15 may be a day or four of fifteen: what stands over it decides.
  if (words.length <= 40 && (dateWords.test(words) || /^(?:0?[1-9]|1[0-2])[/／](?:0?[1-9]|[12]\d|3[01])$/u.test(words))) found.push("dates");
  if (words.length <= 12 && /^(?:[约近超]|已?完成|达到?|累计)*-?\d{1,3}(?:\.\d+)?\s*[%％](?:左右|以上)?$|^百分之|^[一二三四五六七八九]成|^\d{1,4}[/／]\d{1,4}$/u.test(words)) found.push("percents");
  if (ordinalWords.test(words)) found.push("ordinals");
  if (isUnitList(words)) found.push("units");
  else if (words.split(/[、，,;；/\s]+/u).every((part) => personWords.test(part))) found.push("people", ...(isName(words) ? ["names" as const] : []));
  if (words.length <= 20 && isStatusWord(words)) found.push("statuses");
  return [...found, ...measuredKinds(words, found.includes("dates"))];
}

function measuredKinds(words: string, isDate: boolean): readonly Kind[] {
  if (isFigureUnit(words)) return ["measures"];
  return !isDate && readCellFigure(words, "") !== null ? ["figures"] : [];
}

function isName(words: string): boolean {
  return words.split(/[、，,;；/]+/u).every((part) => /^.{1,2}\s{0,2}.{1,2}$/u.test(part.trim()) && surnames.has(part.trim().charAt(0)));
}

/** True for words that end as names of units do. */
export function looksLikeUnit(words: string): boolean {
  return words.length <= 30 && unitWords.test(words) && !/^[约近超]?\d+个/u.test(words);
}

function isUnitList(words: string): boolean {
  if (words.length > 400) return false;
  const parts = words.split(/[、，,;；\n/／]+/u).map((part) => part.trim()).filter((part) => part !== "");
  return parts.length > 0 && parts.filter(looksLikeUnit).length >= parts.length * 0.6;
}
