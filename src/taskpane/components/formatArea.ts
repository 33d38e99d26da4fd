import type { Area } from "#core/ledger/model";
import { formatColumn } from "#core/sheets/address";

/** A3:L146. */
export function formatArea({ row, column, rowCount, columnCount }: Area): string {
  return `${formatColumn(column)}${row}:${formatColumn(column + columnCount - 1)}${row + rowCount - 1}`;
}
