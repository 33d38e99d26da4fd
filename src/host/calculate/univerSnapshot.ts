import { isCellError } from "#files/workbookData";
import type { CellScalar, SheetData, WorkbookData } from "#files/workbookData";

/** What calculating needs of Univer's workbook snapshot (`IWorkbookData`): cells, names, tables; no looks. */
export interface UniverCell {
  v?: string | number | boolean;
  f?: string;
  t?: number;
}
interface UniverSheet {
  id: string;
  name: string;
  rowCount: number;
  columnCount: number;
  cellData: Record<number, Record<number, UniverCell>>;
}
export interface UniverSnapshot {
  id: string;
  name: string;
  appVersion: string;
  locale: string;
  styles: Record<string, never>;
  sheetOrder: string[];
  sheets: Record<string, UniverSheet>;
  resources: { name: string; data: string }[];
}

const cellTypes = { text: 1, number: 2, logical: 3 } as const;

export function toUniverSnapshot(data: WorkbookData, id: string): UniverSnapshot {
  return {
    id, name: "workbook", appVersion: "0.25.1", locale: "zhCN", styles: {},
    sheetOrder: data.sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(data.sheets.map((sheet) => [sheet.id, toSheet(sheet)])),
    resources: [
      buildDefinedNames(data),
      { name: "SHEET_TABLE_PLUGIN", data: JSON.stringify(Object.fromEntries(data.sheets.map((sheet) => [sheet.id, tables(sheet)]))) },
    ],
  };
}

/** The workbook's names as Univer keeps them: formulas that use one are computed only with it. */
export function buildDefinedNames(data: WorkbookData): { name: string; data: string } {
  return { name: "SHEET_DEFINED_NAME_PLUGIN", data: JSON.stringify(definedNames(data)) };
}

/** A reference stands as it is, any other formula with its `=`. */
function definedNames({ names }: WorkbookData): Record<string, unknown> {
  return Object.fromEntries(names.map(({ name, formula, scope, comment }, index) => [
    `n${index}`, { id: `n${index}`, name, formulaOrRefString: isReference(formula) ? formula : `=${formula}`, comment, localSheetId: scope ?? "AllDefaultWorkbook" },
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

function toSheet({ id, name, rows }: SheetData): UniverSheet {
  const cellData: UniverSheet["cellData"] = {};
  let widest = 0;
  rows.forEach((row, index) => {
    if (row === undefined) return;
    const length = Math.max(row.values.length, row.formulas?.length ?? 0);
    widest = Math.max(widest, length);
    const cells: Record<number, UniverCell> = {};
    for (let column = 0; column < length; column += 1) {
      const formula = row.formulas?.[column];
      const value = row.values[column] ?? null;
      if (formula !== undefined) cells[column] = { ...toValue(value), f: `=${formula}` };
      else if (value !== null) cells[column] = toValue(value);
    }
    cellData[index] = cells;
  });
  return { id, name, rowCount: rows.length + 1, columnCount: widest + 1, cellData };
}

function toValue(value: CellScalar): UniverCell {
  if (value === null) return {};
  if (isCellError(value)) return { v: value.error, t: cellTypes.text };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: cellTypes.logical };
  return { v: value, t: typeof value === "number" ? cellTypes.number : cellTypes.text };
}
