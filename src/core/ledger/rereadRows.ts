import { isErrorValue } from "./cells.ts";
import { classifyRow, shapeBody, type BodyShape } from "./classifyRows.ts";
import type { CellRef, Ledger, LedgerRow, SheetGrid } from "./model.ts";
import { buildContext, type LedgerOptions, type TableFrame } from "./readLedger.ts";
import { readRow, type RowContext } from "./readRow.ts";
import { sectionTitle } from "./readTables.ts";

export interface Reread {
  ledger: Ledger;
  /** Positions of the rows that were read anew. */
  changed: readonly number[];
}

/**
 * Reads some rows of a ledger again after an edit of their values; columns, header and all other rows stay as they were
 * read. Null where the edit reaches further: a row that is no task any more, or is one now, a heading, the header, a row
 * outside the table. The sheet has to be read as a whole then. The grid is another one than the ledger was read from:
 * rows look their cells up in their own.
 */
export function rereadRows(ledger: Ledger, grid: SheetGrid, rows: readonly number[], options: LedgerOptions = {}): Reread | null {
  const { area, columns, headerRows } = ledger;
  const frame: TableFrame = { area, columns, headerRows, titles: ledger.titles ?? [], get taskRows() { return ledger.rows.map(({ address }) => address.row); } };
  const context = buildContext(grid, frame, { ...options, reference: ledger.reference });
  const { row: firstRow, column: firstColumn } = grid.origin;
  const left = area.column - firstColumn;
  const headerBottom = (ledger.headerRows.at(-1) ?? area.row) - firstRow;
  const shape = shapeBody({ cells: context.cells, left, right: left + area.columnCount - 1, headerBottom }, columns, firstColumn);
  const kinds = new Map(ledger.skippedRows.map(({ row, why }) => [row, why]));
  const changed: number[] = [];
  for (const row of new Set(rows)) {
    const kind = classifyRow(shape, row - firstRow);
    const position = positionOf(ledger.rows, row);
    if (position !== null && kind === "task") changed.push(position);
    // A blank row that stays blank, a note that stays a note.
    else if (position !== null || kind === "section" || kinds.get(row) !== kind) return null;
  }
  return { changed, ledger: replaceRows(ledger, { changed, context, shape }) };
}

/** The position of the task in a row of the sheet; rows ascend. */
function positionOf(rows: readonly LedgerRow[], row: number): number | null {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle]?.address.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return rows[low]?.address.row === row ? low : null;
}

function replaceRows(ledger: Ledger, { changed, context, shape }: { changed: readonly number[]; context: RowContext; shape: BodyShape }): Ledger {
  const rows = [...ledger.rows];
  const numbers = new Set<number>();
  for (const position of changed) {
    const row = rows[position]?.address.row;
    if (row === undefined) continue;
    numbers.add(row);
    rows[position] = readRow(context, row - context.origin.row, sectionAbove(ledger, row, { context, shape }));
  }
  const before = ledger.errors ?? [];
  const errors = [...numbers].flatMap((row) => findErrors(row, { context, shape }));
  if (errors.length === 0 && !before.some(({ row }) => numbers.has(row))) return { ...ledger, rows };
  const kept = before.filter(({ row }) => !numbers.has(row));
  return { ...ledger, rows, errors: [...kept, ...errors].sort((a, b) => a.row - b.row || a.column - b.column) };
}

interface Reading {
  context: RowContext;
  shape: BodyShape;
}

/** The title of the heading that a row stands under, or "". */
function sectionAbove({ skippedRows, opening = "" }: Ledger, row: number, { context, shape }: Reading): string {
  const heading = skippedRows.findLast((skipped) => skipped.why === "section" && skipped.row < row);
  return heading === undefined ? opening : sectionTitle(shape, heading.row - context.origin.row);
}

function findErrors(row: number, { context: { cells, origin }, shape: { left, right } }: Reading): CellRef[] {
  const errors: CellRef[] = [];
  for (let column = left; column <= right; column += 1) {
    const value = cells.own(row - origin.row, column);
    if (isErrorValue(value)) errors.push({ row, column: column + origin.column, value });
  }
  return errors;
}
