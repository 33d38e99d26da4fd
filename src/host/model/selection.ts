import { invalidOperation } from "#host/protocol/hostError";
import type { HostSession, RangeTarget } from "#host/session";
import type { CellArea, SheetData } from "#files/workbookData";
import { emitSelection } from "./changes.ts";
import { activateSheet } from "./sheetOrder.ts";

const firstCell: CellArea = { row: 0, column: 0, lastRow: 0, lastColumn: 0 };

/** Selecting activates the sheet; a hidden sheet cannot be shown that way (guess at the code). */
export function selectRange(target: RangeTarget): void {
  if (target.sheet.visibility !== "visible") throw invalidOperation("the sheet is hidden");
  activateSheet(target.session, target.sheet);
  target.session.selections.set(target.sheet.id, target.area);
  emitSelection(target);
}

export function selectedArea(session: HostSession, sheet: SheetData): CellArea {
  return session.selections.get(sheet.id) ?? firstCell;
}
