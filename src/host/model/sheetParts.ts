import { formatArea } from "#files/xlsxAddress";
import { createPageData } from "#files/workbookData";
import type { Arguments } from "#host/protocol/arguments";
import { accessDenied, invalidArgument } from "#host/protocol/hostError";
import { defineClass, method, nullObject, property } from "#host/protocol/hostObject";
import type { HostObject } from "#host/protocol/hostObject";
import { readRecord } from "#host/protocol/arguments";
import type { SheetTarget } from "./factories.ts";
import { rangeArgument } from "./rangeArgument.ts";

function freeze({ sheet }: SheetTarget, rows: number, columns: number): void {
  if (rows < 0 || columns < 0) throw invalidArgument();
  sheet.freeze = rows === 0 && columns === 0 ? null : { rows, columns };
}

function frozenLocation(target: SheetTarget): HostObject {
  const { session, sheet } = target;
  if (sheet.freeze === null) return nullObject;
  const { rows, columns } = sheet.freeze;
  return session.make.range({ session, sheet, area: { row: 0, column: 0, lastRow: rows === 0 ? 1_048_575 : rows - 1, lastColumn: columns === 0 ? 16_383 : columns - 1 } });
}

/** d.ts, WorksheetFreezePanes: `freezeAt` freezes what lies above and left of the range's lower right corner. */
export const freezePanesObject = defineClass<SheetTarget>("WorksheetFreezePanes", {
  members: {
    FreezeRows: method("ExcelApi 1.7", (target, args) => freeze(target, args.countOr(0, 1), 0)),
    FreezeColumns: method("ExcelApi 1.7", (target, args) => freeze(target, 0, args.countOr(0, 1))),
    FreezeAt: method("ExcelApi 1.7", (target, args) => {
      const { area } = rangeArgument(target.session, target.sheet, args);
      freeze(target, area.lastRow >= 1_048_575 ? 0 : area.lastRow + 1, area.lastColumn >= 16_383 ? 0 : area.lastColumn + 1);
    }),
    Unfreeze: method("ExcelApi 1.7", (target) => freeze(target, 0, 0)),
    GetLocation: method("ExcelApi 1.7", frozenLocation),
    GetLocationOrNullObject: method("ExcelApi 1.7", frozenLocation),
  },
});

const permissions: Record<string, string> = {
  allowAutoFilter: "autoFilter", allowDeleteColumns: "deleteColumns", allowDeleteRows: "deleteRows", allowEditObjects: "objects", allowEditScenarios: "scenarios",
  allowFormatCells: "formatCells", allowFormatColumns: "formatColumns", allowFormatRows: "formatRows", allowInsertColumns: "insertColumns",
  allowInsertHyperlinks: "insertHyperlinks", allowInsertRows: "insertRows", allowPivotTables: "pivotTables", allowSort: "sort",
};

/** Protecting twice is refused (office-js issue 6784 sees AccessDenied). */
function protect({ sheet }: SheetTarget, args: Arguments): void {
  if (sheet.protection !== null) throw accessDenied();
  const wanted = args.has(0) ? readRecord(args.at(0)) : {};
  const options = Object.entries(wanted).flatMap(([name, value]) => {
    const known = permissions[name];
    return known === undefined || typeof value !== "boolean" ? [] : [[known, value] as const];
  });
  sheet.protection = { password: args.has(1) ? args.text(1) : null, options: Object.fromEntries(options) };
}

function unprotect({ sheet }: SheetTarget, args: Arguments): void {
  if (sheet.protection?.password != null && sheet.protection.password !== args.textOr(0, "")) throw accessDenied();
  sheet.protection = null;
}

export const protectionObject = defineClass<SheetTarget>("WorksheetProtection", {
  members: {
    Protected: property("ExcelApi 1.2", ({ sheet }) => sheet.protection !== null),
    Options: property("ExcelApi 1.2", ({ sheet }) => (sheet.protection === null ? null : Object.fromEntries(Object.entries(permissions).map(([api, file]) => [api, sheet.protection?.options[file] === true])))),
    Protect: method("ExcelApi 1.2", protect),
    Unprotect: method("ExcelApi 1.7", unprotect),
  },
});

function applyFilter(target: SheetTarget, args: Arguments): void {
  const { area } = rangeArgument(target.session, target.sheet, args);
  // Filtering rows by values is not computed here: only a filter without a condition can be set.
  if (args.has(1) && args.has(2)) throw invalidArgument("filter criteria");
  target.sheet.autoFilter = { area, raw: null };
}

export const autoFilterObject = defineClass<SheetTarget>("AutoFilter", {
  members: {
    Enabled: property("ExcelApi 1.9", ({ sheet }) => sheet.autoFilter !== null),
    IsDataFiltered: property("ExcelApi 1.9", ({ sheet }) => sheet.autoFilter !== null && sheet.rows.some((row) => row?.hidden === true)),
    Apply: method("ExcelApi 1.9", applyFilter),
    Remove: method("ExcelApi 1.9", ({ sheet }) => {
      sheet.autoFilter = null;
    }),
    ClearCriteria: method("ExcelApi 1.9", () => null),
    GetRangeOrNullObject: method("ExcelApi 1.9", ({ session, sheet }) => (sheet.autoFilter === null ? nullObject : session.make.range({ session, sheet, area: sheet.autoFilter.area }))),
  },
});

/** The page set-up of a sheet that has none yet is Excel's default. */
export function pageOf({ sheet }: SheetTarget): NonNullable<SheetTarget["sheet"]["page"]> {
  return (sheet.page ??= createPageData());
}
export function fixedRows({ session, sheet }: SheetTarget, args: Arguments): string {
  const { area } = rangeArgument(session, sheet, args);
  return formatArea({ ...area, column: 0, lastColumn: 16_383 }, "$");
}
export function fixedColumns({ session, sheet }: SheetTarget, args: Arguments): string {
  const { area } = rangeArgument(session, sheet, args);
  return formatArea({ ...area, row: 0, lastRow: 1_048_575 }, "$");
}
