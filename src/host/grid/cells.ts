import { createSheetRow } from "#files/workbookData";
import type { CellArea, CellScalar, SheetData, SheetRow } from "#files/workbookData";

export function valueAt(sheet: SheetData, row: number, column: number): CellScalar {
  return sheet.rows[row]?.values[column] ?? null;
}
export function formulaAt(sheet: SheetData, row: number, column: number): string | undefined {
  return sheet.rows[row]?.formulas?.[column];
}
/** A cell without a style of its own has its column's. */
export function styleAt(sheet: SheetData, row: number, column: number): number {
  return sheet.rows[row]?.styles?.[column] ?? sheet.columns[column]?.style ?? 0;
}

export function ensureRow(sheet: SheetData, row: number): SheetRow {
  return (sheet.rows[row] ??= createSheetRow());
}

/** Arrays with holes are slow and grow large: what lies before a new value is filled. */
export function setValue(row: SheetRow, column: number, value: CellScalar): void {
  while (row.values.length < column) row.values.push(null);
  row.values[column] = value;
}
export function setFormula(row: SheetRow, column: number, formula: string | undefined): void {
  if (formula === undefined && row.formulas === null) return;
  const formulas = (row.formulas ??= []);
  while (formulas.length < column) formulas.push(undefined);
  formulas[column] = formula;
}
export function setStyle(sheet: SheetData, { row, column }: { row: number; column: number }, style: number): void {
  const target = ensureRow(sheet, row);
  const styles = (target.styles ??= []);
  while (styles.length < column) styles.push(sheet.columns[styles.length]?.style ?? 0);
  styles[column] = style;
}

/** The smallest area that holds all content; null for a blank sheet. */
export function usedArea(sheet: SheetData, valuesOnly: boolean, within?: CellArea): CellArea | null {
  const used = { row: -1, column: Number.POSITIVE_INFINITY, lastRow: -1, lastColumn: -1 };
  const lastRow = Math.min(within?.lastRow ?? sheet.rows.length, sheet.rows.length - 1);
  for (let index = within?.row ?? 0; index <= lastRow; index += 1) {
    const span = usedSpan(sheet.rows[index], valuesOnly, within);
    if (span === null) continue;
    if (used.row < 0) used.row = index;
    used.lastRow = index;
    used.column = Math.min(used.column, span.first);
    used.lastColumn = Math.max(used.lastColumn, span.last);
  }
  return used.row < 0 ? null : used;
}

function usedSpan(row: SheetRow | undefined, valuesOnly: boolean, within: CellArea | undefined): { first: number; last: number } | null {
  if (row === undefined) return null;
  const length = Math.max(row.values.length, row.formulas?.length ?? 0, valuesOnly ? 0 : (row.styles?.length ?? 0));
  const start = within?.column ?? 0;
  const end = Math.min(length - 1, within?.lastColumn ?? length);
  let first = start;
  while (first <= end && !isUsed(row, first, valuesOnly)) first += 1;
  if (first > end) return null;
  let last = end;
  while (!isUsed(row, last, valuesOnly)) last -= 1;
  return { first, last };
}

function isUsed(row: SheetRow, column: number, valuesOnly: boolean): boolean {
  const value = row.values[column];
  if (value !== undefined && value !== null) return true;
  return row.formulas?.[column] !== undefined || (!valuesOnly && (row.styles?.[column] ?? 0) !== 0);
}

export function isWholeColumns(area: CellArea): boolean {
  return area.row === 0 && area.lastRow >= 1_048_575;
}
export function isWholeRows(area: CellArea): boolean {
  return area.column === 0 && area.lastColumn >= 16_383;
}
export function rowCount(area: CellArea): number {
  return area.lastRow - area.row + 1;
}
export function columnCount(area: CellArea): number {
  return area.lastColumn - area.column + 1;
}
export function cellCount(area: CellArea): number {
  return rowCount(area) * columnCount(area);
}
