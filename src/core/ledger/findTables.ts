import { wordsOf, type Cells } from "./cells.ts";
import { findHeaders } from "./findHeaders.ts";
import { growHeader, type HeaderBlock } from "./growHeader.ts";
import { pathOf } from "./headerPath.ts";
import type { SheetGrid } from "./model.ts";
import { factsOf } from "./rowFacts.ts";
import { splitColumns } from "./splitColumns.ts";

/** Where a table stands: its header and the rows under it, from 0, ends inclusive. */
export interface TablePlace extends HeaderBlock {
  /** Last row that may belong to the table; notes and blank rows are still among them. */
  last: number;
  titles: readonly string[];
}

/** Finds the tables of a sheet: one under the other, side by side, or marked as Excel tables. */
export function findTables(grid: SheetGrid, cells: Cells, headerRows?: readonly number[]): TablePlace[] {
  const blocks = headerRows === undefined || headerRows.length === 0 ? findBlocks(grid, cells) : [chosenBlock(grid, cells, headerRows)];
  const places: TablePlace[] = [];
  blocks.forEach((block, index) => {
    const next = blocks[index + 1];
    const last = (next === undefined ? cells.rowCount : titleTop(cells, next.top)) - 1;
    const before = places.at(-1);
    const titles = titlesAbove(cells, before === undefined ? 0 : before.last + 1, block.top);
    for (const part of splitColumns(cells, block, last)) places.push({ ...part, last, titles: [...titles, ...part.titles] });
  });
  return places;
}

function findBlocks(grid: SheetGrid, cells: Cells): HeaderBlock[] {
  const found = findHeaders(cells);
  if (found.length > 0) return found;
  const marked = grid.tables.map(({ area }) => area.row - grid.origin.row).filter((row) => row >= 0 && row < cells.rowCount);
  return marked.map((row) => growHeader(cells, row));
}

function chosenBlock(grid: SheetGrid, cells: Cells, headerRows: readonly number[]): HeaderBlock {
  const rows = headerRows.map((row) => row - grid.origin.row);
  const top = Math.max(0, Math.min(...rows));
  const bottom = Math.min(cells.rowCount - 1, Math.max(...rows));
  const columns = Array.from({ length: cells.columnCount }, (_, column) => column).filter((column) => pathOf(cells, { top, bottom }, column).length > 0);
  return { top, bottom, left: columns[0] ?? 0, right: columns.at(-1) ?? 0 };
}

/** First row of the title above a header: up over single texts to the blank row before them. */
function titleTop(cells: Cells, headerTop: number): number {
  let row = headerTop;
  while (row > 0 && isTitleRow(cells, row - 1)) row -= 1;
  return row;
}

function isTitleRow(cells: Cells, row: number): boolean {
  const { filled } = factsOf(cells, row);
  return filled.length <= 1;
}

function titlesAbove(cells: Cells, from: number, headerTop: number): string[] {
  const titles: string[] = [];
  for (let row = Math.max(from, headerTop - 8); row < headerTop; row += 1) {
    for (const column of factsOf(cells, row).filled) titles.push(wordsOf(cells.own(row, column)));
  }
  return titles;
}
