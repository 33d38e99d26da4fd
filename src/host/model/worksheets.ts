import { createSheetData } from "#files/workbookData";
import type { SheetData } from "#files/workbookData";
import { eventTypes, workbookTarget } from "#host/events";
import { findSheet } from "#host/grid/places";
import { itemNotFound } from "#host/protocol/hostError";
import { defineClass, method, nullObject } from "#host/protocol/hostObject";
import type { HostObject } from "#host/protocol/hostObject";
import type { HostSession } from "#host/session";
import { checkSheetName, freeSheetName } from "./sheetNames.ts";
import { checkStructure, visibleSheets } from "./sheetOrder.ts";

/** d.ts, WorksheetCollection.add: at the end of the existing sheets, and not activated. */
export function addSheet(session: HostSession, wanted: string): SheetData {
  checkStructure(session);
  const name = wanted === "" ? freeSheetName(session) : wanted;
  checkSheetName(session, name, null);
  const sheet = createSheetData(freeSheetId(session), name);
  session.data.sheets.push(sheet);
  session.emit({ type: eventTypes.worksheetAdded, target: workbookTarget, message: { worksheetId: sheet.id, source: "Local" } });
  return sheet;
}

function freeSheetId(session: HostSession): string {
  const taken = new Set(session.data.sheets.map(({ id }) => id));
  for (;;) {
    const id = `{00000000-0002-0000-${session.nextNumber().toString(16).toUpperCase().padStart(4, "0")}-000000000000}`;
    if (!taken.has(id)) return id;
  }
}

function objectOf(session: HostSession, sheet: SheetData | undefined | null): HostObject {
  if (sheet === undefined || sheet === null) throw itemNotFound();
  return session.make.worksheet({ session, sheet });
}

function candidates(session: HostSession, visibleOnly: boolean): readonly SheetData[] {
  return visibleOnly ? visibleSheets(session) : session.data.sheets;
}

export const worksheetsObject = defineClass<HostSession>("WorksheetCollection", {
  members: {
    Add: method("ExcelApi 1.1", (session, args) => objectOf(session, addSheet(session, args.textOr(0, "")))),
    GetItem: method("ExcelApi 1.1", (session, args) => objectOf(session, findSheet(session, args.text(0)))),
    GetItemOrNullObject: method("ExcelApi 1.4", (session, args) => {
      const sheet = findSheet(session, args.text(0));
      return sheet === null ? nullObject : objectOf(session, sheet);
    }),
    GetActiveWorksheet: method("ExcelApi 1.1", (session) => objectOf(session, session.activeSheet())),
    GetFirst: method("ExcelApi 1.5", (session, args) => objectOf(session, candidates(session, args.flagOr(0, false))[0])),
    GetLast: method("ExcelApi 1.5", (session, args) => objectOf(session, candidates(session, args.flagOr(0, false)).at(-1))),
    GetCount: method("ExcelApi 1.4", (session, args) => candidates(session, args.flagOr(0, false)).length),
    _RegisterDataChangedEvent: method("ExcelApi 1.9", () => null),
    _UnregisterDataChangedEvent: method("ExcelApi 1.9", () => null),
    _RegisterSelectionChangedEvent: method("ExcelApi 1.9", () => null),
    _UnregisterSelectionChangedEvent: method("ExcelApi 1.9", () => null),
    _RegisterActivatedEvent: method("ExcelApi 1.7", () => null),
    _UnregisterActivatedEvent: method("ExcelApi 1.7", () => null),
    _RegisterAddedEvent: method("ExcelApi 1.7", () => null),
    _UnregisterAddedEvent: method("ExcelApi 1.7", () => null),
    _RegisterDeletedEvent: method("ExcelApi 1.7", () => null),
    _UnregisterDeletedEvent: method("ExcelApi 1.7", () => null),
  },
  items: (session) => session.data.sheets.map((sheet) => session.make.worksheet({ session, sheet })),
});
