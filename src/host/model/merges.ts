import type { CellArea, SheetData } from "#files/workbookData";
import { overlaps } from "#files/xlsxAddress";
import { cellCount } from "#host/grid/cells";
import { checkWritable } from "#host/grid/writeCells";
import { invalidOperation } from "#host/protocol/hostError";
import type { RangeTarget } from "#host/session";

/** d.ts, Range.merge: `across` merges each row. Only the upper left value stays, as in Excel's interface. */
export function mergeRange(target: RangeTarget, across: boolean): void {
  checkWritable(target);
  const { sheet, area } = target;
  if (sheet.tables.some((table) => overlaps(table.area, area))) throw invalidOperation("a table cannot hold merged cells");
  unmergeRange(target);
  for (const merge of across ? rowsOf(area) : [area]) {
    if (cellCount(merge) < 2) continue;
    sheet.merges.push(merge);
    keepFirst(sheet, merge);
  }
}

export function unmergeRange({ sheet, area }: RangeTarget): void {
  sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area));
}

function rowsOf(area: CellArea): CellArea[] {
  return Array.from({ length: area.lastRow - area.row + 1 }, (_, index) => ({ ...area, row: area.row + index, lastRow: area.row + index }));
}

function keepFirst(sheet: SheetData, area: CellArea): void {
  for (let row = area.row; row <= area.lastRow; row += 1) {
    const cells = sheet.rows[row];
    if (cells === undefined) continue;
    for (let column = area.column; column <= area.lastColumn; column += 1) {
      if (row === area.row && column === area.column) continue;
      if (column < cells.values.length) cells.values[column] = null;
      if (cells.formulas !== null && column < cells.formulas.length) cells.formulas[column] = undefined;
    }
  }
}
