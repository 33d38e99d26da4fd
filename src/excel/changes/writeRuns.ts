import type { CellValue } from "#core/ledger/model";
import { rangeOf } from "#excel/address";
import { clusterCells } from "./clusterCells.ts";
import { cellKey, type CellAddress } from "./model.ts";

export interface CellInput extends CellAddress {
  input: CellValue;
  /** A number format to set with it. */
  format?: string | undefined;
}

/**
 * Queues values into cells: one assignment for each upright run of them. Where rows are hidden every cell is written by
 * itself, since Excel may leave hidden rows of a filtered range out. Formats come first, so that text stays text.
 */
export function writeRuns(sheet: Excel.Worksheet, cells: readonly CellInput[], inRuns: boolean): void {
  const byKey = new Map(cells.map((cell) => [cellKey(cell), cell]));
  const areasOf = (some: readonly CellAddress[]): ReturnType<typeof clusterCells> =>
    inRuns ? clusterCells(some, 0) : some.map(({ row, column }) => ({ row, column, rowCount: 1, columnCount: 1 }));
  const column = <T>(area: { row: number; column: number; rowCount: number }, read: (cell: CellInput) => T): T[][] =>
    Array.from({ length: area.rowCount }, (_, index) => {
      const cell = byKey.get(cellKey({ row: area.row + index, column: area.column }));
      if (cell === undefined) throw new Error("A run has a cell that is not written");
      return [read(cell)];
    });
  for (const area of areasOf(cells.filter(({ format }) => format !== undefined))) rangeOf(sheet, area).numberFormat = column(area, ({ format }) => format);
  for (const area of areasOf(cells)) rangeOf(sheet, area).formulas = column(area, ({ input }) => input);
}
