import type { Area } from "#core/ledger/model";
import type { CellAddress } from "./model.ts";

const byColumn = (one: CellAddress, other: CellAddress): number => one.column - other.column || one.row - other.row;

/**
 * Upright areas that hold the cells. Cells of a column that are at most `gap` rows apart share one: a few cells too many
 * cost less than a range more. With a gap of 0 the areas hold the given cells only.
 */
export function clusterCells(cells: readonly CellAddress[], gap: number): Area[] {
  const areas: Area[] = [];
  for (const { row, column } of [...cells].sort(byColumn)) {
    const last = areas.at(-1);
    const end = last === undefined ? 0 : last.row + last.rowCount;
    if (last !== undefined && last.column === column && row <= end + gap) last.rowCount = Math.max(last.rowCount, row - last.row + 1);
    else areas.push({ row, column, rowCount: 1, columnCount: 1 });
  }
  return areas;
}

/** The smallest area around areas; null for none. */
export function areaAround(areas: readonly Area[]): Area | null {
  if (areas.length === 0) return null;
  const ends = { row: Infinity, column: Infinity, lastRow: 0, lastColumn: 0 };
  for (const { row, column, rowCount, columnCount } of areas) {
    ends.row = Math.min(ends.row, row);
    ends.column = Math.min(ends.column, column);
    ends.lastRow = Math.max(ends.lastRow, row + rowCount - 1);
    ends.lastColumn = Math.max(ends.lastColumn, column + columnCount - 1);
  }
  return { row: ends.row, column: ends.column, rowCount: ends.lastRow - ends.row + 1, columnCount: ends.lastColumn - ends.column + 1 };
}
