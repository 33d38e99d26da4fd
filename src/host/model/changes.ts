import { formatArea } from "#files/xlsxAddress";
import { eventTypes, workbookTarget } from "#host/events";
import type { RangeTarget } from "#host/session";

/** Who made a change: this add-in, the person at the keyboard, or a co-author. */
export type ChangeOrigin = "addin" | "user" | "coAuthor";
type ChangeType = "RangeEdited" | "RowInserted" | "RowDeleted";

/**
 * docs/excel: excel-add-ins-events — a handler of the sheet and one of the collection are told, with the source of the
 * change. d.ts, WorksheetChangedEventArgs.triggerSource (1.14): `ThisLocalAddin` for what this add-in wrote.
 */
export function emitChanged({ session, sheet, area }: RangeTarget, origin: ChangeOrigin = "addin", changeType: ChangeType = "RangeEdited"): void {
  const message = {
    changeType, source: origin === "coAuthor" ? "Remote" : "Local", triggerSource: origin === "addin" ? "ThisLocalAddin" : "Unknown",
    worksheetId: sheet.id, address: formatArea(area), shiftDirection: "None",
  };
  for (const target of [sheet.id, workbookTarget]) session.emit({ type: eventTypes.worksheetChanged, target, message });
}

/** Rows of an area were sorted by hand: the host itself does not sort. */
export function emitSorted({ session, sheet, area }: RangeTarget, origin: Exclude<ChangeOrigin, "addin">): void {
  const message = { source: origin === "coAuthor" ? "Remote" : "Local", worksheetId: sheet.id, address: formatArea(area) };
  session.emit({ type: eventTypes.worksheetRowSorted, target: sheet.id, message });
}

export function emitSelection({ session, sheet, area }: RangeTarget): void {
  const message = { worksheetId: sheet.id, address: formatArea(area) };
  for (const target of [sheet.id, workbookTarget]) session.emit({ type: eventTypes.worksheetSelectionChanged, target, message });
}
