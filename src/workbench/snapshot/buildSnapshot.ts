import { buildDefinedNames } from "#host/calculate/univerSnapshot";
import { isCellError, type CellArea, type CellScalar, type SheetColumn, type SheetData, type SheetRow, type WorkbookData } from "#files/workbookData";
import { BooleanNumber, CellValueType, type ICellData, type IRange, type IWorkbookData, type IWorksheetData, type LocaleType } from "@univerjs/core";
import { buildConditionalFormats } from "./buildConditionalFormats.ts";
import { buildStyle } from "./buildStyle.ts";

/** Room to type below and beside what is there. */
const spare = { rows: 40, columns: 6 };
const pixelsPerPoint = 4 / 3;

/** Characters of the default font to pixels, as Excel rounds them. */
function columnPixels(width: number): number {
  return Math.round(width * 7 + 5);
}

function toRange({ row, column, lastRow, lastColumn }: CellArea): IRange {
  return { startRow: row, endRow: lastRow, startColumn: column, endColumn: lastColumn };
}

function buildValue(value: CellScalar): Pick<ICellData, "v" | "t"> {
  if (value === null) return {};
  if (isCellError(value)) return { v: value.error, t: CellValueType.STRING };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: typeof value === "number" ? CellValueType.NUMBER : CellValueType.STRING };
}

function buildRow(row: SheetRow, columnStyles: readonly (SheetColumn | undefined)[]): Record<number, ICellData> {
  const cells: Record<number, ICellData> = {};
  const length = Math.max(row.values.length, row.formulas?.length ?? 0, row.styles?.length ?? 0);
  for (let column = 0; column < length; column += 1) {
    const formula = row.formulas?.[column];
    const style = row.styles?.[column] ?? columnStyles[column]?.style ?? 0;
    const cell: ICellData = { ...buildValue(row.values[column] ?? null), ...(formula === undefined ? {} : { f: `=${formula}` }), ...(style === 0 ? {} : { s: String(style) }) };
    if (Object.keys(cell).length > 0) cells[column] = cell;
  }
  return cells;
}

function buildSheet(sheet: SheetData): Partial<IWorksheetData> {
  const { id, name, rows, columns, merges, freeze } = sheet;
  const present = [...rows.entries()].flatMap(([index, row]) => (row === undefined ? [] : [[index, row] as const]));
  const width = present.reduce((widest, [, row]) => Math.max(widest, row.values.length), columns.length);
  return {
    id, name,
    tabColor: sheet.tabColor ?? "",
    hidden: sheet.visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    freeze: { xSplit: freeze?.columns ?? 0, ySplit: freeze?.rows ?? 0, startRow: freeze?.rows || -1, startColumn: freeze?.columns || -1 },
    rowCount: Math.max(rows.length + spare.rows, 100),
    columnCount: Math.max(width + spare.columns, 20),
    mergeData: merges.map(toRange),
    cellData: Object.fromEntries(present.map(([index, row]) => [index, buildRow(row, columns)])),
    rowData: Object.fromEntries(present.map(([index, { height, hidden }]) => [index, { ...(height === null ? {} : { h: Math.round(height * pixelsPerPoint), ia: BooleanNumber.FALSE }), ...(hidden ? { hd: BooleanNumber.TRUE } : {}) }])),
    columnData: Object.fromEntries([...columns.entries()].flatMap(([index, column]) => (column === undefined ? [] : [[index, { ...(column.width === null ? {} : { w: columnPixels(column.width) }), ...(column.hidden ? { hd: BooleanNumber.TRUE } : {}) }]]))),
    showGridlines: sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
  };
}

/** A workbook as the spreadsheet component opens it. Formulas bring the value they have. */
export function buildSnapshot(data: WorkbookData, { id, locale }: { id: string; locale: LocaleType }): Partial<IWorkbookData> {
  const visible = data.sheets.filter(({ visibility }) => visibility !== "veryHidden");
  return {
    id, locale, name: "",
    styles: Object.fromEntries(data.styles.map((style, index) => [String(index), buildStyle(style, data.themeColors)])),
    sheetOrder: visible.map((sheet) => sheet.id),
    resources: [buildDefinedNames(data), buildConditionalFormats(visible, data.themeColors)],
    sheets: Object.fromEntries(visible.map((sheet) => [sheet.id, buildSheet(sheet)])),
  };
}
