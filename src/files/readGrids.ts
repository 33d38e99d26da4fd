import { fromSerial } from "#core/calendar/excelSerial";
import type { IsoDate } from "#core/calendar/isoDate";
import type { Area, CellValue, SheetGrid } from "#core/ledger/model";
import type { CellArea, CellScalar, SheetData, WorkbookData } from "./workbookData.ts";
import { isCellError } from "./workbookData.ts";
import { parseArea } from "./xlsxAddress.ts";

/** A sheet as it is read from a file, with what tells whether a person would look at it. */
export interface FileGrid {
  grid: SheetGrid;
  isVisible: boolean;
  isActive: boolean;
  /** Whether the sheet is one that the product wrote. */
  isGenerated: boolean;
}

/** Above this many cells number formats are left out, as the seam leaves them out: a table of that size tells by its values. */
const maxCellsWithFormats = 60_000;
const generatedMarker = /^PL_(?:Sheet|Temp)_/u;

/** The sheets of a workbook that is not open anywhere, each as reading it in Excel would give it. */
export function readGrids(workbook: WorkbookData): FileGrid[] {
  const generated = new Set(workbook.names.filter(({ name }) => generatedMarker.test(name)).map(({ formula }) => sheetOf(formula)));
  return workbook.sheets.map((sheet) => ({
    grid: readGrid(sheet, workbook), isVisible: sheet.visibility === "visible", isActive: sheet.id === workbook.activeSheet, isGenerated: generated.has(sheet.name),
  }));
}

/** 数据截至日期 of the sheets that the product wrote into a workbook; null where there are none. */
export function readAsOf({ names, sheets }: WorkbookData): IsoDate | null {
  const formula = names.find(({ name, scope }) => name === "PL_AsOf" && scope === null)?.formula ?? "";
  const sheet = sheets.find(({ name }) => name === sheetOf(formula));
  const place = parseArea(formula.slice(formula.lastIndexOf("!") + 1));
  const value = place === null ? null : sheet?.rows[place.row]?.values[place.column];
  return typeof value === "number" ? fromSerial(value) : null;
}

function sheetOf(formula: string): string {
  const name = formula.slice(0, formula.lastIndexOf("!"));
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function readGrid(sheet: SheetData, { styles }: WorkbookData): SheetGrid {
  const used = findUsed(sheet);
  if (used === null) return { sheet: sheet.name, origin: { row: 1, column: 1 }, values: [], numberFormats: null, merges: [], hiddenRows: [], hiddenColumns: [], tables: [] };
  const rows = spread(used.row, used.lastRow);
  const columns = spread(used.column, used.lastColumn);
  return {
    sheet: sheet.name,
    origin: { row: used.row + 1, column: used.column + 1 },
    values: rows.map((row) => columns.map((column) => plainValue(sheet.rows[row]?.values[column]))),
    numberFormats: rows.length * columns.length > maxCellsWithFormats ? null : rows.map((row) => columns.map((column) => styles[sheet.rows[row]?.styles?.[column] ?? sheet.columns[column]?.style ?? 0]?.numFmt ?? "General")),
    merges: sheet.merges.map(toArea),
    hiddenRows: rows.filter((row) => sheet.rows[row]?.hidden === true).map((row) => row + 1),
    hiddenColumns: columns.filter((column) => sheet.columns[column]?.hidden === true).map((column) => column + 1),
    tables: sheet.tables.map(({ name, area }) => ({ name, area: toArea(area) })),
  };
}

/** The smallest rectangle that holds every value. */
function findUsed({ rows }: SheetData): CellArea | null {
  let used: CellArea | null = null;
  rows.forEach((row, index) => {
    row?.values.forEach((value, column) => {
      if (value === null) return;
      used = used === null ? { row: index, column, lastRow: index, lastColumn: column }
        : { row: used.row, column: Math.min(used.column, column), lastRow: index, lastColumn: Math.max(used.lastColumn, column) };
    });
  });
  return used;
}

function plainValue(value: CellScalar | undefined): CellValue {
  if (value === null || value === undefined) return "";
  return isCellError(value) ? value.error : value;
}

function toArea({ row, column, lastRow, lastColumn }: CellArea): Area {
  return { row: row + 1, column: column + 1, rowCount: lastRow - row + 1, columnCount: lastColumn - column + 1 };
}

function spread(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
