import type { CellArea, TableData } from "#files/workbookData";
import { overlaps } from "#files/xlsxAddress";
import { setValue, ensureRow, valueAt } from "#host/grid/cells";
import { checkUnlocked, shownValue } from "#host/grid/writeCells";
import type { Arguments } from "#host/protocol/arguments";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "#host/protocol/hostError";
import { defineClass, method, nullObject, property } from "#host/protocol/hostObject";
import type { HostObject } from "#host/protocol/hostObject";
import type { HostSession, RangeTarget } from "#host/session";
import type { ScopeTarget, TableTarget } from "./factories.ts";
import { checkName } from "./names.ts";
import { rangeArgument } from "./rangeArgument.ts";
import { rangeOfAddress } from "./workbook.ts";

export function tablesOf({ session, sheet }: ScopeTarget): TableTarget[] {
  const sheets = sheet === null ? session.data.sheets : [sheet];
  return sheets.flatMap((owner) => owner.tables.map((table) => ({ session, sheet: owner, table })));
}

/** Table names share one space with defined names. */
export function checkTableName(session: HostSession, name: string, self: TableData | null): void {
  checkName(name);
  const wanted = name.toLowerCase();
  const taken = tablesOf({ session, sheet: null }).some(({ table }) => table !== self && table.name.toLowerCase() === wanted);
  if (taken || session.data.names.some((item) => item.name.toLowerCase() === wanted)) throw itemAlreadyExists();
}

function freeTableName(session: HostSession): string {
  const taken = new Set(tablesOf({ session, sheet: null }).map(({ table }) => table.name.toLowerCase()));
  let number = 1;
  while (taken.has(`table${number}`)) number += 1;
  return `Table${number}`;
}

/** docs/excel: excel-add-ins-tables — a table cannot overlap another one; merged cells cannot be in it. */
function addTable({ session, sheet, area }: RangeTarget, hasHeaders: boolean): TableTarget {
  checkUnlocked(session, sheet, area);
  if (sheet.tables.some((table) => overlaps(table.area, area))) throw invalidArgument("tables overlap");
  if (sheet.merges.some((merge) => overlaps(merge, area))) throw invalidArgument("merged cells");
  if (!hasHeaders) throw invalidArgument("the embedded host adds tables over an existing header only");
  // A header alone gets one empty row below it, as in Excel's interface.
  const whole: CellArea = area.row === area.lastRow ? { ...area, lastRow: area.row + 1 } : area;
  const columns = headerNames({ session, sheet, area }).map((name) => ({ name }));
  const table: TableData = {
    id: String(session.nextNumber()), name: freeTableName(session), area: whole, columns, style: "TableStyleMedium2", showHeaders: true,
    showTotals: false, showFilterButton: true, showBandedRows: true, showBandedColumns: false,
  };
  sheet.tables.push(table);
  return { session, sheet, table };
}

/** Header cells become text; empty and repeated ones get a name of their own, as in Excel's interface. */
function headerNames({ sheet, area }: RangeTarget): string[] {
  const names: string[] = [];
  const taken = new Set<string>();
  for (let column = area.column; column <= area.lastColumn; column += 1) {
    const written = String(shownValue(valueAt(sheet, area.row, column)));
    const base = written === "" ? `Column${column - area.column + 1}` : written;
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${base}${number}`;
    taken.add(name.toLowerCase());
    names.push(name);
    setValue(ensureRow(sheet, area.row), column, name);
  }
  return names;
}

function find(target: ScopeTarget, args: Arguments): TableTarget | undefined {
  const wanted = args.text(0).toLowerCase();
  return tablesOf(target).find(({ table }) => table.id === args.text(0) || table.name.toLowerCase() === wanted);
}

function add({ session, sheet }: ScopeTarget, args: Arguments): HostObject {
  const range = sheet === null && typeof args.at(0) === "string" ? rangeOfAddress(session, args.text(0)) : rangeArgument(session, sheet ?? session.activeSheet(), args);
  return session.make.table(addTable(range, args.flagOr(1, false)));
}

function orNotFound(found: TableTarget | undefined): HostObject {
  if (found === undefined) throw itemNotFound();
  return found.session.make.table(found);
}

export const tablesObject = defineClass<ScopeTarget>("TableCollection", {
  members: {
    Count: property("ExcelApi 1.1", (target) => tablesOf(target).length),
    Add: method("ExcelApi 1.1", add),
    GetCount: method("ExcelApi 1.4", (target) => tablesOf(target).length),
    GetItem: method("ExcelApi 1.1", (target, args) => orNotFound(find(target, args))),
    GetItemAt: method("ExcelApi 1.1", (target, args) => orNotFound(tablesOf(target)[args.count(0)])),
    GetItemOrNullObject: method("ExcelApi 1.4", (target, args) => {
      const found = find(target, args);
      return found === undefined ? nullObject : found.session.make.table(found);
    }),
  },
  items: (target) => tablesOf(target).map((table) => table.session.make.table(table)),
});
