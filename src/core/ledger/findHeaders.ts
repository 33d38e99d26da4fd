import { isBlank, wordsOf, type Cells } from "./cells.ts";
import { isYearNumber, kindsOf, profileColumn, sampleRows, type Kind } from "./columnProfile.ts";
import { headerKey, looselyKnown, plainLeaf, readHeaderWords } from "./headerWords.ts";

/** The header of one table: rows and columns from 0, ends inclusive. */
export interface HeaderBlock {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** A header below this row must follow a title or a blank row, or repeat one that was found. */
const openRows = 40;
const mostHeaderRows = 4;
const longestLabel = 30;

interface RowFacts {
  filled: readonly number[];
  /** Cells whose words are column names. */
  hits: readonly number[];
  /** Short texts without a figure. */
  labels: readonly number[];
}

/** Finds every header of the range, from top to bottom. */
export function findHeaders(cells: Cells): HeaderBlock[] {
  const blocks: HeaderBlock[] = [];
  let lastFilled = 0;
  for (let row = 0; row < cells.rowCount; row += 1) {
    const worth = row < openRows || lastFilled <= 1;
    const filled = countFilled(cells, row);
    const above = lastFilled;
    lastFilled = filled;
    if (!worth || filled < 2 || !isHeaderRow(cells, row, { isFirst: blocks.length === 0, inBody: blocks.length > 0 && above > 1 })) continue;
    const block = growHeader(cells, row);
    if (!repeatsBlock(cells, blocks.at(-1), block)) blocks.push(block);
    row = block.bottom;
    lastFilled = 2;
  }
  return blocks;
}

function countFilled(cells: Cells, row: number): number {
  let count = 0;
  for (let column = 0; column < cells.columnCount && count < 2; column += 1) if (!isBlank(cells.own(row, column))) count += 1;
  return count;
}

export function factsOf(cells: Cells, row: number): RowFacts {
  const filled: number[] = [];
  const hits: number[] = [];
  const labels: number[] = [];
  for (let column = 0; column < cells.columnCount; column += 1) {
    const value = cells.own(row, column);
    if (isBlank(value)) continue;
    filled.push(column);
    if (typeof value !== "string") continue;
    const words = wordsOf(value);
    // 填报单位： is a form's label with its value beside it, not a column.
    if (/[:：]$/u.test(words)) continue;
    if (words.length <= longestLabel && !/^[\d.,%/-]+$/u.test(words)) labels.push(column);
    if (readHeaderWords(words).known >= 0.5) hits.push(column);
  }
  return { filled, hits, labels };
}

/** Enough different column names among its cells; for the first header of a sheet words that nobody foresaw do too. */
function isHeaderRow(cells: Cells, row: number, { isFirst, inBody }: { isFirst: boolean; inBody: boolean }): boolean {
  const facts = factsOf(cells, row);
  const { filled, hits } = facts;
  const names = new Set(hits.map((column) => headerKey(wordsOf(cells.own(row, column)))));
  const share = hits.length / filled.length;
  const known = (names.size >= 2 && share >= 0.5 && names.size / filled.length >= 0.4) || (names.size >= 4 && share >= 0.34);
  // Right below a task a header must be one beyond doubt.
  return (known || (isFirst && looksLikeHeader(cells, row, facts))) && !(inBody && share < 0.7) && !isFormRow(cells, row);
}

/** Short different labels, known in part, over cells of other kinds: 啥时完 over dates, 乙 over units. */
function looksLikeHeader(cells: Cells, row: number, { filled, labels }: RowFacts): boolean {
  const words = filled.map((column) => wordsOf(cells.own(row, column)));
  if (filled.length < 3 || labels.length < filled.length || new Set(words).size < filled.length * 0.8) return false;
  const known = words.reduce((sum, word) => sum + readHeaderWords(word).known, 0) / filled.length;
  const contrast = filled.filter((column) => standsOverKind(cells, row, column)).length / filled.length;
  return known + contrast >= 0.75 || (known >= 0.44 && contrast > 0);
}

const tellingKinds: readonly Kind[] = ["units", "dates", "statuses", "people", "ordinals", "percents", "numbers", "long", "marks"];

/** The cells below are of a kind that the label itself is not: a title over dates, not a date over dates. */
function standsOverKind(cells: Cells, row: number, column: number): boolean {
  const profile = profileColumn({ cells, formatAt: () => "", rows: sampleRows(row + 1, cells.rowCount - 1) }, column);
  const label = wordsOf(cells.own(row, column));
  const own: readonly Kind[] = readHeaderWords(label).known >= looselyKnown ? [] : kindsOf(label, "").filter((kind) => kind !== "people" && kind !== "ordinals");
  return profile.filledCount >= 2 && tellingKinds.some((kind) => profile[kind] >= 0.6 && !own.includes(kind));
}

/** A form prints label, value, label, value, and the lines beside it begin with labels too: no table. */
function isFormRow(cells: Cells, row: number): boolean {
  if (!alternates(cells, row)) return false;
  const beside = [row - 1, row + 1].filter((other) => factsOf(cells, other).filled.length > 1);
  return beside.some((other) => alternates(cells, other));
}

function alternates(cells: Cells, row: number): boolean {
  const { filled } = factsOf(cells, row);
  const known = filled.map((column) => readHeaderWords(wordsOf(cells.own(row, column)).replace(/[:：]$/u, "")).known);
  return filled.length >= 2 && known.every((share, index) => (index % 2 === 0 ? share >= looselyKnown : share < 0.5));
}

/** The same words under one another: a header repeated for the printer, unless a title or blank row stands before it. */
function repeatsBlock(cells: Cells, before: HeaderBlock | undefined, block: HeaderBlock): boolean {
  if (before === undefined) return false;
  const above = factsOf(cells, block.top - 1);
  if (above.filled.length <= 1) return false;
  for (let column = block.left; column <= block.right; column += 1) {
    if (wordsOf(cells.at(block.bottom, column)) !== wordsOf(cells.at(before.bottom, column))) return false;
  }
  return true;
}

/** Adds the group rows above and the leaf rows below the row that was recognised. */
export function growHeader(cells: Cells, found: number): HeaderBlock {
  let top = found;
  let bottom = found;
  while (bottom - top + 1 < mostHeaderRows && top > 0 && isGroupRow(cells, top - 1, top)) top -= 1;
  while (bottom - top + 1 < mostHeaderRows && bottom + 1 < cells.rowCount && isLeafRow(cells, { top, bottom }, bottom + 1)) bottom += 1;
  const columns = labelledColumns(cells, top, bottom);
  return { top, bottom, left: columns[0] ?? 0, right: columns.at(-1) ?? 0 };
}

/** True where a cell of the row reaches down into the next one. */
function reachesDown(cells: Cells, row: number): boolean {
  for (let column = 0; column < cells.columnCount; column += 1) {
    const area = cells.mergeAt(row, column);
    if (area !== null && area.bottom > row && area.top <= row) return true;
  }
  return false;
}

function isGroupRow(cells: Cells, row: number, below: number): boolean {
  const facts = factsOf(cells, row);
  if (facts.filled.length < 2 || facts.labels.length < facts.filled.length) return reachesDown(cells, row) && facts.hits.length > 0;
  if (reachesDown(cells, row)) return true;
  // Without merges a group row has gaps where its groups spread, and the row below fills them.
  const labels = new Set(factsOf(cells, below).filled);
  // 单位：万元 and 2024年5月 are lines of the title.
  if (facts.filled.some((column) => /[:：\d]/u.test(wordsOf(cells.own(row, column))))) return false;
  return facts.filled.length < labels.size && facts.filled.every((column) => labels.has(column) || facts.hits.includes(column)) && factsOf(cells, below).hits.length > facts.hits.length;
}

function isLeafRow(cells: Cells, head: { top: number; bottom: number }, row: number): boolean {
  const facts = factsOf(cells, row);
  const mergedInto = reachesDown(cells, head.bottom);
  if ((facts.labels.length === facts.filled.length || facts.filled.every((column) => isYearNumber(cells.own(row, column)))) && standsUnderGroups(cells, head.bottom, facts.filled)) return true;
  if (facts.filled.length === 0) return mergedInto && reachesWholeRow(cells, head, row);
  if (facts.labels.length < facts.filled.length) return mergedInto && facts.labels.length >= facts.filled.length / 2 && facts.hits.length > 0;
  if (mergedInto) return true;
  const above = new Set(factsOf(cells, head.bottom).filled);
  const underGap = facts.filled.filter((column) => !above.has(column)).length;
  const share = facts.hits.length / facts.filled.length;
  return underGap > 0 && ((facts.hits.length >= 2 && share >= 0.6) || fillsGaps(cells, head.bottom, row));
}

/** Short names under every gap that the row above leaves: 项目 over 名称, 类型, 内容. */
function fillsGaps(cells: Cells, above: number, row: number): boolean {
  const groups = factsOf(cells, above).filled;
  const { filled } = factsOf(cells, row);
  const below = new Set(filled);
  const gaps = between(groups).filter((column) => isBlank(cells.own(above, column)));
  const words = filled.map((column) => headerKey(wordsOf(cells.own(row, column))));
  const named = words.filter((word) => plainLeaf.test(word) || readHeaderWords(word).known >= looselyKnown).length;
  return gaps.length >= 2 && gaps.every((column) => below.has(column)) && words.every((word) => word.length <= 6) && new Set(words).size === words.length && named >= words.length * 0.7;
}

function between(columns: readonly number[]): number[] {
  const [first = 0] = columns;
  return Array.from({ length: Math.max(0, (columns.at(-1) ?? first) - first + 1) }, (_, step) => first + step);
}

/** Each cell stands under one that spreads over its neighbours, merged or said again: a group wants its leaves. */
function standsUnderGroups(cells: Cells, above: number, filled: readonly number[]): boolean {
  return filled.length >= 2 && filled.every((column) => {
    const area = cells.mergeAt(above, column);
    if (area !== null) return area.right > area.left && area.bottom === above;
    const words = wordsOf(cells.own(above, column));
    return words !== "" && [column - 1, column + 1].some((beside) => wordsOf(cells.own(above, beside)) === words);
  });
}

/** Every cell of the row is covered from above: the header's cells are two rows high. */
function reachesWholeRow(cells: Cells, head: { top: number }, row: number): boolean {
  let covered = 0;
  for (let column = 0; column < cells.columnCount; column += 1) {
    const area = cells.mergeAt(row, column);
    if (area !== null && area.top >= head.top && area.top < row) covered += 1;
  }
  return covered >= 2;
}

function labelledColumns(cells: Cells, top: number, bottom: number): number[] {
  const columns: number[] = [];
  for (let column = 0; column < cells.columnCount; column += 1) {
    if (pathOf(cells, { top, bottom }, column).length > 0) columns.push(column);
  }
  return columns;
}

/** The words over a column from the top row of the header to its last, without repeats. */
export function pathOf(cells: Cells, { top, bottom }: { top: number; bottom: number }, column: number): string[] {
  const path: string[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const words = shorten(wordsAbove(cells, { row, bottom }, column));
    if (words !== "" && words !== path.at(-1)) path.push(words);
  }
  return path;
}

/** A group without a merge spreads over the empty cells to its right that have a leaf below. */
function wordsAbove(cells: Cells, { row, bottom }: { row: number; bottom: number }, column: number): string {
  const value = wordsOf(cells.at(row, column));
  if (value !== "" || row === bottom || isBlank(cells.at(row + 1, column)) || cells.mergeAt(row, column) !== null) return value;
  for (let left = column - 1; left >= 0; left -= 1) {
    const words = wordsOf(cells.at(row, left));
    if (words === "") continue;
    const spreads = cells.mergeAt(row, left) === null && !isBlank(cells.own(row + 1, left));
    return spreads ? words : "";
  }
  return "";
}

/** Line breaks and spaces inside Chinese header words are lay-out. */
function shorten(words: string): string {
  return words.replace(/\s+/gu, (space, at: number) => (/[A-Za-z]/u.test(words.charAt(at - 1)) && /[A-Za-z]/u.test(words.charAt(at + space.length)) ? " " : ""));
}
