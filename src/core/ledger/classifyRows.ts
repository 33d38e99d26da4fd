import { isBlank, wordsOf, type Cells } from "./cells.ts";
import { isArabicNumber } from "./numberMarks.ts";
import type { CellValue, ColumnMapping, Role, SkipReason } from "./model.ts";

/** What a row of the body is: a task, or why it is none. `section` carries its title. */
export type BodyRowKind = "task" | SkipReason;

/** What telling rows apart needs to know of the table. Columns from 0. */
export interface BodyShape {
  cells: Cells;
  left: number;
  right: number;
  headerBottom: number;
  columns: ReadonlyMap<Role, number>;
  /** Most rows are numbered 1, 2, 3: a row numbered 一 is a heading. */
  arabicSequence: boolean;
}

/** Builds the shape from the mapping; `offset` is the sheet's number of the column with index 0. */
export function shapeBody(base: Omit<BodyShape, "columns" | "arabicSequence">, mappings: readonly ColumnMapping[], offset: number): BodyShape {
  const columns = new Map<Role, number>();
  for (const { role, column } of [...mappings].sort((a, b) => b.score - a.score)) {
    if (role !== null && !columns.has(role)) columns.set(role, column - offset);
  }
  return { ...base, columns, arabicSequence: countsInArabic(base.cells, columns.get("sequence"), base.headerBottom + 1) };
}

function countsInArabic(cells: Cells, column: number | undefined, from: number): boolean {
  if (column === undefined) return false;
  let arabic = 0;
  const end = Math.min(cells.rowCount, from + 300);
  for (let row = from; row < end; row += 1) if (isArabicNumber(cells.own(row, column))) arabic += 1;
  return arabic >= 2;
}

const subtotal = /^.{0,11}(?:小计|合计|总计|共计|累计|汇总).{0,8}$/u;
const note = /^(?:注|备注|说明|填表说明|填报说明|填报要求|注释|附注|填表人|填报人|制表人?|制表单位|审核人?|审批|填报单位|单位负责人|单位盖章|[（(]?盖章[)）]?|联系人|联系电话|填报日期|填报时间|统计时间|报送时间|数据截至|例|示例|例如|样例|填写示例|note|notes)\d{0,2}(?:[:：.、．\s（(].*)?$/iu;
const sectionMark = /^(?:第?[一二三四五六七八九十百]{1,4}[、.．章节部篇项\s]|[（(][一二三四五六七八九十百]{1,4}[)）]|[IVXⅠ-Ⅻ]{1,4}[、.．\s])/u;

/** Tells what a row of the body is. */
export function classifyRow(shape: BodyShape, row: number): BodyRowKind {
  const { cells, left, right } = shape;
  const filled: number[] = [];
  for (let column = left; column <= right; column += 1) if (!isBlank(cells.own(row, column))) filled.push(column);
  const first = filled[0];
  if (first === undefined) return "blank";
  const words = wordsOf(cells.own(row, first));
  if (isSubtotal(shape, row, filled)) return "subtotal";
  if (note.test(words) && (filled.length <= 4 || /^[（(]?(?:示?例|样例)/u.test(words))) return "note";
  if (isNumberingRow(shape, row, filled) || filled.every((column) => isFormWords(cells.own(row, column)))) return "note";
  if (repeatsHeader(shape, row, filled)) return "header";
  if (filled.length > 2) return isNumberedHeading(shape, row) ? "section" : "task";
  return classifySparse(shape, row, filled);
}

/** 填表人：张三 */
function isFormWords(value: CellValue): boolean {
  return typeof value === "string" && note.test(value.trim()) && value.length < 40;
}

function isSubtotal({ cells, columns }: BodyShape, row: number, filled: readonly number[]): boolean {
  const task = columns.get("task") ?? columns.get("action") ?? Number.MAX_SAFE_INTEGER;
  for (const column of filled.slice(0, 3)) {
    const value = cells.own(row, column);
    if (typeof value !== "string" || value.length > 20 || column > task) continue;
    if (subtotal.test(value.replace(/\s+/gu, ""))) return true;
  }
  return false;
}

/** The row of column numbers that statistical forms print under their header: 1 2 3 …, 甲 乙 1 2 …, (1) (2) … */
function isNumberingRow({ cells, headerBottom }: BodyShape, row: number, filled: readonly number[]): boolean {
  if (row > headerBottom + 1 || filled.length < 3) return false;
  return filled.every((column, index) => /^(?:[（(]?\d{1,2}[)）]?|[甲乙丙丁戊己A-Z①-⑳])(?:栏|列)?$/u.test(wordsOf(cells.own(row, column))) && (index === 0 || cells.own(row, column) !== cells.own(row, filled[index - 1] ?? column)));
}

function repeatsHeader({ cells, headerBottom }: BodyShape, row: number, filled: readonly number[]): boolean {
  const [first] = filled;
  if (first === undefined || filled.length < 2 || cells.own(row, first) !== cells.at(headerBottom, first)) return false;
  return filled.every((column) => cells.own(row, column) === cells.at(headerBottom, column));
}

/** One or two cells: a heading of the rows below, a line of a task whose other cells are merged, a task without owner yet, or a stray word. */
function classifySparse(shape: BodyShape, row: number, filled: readonly number[]): BodyRowKind {
  const { cells, columns } = shape;
  const task = columns.get("task") ?? columns.get("action");
  const sequence = columns.get("sequence");
  const taskWords = task === undefined ? "" : wordsOf(cells.at(row, task));
  if (continuesTask(shape, row, task)) return "task";
  const different = new Set(filled.map((column) => cells.own(row, column)));
  if (isWideMerge(shape, row, filled) || opensGroup(shape, row, filled)) return "section";
  if (filled.length === 2 && sequence !== undefined && filled[0] === sequence) return classifyNumbered(shape, row, sequence);
  if (different.size === 1) return classifyLone(shape, row, filled[0] ?? 0);
  return taskWords !== "" || filled.length === 2 ? "task" : "note";
}

/** A number and words: a heading if it is numbered 一 among 1, 2, 3, or has parts. */
function classifyNumbered({ cells, arabicSequence }: BodyShape, row: number, sequence: number): BodyRowKind {
  const number = cells.own(row, sequence);
  if (hasParts(cells, row, sequence)) return "section";
  return arabicSequence && !isArabicNumber(number) && sectionMark.test(`${wordsOf(number)}、`) ? "section" : "task";
}

const factRoles = ["action", "lead", "responsible", "leader", "contact", "deadline", "status", "progress", "progressNote", "completedOn"] as const;

/** 1 above 1.1 with a name and a level, and nobody to do it by no day. */
function isNumberedHeading({ cells, columns }: BodyShape, row: number): boolean {
  const sequence = columns.get("sequence");
  if (sequence === undefined || !hasParts(cells, row, sequence)) return false;
  return factRoles.every((role) => {
    const column = columns.get(role);
    return column === undefined || isBlank(cells.at(row, column));
  });
}

/** 2 above 2.1, 一 above （一）, （一） above 1: the number of a heading. */
function hasParts(cells: Cells, row: number, sequence: number): boolean {
  const own = wordsOf(cells.own(row, sequence)).replace(/[.．、]$/u, "");
  const next = wordsOf(cells.own(row + 1, sequence));
  if (/^\d{1,4}(?:[.．-]\d{1,4})*$/u.test(own) && next.startsWith(own) && /^[.．-]\d/u.test(next.slice(own.length))) return true;
  const level = levelOf(own);
  return level !== null && (levelOf(next) ?? 0) > level;
}

const levels = [/^[一二三四五六七八九十]{1,3}、?$/u, /^[（(][一二三四五六七八九十]{1,3}[）)]$/u, /^\d{1,3}[.．、]?$/u, /^[（(]\d{1,3}[）)]$/u, /^[①-⑳]$/u];

/** 一 is 0, （一） 1, 1 2, （1） 3, ① 4. */
function levelOf(mark: string): number | null {
  const level = levels.findIndex((pattern) => pattern.test(mark));
  return level < 0 ? null : level;
}

/** The task's words come down from a merged cell: the row is another line of it. */
function continuesTask({ cells, columns }: BodyShape, row: number, task: number | undefined): boolean {
  if (task === undefined) return false;
  const area = cells.mergeAt(row, task);
  const mapped = ["action", "lead", "responsible", "deadline", "status", "progress", "progressNote"] as const;
  return area !== null && area.top < row && mapped.some((role) => {
    const column = columns.get(role);
    return column !== undefined && !isBlank(cells.own(row, column));
  });
}

/** A cell that is merged over a good part of the table's width is a heading. */
function isWideMerge({ cells, left, right }: BodyShape, row: number, filled: readonly number[]): boolean {
  const width = right - left + 1;
  return filled.some((column) => {
    const area = cells.mergeAt(row, column);
    return area !== null && area.right - area.left + 1 >= Math.max(3, width * 0.5);
  });
}

/** 一、造林绿化 in the first column with its tasks one column on, in the rows below. */
function opensGroup({ cells, columns }: BodyShape, row: number, filled: readonly number[]): boolean {
  const [first = 0] = filled;
  const task = columns.get("action") ?? columns.get("task");
  if (task === undefined || task <= first || !sectionMark.test(wordsOf(cells.own(row, first)))) return false;
  return isBlank(cells.at(row, task)) && isBlank(cells.own(row + 1, first)) && !isBlank(cells.own(row + 1, task));
}

function classifyLone({ cells, columns, left }: BodyShape, row: number, column: number): BodyRowKind {
  const words = wordsOf(cells.own(row, column));
  const area = cells.mergeAt(row, column);
  const task = columns.get("task") ?? columns.get("action");
  if (area !== null && area.right > area.left) return "section";
  const marked = sectionMark.test(words);
  if (column === task) return marked && columns.get("sequence") !== undefined ? "section" : "task";
  const heading = column === left || column === columns.get("sequence") || column === columns.get("category");
  return heading && typeof cells.own(row, column) === "string" && (marked || words.length >= 4) ? "section" : "note";
}
