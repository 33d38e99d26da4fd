import type { SheetColumn } from "#files/workbookData";
import { ensureRow } from "#host/grid/cells";
import type { RangeTarget } from "#host/session";

/** True, false, or null where some are hidden and some are not. */
function agree(first: number, last: number, isHidden: (index: number) => boolean): boolean | null {
  const hidden = isHidden(first);
  for (let index = first + 1; index <= last; index += 1) if (isHidden(index) !== hidden) return null;
  return hidden;
}

export function isRowHidden({ sheet }: RangeTarget, row: number): boolean {
  return sheet.rows[row]?.hidden === true;
}

/** Rows beyond the last known one are all alike. */
export function hiddenRows(target: RangeTarget): boolean | null {
  const { sheet, area } = target;
  return agree(area.row, Math.min(area.lastRow, Math.max(area.row, sheet.rows.length)), (row) => isRowHidden(target, row));
}
export function hiddenColumns({ sheet, area }: RangeTarget): boolean | null {
  return agree(area.column, Math.min(area.lastColumn, Math.max(area.column, sheet.columns.length)), (column) => sheet.columns[column]?.hidden === true);
}

export function hideRows({ sheet, area }: RangeTarget, hidden: boolean): void {
  const lastRow = hidden ? area.lastRow : Math.min(area.lastRow, sheet.rows.length - 1);
  for (let row = area.row; row <= lastRow; row += 1) {
    if (hidden || sheet.rows[row] !== undefined) ensureRow(sheet, row).hidden = hidden;
  }
}
export function hideColumns({ sheet, area }: RangeTarget, hidden: boolean): void {
  const lastColumn = hidden ? area.lastColumn : Math.min(area.lastColumn, sheet.columns.length - 1);
  for (let column = area.column; column <= lastColumn; column += 1) {
    if (hidden || sheet.columns[column] !== undefined) columnAt(sheet, column).hidden = hidden;
  }
}

export function columnAt(sheet: RangeTarget["sheet"], column: number): SheetColumn {
  return (sheet.columns[column] ??= { width: null, hidden: false, style: 0 });
}
