import { isBlank, wordsOf, type Cells } from "./cells.ts";
import { isYearNumber } from "./columnProfile.ts";
import { pathOf } from "./headerPath.ts";
import { headerKey, looselyKnown, plainLeaf, readHeaderWords } from "./headerWords.ts";
import { factsOf } from "./rowFacts.ts";

/** The header of one table: rows and columns from 0, ends inclusive. */
export interface HeaderBlock {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

const mostHeaderRows = 4;

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
