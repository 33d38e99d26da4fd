import type { SheetData } from "#files/workbookData";
import { eventTypes, workbookTarget } from "#host/events";
import { accessDenied, invalidArgument, invalidOperation } from "#host/protocol/hostError";
import type { HostSession } from "#host/session";

export function activateSheet(session: HostSession, sheet: SheetData): void {
  if (session.data.activeSheet === sheet.id) return;
  if (sheet.visibility !== "visible") throw invalidOperation("the sheet is hidden");
  session.data.activeSheet = sheet.id;
  for (const target of [sheet.id, workbookTarget]) session.emit({ type: eventTypes.worksheetActivated, target, message: { worksheetId: sheet.id } });
}

/** A workbook whose structure is protected keeps its sheets as they are. */
export function checkStructure({ data }: HostSession): void {
  if (data.structureProtected) throw accessDenied();
}

export function moveSheet(session: HostSession, sheet: SheetData, position: number): void {
  checkStructure(session);
  const { sheets } = session.data;
  if (position < 0 || position >= sheets.length) throw invalidArgument("position");
  sheets.splice(sheets.indexOf(sheet), 1);
  sheets.splice(position, 0, sheet);
}

export function visibleSheets(session: HostSession): SheetData[] {
  return session.data.sheets.filter((sheet) => sheet.visibility === "visible");
}
