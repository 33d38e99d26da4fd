import type { CellArea, TableData } from "#files/workbookData";
import { readFlag, readText } from "#host/protocol/arguments";
import type { Arguments } from "#host/protocol/arguments";
import { accessDenied, invalidArgument, itemNotFound } from "#host/protocol/hostError";
import { defineClass, method, nullObject, object, property } from "#host/protocol/hostObject";
import type { HostObject } from "#host/protocol/hostObject";
import { ensureRow, setValue } from "#host/grid/cells";
import { clearRange } from "./clearRange.ts";
import type { TableTarget } from "./factories.ts";
import { rangeArgument } from "./rangeArgument.ts";
import { checkTableName } from "./tables.ts";
import { renameTableReferences } from "./tableReferences.ts";

function bodyArea({ table }: TableTarget): CellArea {
  return { ...table.area, row: table.area.row + (table.showHeaders ? 1 : 0), lastRow: table.area.lastRow - (table.showTotals ? 1 : 0) };
}

function at({ session, sheet }: TableTarget, area: CellArea): HostObject {
  return session.make.range({ session, sheet, area });
}

function rename(target: TableTarget, value: unknown): void {
  const name = readText(value);
  checkTableName(target.session, name, target.table);
  renameTableReferences(target.session, target.table.name, name);
  target.table.name = name;
}

/** Only the list is gone; cells and their formats stay. */
function remove({ sheet, table }: TableTarget): void {
  if (sheet.protection !== null) throw accessDenied();
  sheet.tables = sheet.tables.filter((other) => other !== table);
}

/** d.ts, Table.delete: the cells of the table go with it. */
function deleteTable(target: TableTarget): void {
  remove(target);
  clearRange({ session: target.session, sheet: target.sheet, area: target.table.area }, "All");
}

function convertToRange(target: TableTarget): HostObject {
  remove(target);
  return at(target, target.table.area);
}

function flag(read: (table: TableData) => boolean, write: (table: TableData, value: boolean) => void): ReturnType<typeof property<TableTarget>> {
  return property("ExcelApi 1.3", ({ table }) => read(table), ({ table }, value) => write(table, readFlag(value)));
}

function showTotals(target: TableTarget, value: unknown): void {
  const { table } = target;
  const wanted = readFlag(value);
  if (wanted === table.showTotals) return;
  table.area = { ...table.area, lastRow: table.area.lastRow + (wanted ? 1 : -1) };
  table.showTotals = wanted;
}

/** d.ts, Table.resize: the header stays in its row and the new range overlaps the old one. */
function resize(target: TableTarget, args: Arguments): void {
  const { session, sheet, table } = target;
  const { area } = rangeArgument(session, sheet, args);
  if (area.row !== table.area.row || area.lastRow === area.row) throw invalidArgument();
  table.area = area;
}

interface ColumnTarget extends TableTarget {
  index: number;
}

function columnArea({ table, index }: ColumnTarget): CellArea {
  return { ...table.area, column: table.area.column + index, lastColumn: table.area.column + index };
}

function renameColumn(target: ColumnTarget, value: unknown): void {
  const { sheet, table, index } = target;
  const name = readText(value);
  if (name === "" || table.columns.some((column, other) => other !== index && column.name.toLowerCase() === name.toLowerCase())) throw invalidArgument("column name");
  const column = table.columns[index];
  if (column !== undefined) column.name = name;
  setValue(ensureRow(sheet, table.area.row), table.area.column + index, name);
}

const columnObject = defineClass<ColumnTarget>("TableColumn", {
  members: {
    Id: property("ExcelApi 1.1", ({ index }) => index + 1),
    Index: property("ExcelApi 1.1", ({ index }) => index),
    Name: property("ExcelApi 1.1", ({ table, index }) => table.columns[index]?.name, renameColumn),
    GetRange: method("ExcelApi 1.1", (target) => at(target, columnArea(target))),
    GetDataBodyRange: method("ExcelApi 1.1", (target) => at(target, { ...bodyArea(target), column: columnArea(target).column, lastColumn: columnArea(target).column })),
  },
  identity: ({ index }) => ({ Id: index + 1 }),
});

function findColumn(target: TableTarget, args: Arguments): HostObject | null {
  const key = args.at(0);
  const index = target.table.columns.findIndex(({ name }, position) => (typeof key === "number" ? position + 1 === key : name.toLowerCase() === String(key).toLowerCase()));
  return index < 0 ? null : columnObject({ ...target, index });
}

const columnsObject = defineClass<TableTarget>("TableColumnCollection", {
  members: {
    Count: property("ExcelApi 1.1", ({ table }) => table.columns.length),
    GetItem: method("ExcelApi 1.1", (target, args) => {
      const column = findColumn(target, args);
      if (column === null) throw itemNotFound();
      return column;
    }),
    GetItemAt: method("ExcelApi 1.1", (target, args) => columnObject({ ...target, index: args.count(0) })),
    GetItemOrNullObject: method("ExcelApi 1.4", (target, args) => findColumn(target, args) ?? nullObject),
  },
  items: (target) => target.table.columns.map((_, index) => columnObject({ ...target, index })),
});

export const tableObject = defineClass<TableTarget>("Table", {
  members: {
    Id: property("ExcelApi 1.1", ({ table }) => table.id),
    Name: property("ExcelApi 1.1", ({ table }) => table.name, rename),
    Style: property("ExcelApi 1.1", ({ table }) => table.style ?? "", ({ table }, value) => {
      table.style = readText(value);
    }),
    ShowHeaders: property("ExcelApi 1.1", ({ table }) => table.showHeaders),
    ShowTotals: property("ExcelApi 1.1", ({ table }) => table.showTotals, showTotals),
    ShowFilterButton: flag((table) => table.showFilterButton, (table, value) => { table.showFilterButton = value; }),
    ShowBandedRows: flag((table) => table.showBandedRows, (table, value) => { table.showBandedRows = value; }),
    ShowBandedColumns: flag((table) => table.showBandedColumns, (table, value) => { table.showBandedColumns = value; }),
    Columns: object("ExcelApi 1.1", columnsObject),
    Worksheet: object("ExcelApi 1.2", (target) => target.session.make.worksheet(target)),
    GetRange: method("ExcelApi 1.1", (target) => at(target, target.table.area)),
    GetDataBodyRange: method("ExcelApi 1.1", (target) => at(target, bodyArea(target))),
    GetHeaderRowRange: method("ExcelApi 1.1", (target) => at(target, { ...target.table.area, lastRow: target.table.area.row })),
    GetTotalRowRange: method("ExcelApi 1.1", (target) => at(target, { ...target.table.area, row: target.table.area.lastRow })),
    Delete: method("ExcelApi 1.1", deleteTable),
    ConvertToRange: method("ExcelApi 1.2", convertToRange),
    Resize: method("ExcelApi 1.13", resize),
    ClearFilters: method("ExcelApi 1.2", () => null),
  },
  identity: ({ table }) => ({ Id: table.id }),
});
