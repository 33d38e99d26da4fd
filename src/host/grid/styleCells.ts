import type { CellArea, SheetData, StyleData } from "#files/workbookData";
import type { AreasTarget, HostSession } from "#host/session";
import { isWholeColumns, isWholeRows, setStyle, styleAt } from "./cells.ts";

export type StyleChange = (style: StyleData) => StyleData;

/** Whole columns get a style of their own, so that formatting `A:C` does not fill a million rows. */
export function changeStyles({ session, sheet, areas }: AreasTarget, change: StyleChange): void {
  const changed = memoise(session, change);
  for (const area of areas) {
    if (isWholeColumns(area)) changeColumns(sheet, area, changed);
    else eachCell(sheet, area, (row, column) => setStyle(sheet, { row, column }, changed(styleAt(sheet, row, column))));
  }
}

function memoise(session: HostSession, change: StyleChange): (index: number) => number {
  const known = new Map<number, number>();
  return (index) => {
    const result = known.get(index) ?? session.styles.indexOf(change(session.style(index)));
    known.set(index, result);
    return result;
  };
}

function changeColumns(sheet: SheetData, area: CellArea, changed: (index: number) => number): void {
  for (let column = area.column; column <= area.lastColumn; column += 1) {
    const known = sheet.columns[column];
    // Taking formats away from a whole sheet must not make thousands of columns.
    if (known === undefined && changed(0) === 0) continue;
    sheet.columns[column] = { width: known?.width ?? null, hidden: known?.hidden ?? false, style: changed(known?.style ?? 0) };
  }
  sheet.rows.forEach((row) => {
    const { styles } = row ?? {};
    if (styles == null) return;
    for (let column = area.column; column <= Math.min(area.lastColumn, styles.length - 1); column += 1) styles[column] = changed(styles[column] ?? 0);
  });
}

function eachCell(sheet: SheetData, area: CellArea, visit: (row: number, column: number) => void): void {
  // Of a whole row only the columns in use are visited: nothing can be seen in the others.
  const lastColumn = isWholeRows(area) ? widestRow(sheet) : area.lastColumn;
  for (let row = area.row; row <= area.lastRow; row += 1) {
    for (let column = area.column; column <= lastColumn; column += 1) visit(row, column);
  }
}

function widestRow(sheet: SheetData): number {
  return sheet.rows.reduce((widest, row) => Math.max(widest, row?.values.length ?? 0, row?.styles?.length ?? 0), 1) - 1;
}

/** What all cells agree on; null where they differ, as Excel answers for a mixed range. */
export function commonStyle<T>({ session, sheet, areas }: AreasTarget, read: (style: StyleData) => T): T | null {
  const known = new Map<number, T>();
  let common: T | undefined;
  for (const area of areas) {
    for (const index of stylesOf(sheet, area)) {
      if (!known.has(index)) known.set(index, read(session.style(index)));
      const value = known.get(index);
      if (common !== undefined && value !== common) return null;
      common = value;
    }
  }
  return common ?? null;
}

function* stylesOf(sheet: SheetData, area: CellArea): Generator<number> {
  const lastRow = Math.min(area.lastRow, Math.max(area.row, sheet.rows.length));
  const lastColumn = Math.min(area.lastColumn, Math.max(area.column, widestRow(sheet) + 1, sheet.columns.length));
  for (let row = area.row; row <= lastRow; row += 1) {
    for (let column = area.column; column <= lastColumn; column += 1) yield styleAt(sheet, row, column);
  }
}
