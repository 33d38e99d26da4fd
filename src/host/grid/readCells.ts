import type { CellScalar } from "#files/workbookData";
import { isCellError } from "#files/workbookData";
import { HostError } from "#host/protocol/hostError";
import type { RangeTarget } from "#host/session";
import { cellCount, formulaAt, isWholeColumns, isWholeRows, styleAt, valueAt } from "./cells.ts";
import { displayText } from "./displayText.ts";
import { generalFormat } from "./typedInput.ts";
import { shownValue } from "./writeCells.ts";

/** docs/excel: performance.md — "Excel can't return more than 5 million cells". */
const cellLimit = 5_000_000;

/** One answer per cell, in rows; null for an unbounded range (docs/excel: excel-add-ins-ranges-unbounded). */
function readEach<T>(target: RangeTarget, read: (row: number, column: number) => T): T[][] | null {
  const { session, area } = target;
  if (isWholeColumns(area) || isWholeRows(area)) return null;
  if (cellCount(area) > cellLimit) throw new HostError("RangeExceedsLimit", "The cell count in the range has exceeded the maximum supported number.");
  session.counters.cellsRead += cellCount(area);
  const rows: T[][] = [];
  for (let row = area.row; row <= area.lastRow; row += 1) {
    const cells: T[] = [];
    for (let column = area.column; column <= area.lastColumn; column += 1) cells.push(read(row, column));
    rows.push(cells);
  }
  return rows;
}

export function readValues(target: RangeTarget): unknown {
  return readEach(target, (row, column) => shownValue(valueAt(target.sheet, row, column)));
}

export function readFormulas(target: RangeTarget): unknown {
  return readEach(target, (row, column) => {
    const formula = formulaAt(target.sheet, row, column);
    return formula === undefined ? shownValue(valueAt(target.sheet, row, column)) : `=${formula}`;
  });
}

export function readTexts(target: RangeTarget): unknown {
  return readEach(target, (row, column) => displayText(valueAt(target.sheet, row, column), formatAt(target, row, column)));
}

export function readNumberFormats(target: RangeTarget): unknown {
  return readEach(target, (row, column) => formatAt(target, row, column));
}

export function readValueTypes(target: RangeTarget): unknown {
  return readEach(target, (row, column) => valueType(valueAt(target.sheet, row, column)));
}

function formatAt({ session, sheet }: RangeTarget, row: number, column: number): string {
  return session.style(styleAt(sheet, row, column)).numFmt ?? generalFormat;
}

/** `Excel.RangeValueType` */
function valueType(value: CellScalar): string {
  if (value === null) return "Empty";
  if (isCellError(value)) return "Error";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}
