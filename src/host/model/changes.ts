import { formatArea } from "#files/xlsxAddress";
import { eventTypes, workbookTarget } from "#host/events";
import type { RangeTarget } from "#host/session";

/** docs/excel: excel-add-ins-events — a handler of the sheet and one of the collection are told, with the source of the change. */
export function emitChanged({ session, sheet, area }: RangeTarget, source: "Local" | "Remote" = "Local"): void {
  const message = { changeType: "RangeEdited", source, triggerSource: source === "Local" ? "ThisLocalAddin" : "Unknown", worksheetId: sheet.id, address: formatArea(area), shiftDirection: "None" };
  for (const target of [sheet.id, workbookTarget]) session.emit({ type: eventTypes.worksheetChanged, target, message });
}

export function emitSelection({ session, sheet, area }: RangeTarget): void {
  const message = { worksheetId: sheet.id, address: formatArea(area) };
  for (const target of [sheet.id, workbookTarget]) session.emit({ type: eventTypes.worksheetSelectionChanged, target, message });
}
