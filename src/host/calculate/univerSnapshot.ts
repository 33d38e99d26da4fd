import { isCellError } from "#files/workbookData";
import type { BorderData, CellScalar, SheetData, StyleData, WorkbookData } from "#files/workbookData";
import { overlaps } from "#files/xlsxAddress";

/** The shapes of Univer's workbook snapshot that are used here (`IWorkbookData`). */
export interface UniverCell {
  v?: string | number | boolean;
  f?: string;
  t?: number;
  s?: string;
}
export interface UniverSheet {
  id: string;
  name: string;
  hidden: 0 | 1;
  rowCount: number;
  columnCount: number;
  tabColor: string;
  showGridlines: 0 | 1;
  cellData: Record<number, Record<number, UniverCell>>;
  rowData: Record<number, { h?: number; hd?: 0 | 1 }>;
  columnData: Record<number, { w?: number; hd?: 0 | 1 }>;
  mergeData: { startRow: number; endRow: number; startColumn: number; endColumn: number }[];
  freeze: { startRow: number; startColumn: number; xSplit: number; ySplit: number };
}
export interface UniverSnapshot {
  id: string;
  name: string;
  appVersion: string;
  locale: string;
  styles: Record<string, unknown>;
  sheetOrder: string[];
  sheets: Record<string, UniverSheet>;
  resources: { name: string; data: string }[];
}

const cellTypes = { text: 1, number: 2, logical: 3 } as const;
const pixelsPerCharacter = 7;
const pixelsPerPoint = 4 / 3;
/** Room for the user to go on writing. */
const spareRows = 50;
const spareColumns = 10;

export function toUniverSnapshot(data: WorkbookData, id: string): UniverSnapshot {
  return {
    id, name: "workbook", appVersion: "0.25.1", locale: "zhCN",
    styles: Object.fromEntries(data.styles.map((style, index) => [String(index), toUniverStyle(style, data.themeColors)])),
    sheetOrder: data.sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(data.sheets.map((sheet) => [sheet.id, toSheet(sheet)])),
    resources: [
      { name: "SHEET_DEFINED_NAME_PLUGIN", data: JSON.stringify(definedNames(data)) },
      { name: "SHEET_TABLE_PLUGIN", data: JSON.stringify(Object.fromEntries(data.sheets.map((sheet) => [sheet.id, tables(sheet)]))) },
    ],
  };
}

function definedNames({ names }: WorkbookData): Record<string, unknown> {
  return Object.fromEntries(names.map(({ name, formula, scope, comment, visible }, index) => [
    `n${index}`, { id: `n${index}`, name, formulaOrRefString: isReference(formula) ? formula : `=${formula}`, comment, localSheetId: scope ?? "AllDefaultWorkbook", hidden: !visible },
  ]));
}
function isReference(formula: string): boolean {
  return /^(?:'(?:[^']|'')*'|[^!'()+*/]+)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/iu.test(formula);
}

function tables(sheet: SheetData): unknown[] {
  return sheet.tables.map(({ id, name, area, columns }) => ({
    id: `t${id}`, name, range: { startRow: area.row, endRow: area.lastRow, startColumn: area.column, endColumn: area.lastColumn },
    columns: columns.map((column, index) => ({ id: `c${index}`, displayName: column.name })), meta: {}, options: {}, filters: { tableColumnFilterList: [] },
  }));
}

function toSheet(sheet: SheetData): UniverSheet {
  const cellData: UniverSheet["cellData"] = {};
  const rowData: UniverSheet["rowData"] = {};
  let widest = 0;
  sheet.rows.forEach((row, index) => {
    if (row === undefined) return;
    const length = Math.max(row.values.length, row.formulas?.length ?? 0, row.styles?.length ?? 0);
    widest = Math.max(widest, length);
    const cells: Record<number, UniverCell> = {};
    for (let column = 0; column < length; column += 1) {
      const cell = toCell(row.values[column] ?? null, row.formulas?.[column], row.styles?.[column] ?? sheet.columns[column]?.style ?? 0);
      if (cell !== null) cells[column] = cell;
    }
    cellData[index] = cells;
    if (row.height !== null || row.hidden) rowData[index] = { ...(row.height === null ? {} : { h: row.height * pixelsPerPoint }), hd: row.hidden ? 1 : 0 };
  });
  const { rows: frozenRows = 0, columns: frozenColumns = 0 } = sheet.freeze ?? {};
  return {
    id: sheet.id, name: sheet.name, hidden: sheet.visibility === "visible" ? 0 : 1, rowCount: sheet.rows.length + spareRows, columnCount: Math.max(widest, sheet.columns.length) + spareColumns,
    tabColor: sheet.tabColor ?? "", showGridlines: sheet.showGridlines ? 1 : 0, cellData, rowData, columnData: toColumns(sheet),
    mergeData: sheet.merges.filter((merge) => !sheet.tables.some((table) => overlaps(table.area, merge))).map(({ row, column, lastRow, lastColumn }) => ({ startRow: row, endRow: lastRow, startColumn: column, endColumn: lastColumn })),
    freeze: { startRow: frozenRows === 0 ? -1 : frozenRows, startColumn: frozenColumns === 0 ? -1 : frozenColumns, xSplit: frozenColumns, ySplit: frozenRows },
  };
}

function toColumns({ columns }: SheetData): UniverSheet["columnData"] {
  const columnData: UniverSheet["columnData"] = {};
  columns.forEach((column, index) => {
    if (column !== undefined) columnData[index] = { ...(column.width === null ? {} : { w: Math.round(column.width * pixelsPerCharacter) }), hd: column.hidden ? 1 : 0 };
  });
  return columnData;
}

function toCell(value: CellScalar, formula: string | undefined, style: number): UniverCell | null {
  const shown = value === null ? {} : toValue(value);
  const looks = style === 0 ? {} : { s: String(style) };
  if (formula !== undefined) return { ...shown, ...looks, f: `=${formula}` };
  return value === null && style === 0 ? null : { ...shown, ...looks };
}
function toValue(value: string | number | boolean | { error: string }): UniverCell {
  if (isCellError(value)) return { v: value.error, t: cellTypes.text };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: cellTypes.logical };
  return { v: value, t: typeof value === "number" ? cellTypes.number : cellTypes.text };
}

const horizontal: Record<string, number> = { left: 1, center: 2, right: 3, justify: 4, distributed: 6 };
const vertical: Record<string, number> = { top: 1, center: 2, bottom: 3 };
const lines: Record<string, number> = { thin: 1, hair: 2, dotted: 3, dashed: 4, dashDot: 5, dashDotDot: 6, double: 7, medium: 8, thick: 13 };

function toUniverStyle(style: StyleData, theme: readonly string[]): Record<string, unknown> {
  const { font, fill, border, alignment, numFmt } = style;
  const color = (data: { rgb?: string; theme?: number } | undefined): { rgb: string } | undefined => {
    const rgb = data?.rgb ?? (data?.theme === undefined ? undefined : theme[[1, 0, 3, 2][data.theme] ?? data.theme]);
    return rgb === undefined ? undefined : { rgb: `#${rgb.slice(-6)}` };
  };
  const background = fill?.type === "pattern" && fill.pattern !== "none" ? color(fill.fgColor ?? fill.bgColor) : undefined;
  return withoutBlanks({
    ff: font?.name, fs: font?.size, bl: font?.bold === true ? 1 : undefined, it: font?.italic === true ? 1 : undefined, cl: color(font?.color), bg: background,
    ul: font?.underline ? { s: 1 } : undefined, st: font?.strikethrough === true ? { s: 1 } : undefined,
    ht: horizontal[alignment?.horizontal ?? ""], vt: vertical[alignment?.vertical ?? ""], tb: alignment?.wrapText === true ? 3 : undefined,
    bd: border === undefined ? undefined : toBorders(border, color), n: numFmt === undefined ? undefined : { pattern: numFmt },
  });
}
function toBorders(border: Readonly<BorderData>, color: (data: { rgb?: string } | undefined) => unknown): Record<string, unknown> {
  const sides = { t: border.top, r: border.right, b: border.bottom, l: border.left };
  return Object.fromEntries(Object.entries(sides).flatMap(([key, side]) => (side === undefined ? [] : [[key, { s: lines[side.style] ?? 1, cl: color(side.color) ?? { rgb: "#000000" } }]])));
}
function withoutBlanks(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
