import { isCellError } from "#files/workbookData";
import type { CellArea, CellScalar, SheetData } from "#files/workbookData";
import { contains, overlaps } from "#files/xlsxAddress";
import { accessDenied, HostError, invalidArgument } from "#host/protocol/hostError";
import type { HostSession, RangeTarget } from "#host/session";
import { columnCount, ensureRow, isWholeColumns, isWholeRows, rowCount, setFormula, setStyle, setValue, styleAt } from "./cells.ts";
import { generalFormat, readTyped, textFormat } from "./typedInput.ts";
import type { TypedInput } from "./typedInput.ts";

/** `values` and `formulas`: the same rules of reading hold for both; one value fills the whole range. */
export function writeCells(target: RangeTarget, input: unknown): void {
  const { session, sheet, area } = target;
  checkWritable(target);
  const read = readShape(area, input);
  const isCovered = coveredBy(sheet, area);
  for (let row = area.row; row <= area.lastRow; row += 1) {
    for (let column = area.column; column <= area.lastColumn; column += 1) {
      if (isCovered(row, column)) continue;
      writeCell(session, { sheet, row, column }, read(row - area.row, column - area.column));
    }
  }
  session.dirtyFormulas.add(sheet);
}

/** Guess: a cell that lies behind another one of its merged area takes no content, without an error. */
function coveredBy(sheet: SheetData, area: CellArea): (row: number, column: number) => boolean {
  const merges = sheet.merges.filter((merge) => overlaps(merge, area));
  if (merges.length === 0) return () => false;
  return (row, column) => merges.some((merge) => !(merge.row === row && merge.column === column) && contains(merge, { row, column, lastRow: row, lastColumn: column }));
}

/** docs/excel: excel-add-ins-ranges-unbounded — cell-level properties of an unbounded range cannot be set. */
export function checkWritable(target: RangeTarget): void {
  if (isWholeColumns(target.area) || isWholeRows(target.area)) throw invalidArgument("unbounded range");
  checkUnlocked(target.session, target.sheet, target.area);
}

export function checkUnlocked(session: HostSession, sheet: SheetData, area: CellArea): void {
  if (sheet.protection === null) return;
  for (let row = area.row; row <= area.lastRow; row += 1) {
    for (let column = area.column; column <= area.lastColumn; column += 1) {
      if (session.style(styleAt(sheet, row, column)).protection?.locked !== false) throw accessDenied();
    }
  }
}

/** A two-dimensional array of exactly the range's shape, or one value (also as `[[value]]`) for all cells. */
export function readShape(area: CellArea, input: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(input)) return () => input;
  const rows: unknown[] = input;
  const single = onlyValue(rows);
  if (single !== null) return () => single.value;
  const width = columnCount(area);
  if (rows.length !== rowCount(area) || !rows.every((row) => Array.isArray(row) && row.length === width)) {
    throw new HostError("InvalidArgument", "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  }
  return (row, column) => valueIn(rows[row], column);
}

function valueIn(row: unknown, column: number): unknown {
  const cells: readonly unknown[] = Array.isArray(row) ? row : [];
  return cells[column];
}
function onlyValue(rows: readonly unknown[]): { value: unknown } | null {
  const [row] = rows;
  return rows.length === 1 && Array.isArray(row) && row.length === 1 ? { value: valueIn(row, 0) } : null;
}

/** docs/excel: excel-add-ins-blank-null-values — null leaves a cell alone, "" clears it. */
function writeCell(session: HostSession, { sheet, row, column }: { sheet: SheetData; row: number; column: number }, input: unknown): void {
  if (input === null || input === undefined) return;
  const format = session.style(styleAt(sheet, row, column)).numFmt ?? generalFormat;
  const typed = readInput(input, format, session.today);
  const target = ensureRow(sheet, row);
  if (typed.formula === undefined) setValue(target, column, typed.value);
  else setValue(target, column, session.formulaValues({ sheet: sheet.name, row, column, formula: typed.formula }) ?? null);
  setFormula(target, column, typed.formula);
  sheet.extras.delete(`${row},${column}`);
  if (typed.value === null && typed.formula === undefined) sheet.links.delete(`${row},${column}`);
  if (typed.format !== undefined) setStyle(sheet, { row, column }, session.styles.indexOf({ ...session.style(styleAt(sheet, row, column)), numFmt: typed.format }));
  session.counters.cellsWritten += 1;
}

const longestText = 32_767;

function readInput(input: unknown, format: string, today: Date): TypedInput {
  if (typeof input === "string") {
    if (input.length > longestText) throw invalidArgument("a cell holds 32,767 characters");
    return readTyped(input, format, today);
  }
  // Guess: a number written into a text cell becomes text, as it does when it is typed.
  if (typeof input === "number") return { value: format === textFormat ? String(input) : input };
  if (typeof input === "boolean") return { value: format === textFormat ? String(input).toUpperCase() : input };
  throw invalidArgument();
}

/** A value as `values` shows it. */
export function shownValue(value: CellScalar): string | number | boolean {
  if (value === null) return "";
  return isCellError(value) ? value.error : value;
}
