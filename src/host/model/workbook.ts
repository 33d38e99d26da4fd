import { defineClass, method, nullObject, object, property } from "#host/protocol/hostObject";
import { readText } from "#host/protocol/arguments";
import { findSheet, splitAddress, rangeAt } from "#host/grid/places";
import { itemNotFound } from "#host/protocol/hostError";
import type { HostSession, RangeTarget } from "#host/session";
import { selectedArea } from "./selection.ts";

function selection(session: HostSession): RangeTarget {
  const sheet = session.activeSheet();
  return { session, sheet, area: selectedArea(session, sheet) };
}

function activeCell(session: HostSession): RangeTarget {
  const { sheet, area } = selection(session);
  return { session, sheet, area: { ...area, lastRow: area.row, lastColumn: area.column } };
}

/** `Sheet1!A1` from anywhere in the workbook. */
export function rangeOfAddress(session: HostSession, address: string): RangeTarget {
  const { sheet } = splitAddress(address);
  const owner = sheet === null ? session.activeSheet() : findSheet(session, sheet);
  if (owner === null) throw itemNotFound();
  return rangeAt(session, owner, address);
}

const workbookProtectionObject = defineClass<HostSession>("WorkbookProtection", {
  members: { Protected: property("ExcelApi 1.7", ({ data }) => data.structureProtected) },
});

export const workbookObject = defineClass<HostSession>("Workbook", {
  members: {
    Name: property("ExcelApi 1.7", () => "Workbook.xlsx"),
    ReadOnly: property("ExcelApi 1.8", () => false),
    Application: object("ExcelApi 1.1", (session) => session.make.application(session)),
    Worksheets: object("ExcelApi 1.1", (session) => session.make.worksheets(session)),
    Tables: object("ExcelApi 1.1", (session) => session.make.tables({ session, sheet: null })),
    Names: object("ExcelApi 1.1", (session) => session.make.names({ session, sheet: null })),
    Protection: object("ExcelApi 1.7", workbookProtectionObject),
    Settings: object("ExcelApi 1.4", (session) => session.make.settings(session)),
    _Runtime: object("ExcelApi 1.5", (session) => session.make.runtime(session)),
    GetSelectedRange: method("ExcelApi 1.1", (session) => session.make.range(selection(session))),
    GetActiveCell: method("ExcelApi 1.7", (session) => session.make.range(activeCell(session))),
    GetActiveChartOrNullObject: method("ExcelApi 1.9", () => nullObject),
    _GetObjectByReferenceId: method("ExcelApi 1.1", (session, args) => session.make.range(session.kept(readText(args.at(0))))),
    _RemoveReference: method("ExcelApi 1.1", (session, args) => session.release(readText(args.at(0)))),
    _RemoveAllReferences: method("ExcelApi 1.1", (session) => session.releaseAll()),
  },
});
