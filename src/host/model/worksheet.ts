import type { CellArea } from "#files/workbookData";
import { eventTypes, workbookTarget } from "#host/events";
import { usedArea } from "#host/grid/cells";
import { areaWithin, rangeAt, wholeSheet } from "#host/grid/places";
import { readCount, readFlag, readNumber, readOneOf, readText } from "#host/protocol/arguments";
import type { Arguments } from "#host/protocol/arguments";
import { invalidOperation } from "#host/protocol/hostError";
import { defineClass, method, nullObject, object, property } from "#host/protocol/hostObject";
import type { HostObject } from "#host/protocol/hostObject";
import { parseColor } from "./colors.ts";
import type { SheetTarget } from "./factories.ts";
import { parseAddressList } from "./rangeMethods.ts";
import { checkSheetName, renameReferences } from "./sheetNames.ts";
import { activateSheet, checkStructure, moveSheet, visibleSheets } from "./sheetOrder.ts";

const visibilities = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;
const visibilityNames = ["Visible", "Hidden", "VeryHidden"] as const;

export function renameSheet({ session, sheet }: SheetTarget, value: unknown): void {
  checkStructure(session);
  const name = readText(value);
  checkSheetName(session, name, sheet);
  const before = sheet.name;
  sheet.name = name;
  renameReferences(session, before, name);
}

/** Excel keeps one sheet in sight (guess at the code). */
function checkNotLast({ session, sheet }: SheetTarget): void {
  if (sheet.visibility === "visible" && visibleSheets(session).length === 1) throw invalidOperation("a workbook must contain at least one visible worksheet");
}

/** d.ts, Worksheet.delete: a very hidden sheet cannot be deleted before it is shown or hidden. */
export function deleteSheet(target: SheetTarget): void {
  const { session, sheet } = target;
  checkStructure(session);
  if (sheet.visibility === "veryHidden") throw invalidOperation("the sheet is very hidden");
  checkNotLast(target);
  const { sheets } = session.data;
  const index = sheets.indexOf(sheet);
  sheets.splice(index, 1);
  session.data.names = session.data.names.filter(({ scope }) => scope !== sheet.id);
  renameReferences(session, sheet.name, null);
  if (session.data.activeSheet === sheet.id) session.data.activeSheet = (sheets.slice(index).find(({ visibility }) => visibility === "visible") ?? visibleSheets(session)[0])?.id ?? "";
  for (const owner of [sheet.id, workbookTarget]) session.emit({ type: eventTypes.worksheetDeleted, target: owner, message: { worksheetId: sheet.id, source: "Local" } });
}

function showSheet(target: SheetTarget, value: unknown): void {
  checkStructure(target.session);
  const visibility = visibilities[readOneOf(value, visibilityNames)];
  if (visibility !== "visible") checkNotLast(target);
  const { session, sheet } = target;
  sheet.visibility = visibility;
  if (visibility !== "visible" && session.data.activeSheet === sheet.id) session.data.activeSheet = visibleSheets(session)[0]?.id ?? "";
}

function at({ session, sheet }: SheetTarget, area: CellArea): HostObject {
  return session.make.range({ session, sheet, area: areaWithin(area) });
}

function getRange(target: SheetTarget, args: Arguments): HostObject {
  return args.has(0) ? target.session.make.range(rangeAt(target.session, target.sheet, args.text(0))) : at(target, wholeSheet);
}

function getRangeByIndexes(target: SheetTarget, args: Arguments): HostObject {
  const [row, column, rows, columns] = [0, 1, 2, 3].map((index) => args.count(index));
  return at(target, { row: row ?? 0, column: column ?? 0, lastRow: (row ?? 0) + (rows ?? 1) - 1, lastColumn: (column ?? 0) + (columns ?? 1) - 1 });
}

const corner: CellArea = { row: 0, column: 0, lastRow: 0, lastColumn: 0 };

function used(target: SheetTarget, args: Arguments): CellArea | null {
  return usedArea(target.sheet, args.flagOr(0, false));
}

export const worksheetObject = defineClass<SheetTarget>("Worksheet", {
  members: {
    Id: property("ExcelApi 1.1", ({ sheet }) => sheet.id),
    Name: property("ExcelApi 1.1", ({ sheet }) => sheet.name, renameSheet),
    Position: property("ExcelApi 1.1", ({ session, sheet }) => session.data.sheets.indexOf(sheet), ({ session, sheet }, value) => moveSheet(session, sheet, readCount(value))),
    Visibility: property("ExcelApi 1.1", ({ sheet }) => visibilityNames.find((name) => visibilities[name] === sheet.visibility), showSheet),
    TabColor: property("ExcelApi 1.7", ({ sheet }) => sheet.tabColor ?? "", ({ sheet }, value) => {
      sheet.tabColor = value === "" ? null : `#${parseColor(value)}`;
    }),
    ShowGridlines: property("ExcelApi 1.8", ({ sheet }) => sheet.showGridlines, ({ sheet }, value) => {
      sheet.showGridlines = readFlag(value);
    }),
    // The client sets showGridlines under another name than it loads it.
    Gridlines: property("ExcelApi 1.8", ({ sheet }) => sheet.showGridlines, ({ sheet }, value) => {
      sheet.showGridlines = readFlag(value);
    }),
    StandardHeight: property("ExcelApi 1.7", () => 15),
    StandardWidth: property("ExcelApi 1.7", () => 8.43, (_, value) => void readNumber(value)),
    Names: object("ExcelApi 1.4", (target) => target.session.make.names(target)),
    Tables: object("ExcelApi 1.1", (target) => target.session.make.tables(target)),
    Charts: object("ExcelApi 1.1", (target) => target.session.make.charts(target)),
    Protection: object("ExcelApi 1.2", (target) => target.session.make.protection(target)),
    FreezePanes: object("ExcelApi 1.7", (target) => target.session.make.freezePanes(target)),
    PageLayout: object("ExcelApi 1.9", (target) => target.session.make.pageLayout(target)),
    AutoFilter: object("ExcelApi 1.9", (target) => target.session.make.autoFilter(target)),
    CustomProperties: object("ExcelApi 1.12", (target) => target.session.make.customProperties(target)),
    Activate: method("ExcelApi 1.1", ({ session, sheet }) => activateSheet(session, sheet)),
    Delete: method("ExcelApi 1.1", deleteSheet),
    Calculate: method("ExcelApi 1.6", ({ session, sheet }) => void session.dirtyFormulas.add(sheet)),
    GetRange: method("ExcelApi 1.1", getRange),
    GetRanges: method("ExcelApi 1.9", (target, args) => target.session.make.rangeAreas({ ...target, areas: args.has(0) ? parseAddressList(args.text(0)) : [wholeSheet] })),
    GetRangeByIndexes: method("ExcelApi 1.7", getRangeByIndexes),
    GetCell: method("ExcelApi 1.1", (target, args) => at(target, { row: args.count(0), column: args.count(1), lastRow: args.count(0), lastColumn: args.count(1) })),
    GetUsedRange: method("ExcelApi 1.2", (target, args) => at(target, used(target, args) ?? corner)),
    GetUsedRangeOrNullObject: method("ExcelApi 1.4", (target, args) => {
      const area = used(target, args);
      return area === null ? nullObject : at(target, area);
    }),
    _RegisterDataChangedEvent: method("ExcelApi 1.7", () => null),
    _UnregisterDataChangedEvent: method("ExcelApi 1.7", () => null),
    _RegisterRowSortedEvent: method("ExcelApi 1.10", () => null),
    _UnregisterRowSortedEvent: method("ExcelApi 1.10", () => null),
    _RegisterSelectionChangedEvent: method("ExcelApi 1.7", () => null),
    _UnregisterSelectionChangedEvent: method("ExcelApi 1.7", () => null),
    _RegisterActivatedEvent: method("ExcelApi 1.7", () => null),
    _UnregisterActivatedEvent: method("ExcelApi 1.7", () => null),
  },
  identity: ({ sheet }) => ({ Id: sheet.id }),
});
