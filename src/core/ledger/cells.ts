import type { CellValue, SheetGrid } from "./model.ts";

/** A used range with merged areas repeated. Rows and columns count from 0 at the range's origin. */
export interface Cells {
  rowCount: number;
  columnCount: number;
  /** What the cell itself holds; the covered cells of a merged area hold "". */
  own(row: number, column: number): CellValue;
  /** What a reader sees there: covered cells repeat the value of their area. */
  at(row: number, column: number): CellValue;
  /** The merged area that covers the cell, in 0-based corners; null where it stands alone. */
  mergeAt(row: number, column: number): Corners | null;
}

export interface Corners {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export function buildCells(grid: SheetGrid): Cells {
  const { values } = grid;
  let widest: number | null = null;
  // Counted when it is asked for: after an edit of one cell of a large sheet nobody asks.
  const countColumns = (): number => (widest ??= values.reduce((most, row) => Math.max(most, row.length), 0));
  const merged = indexMerges(grid, countColumns);
  const own = (row: number, column: number): CellValue => values[row]?.[column] ?? "";
  const mergeAt = (row: number, column: number): Corners | null => (merged.size === 0 ? null : (merged.get(row * mostColumns + column) ?? null));
  const seen = (row: number, column: number): CellValue => {
    const value = own(row, column);
    if (value !== "" || merged.size === 0) return value;
    const area = mergeAt(row, column);
    return area === null ? "" : own(area.top, area.left);
  };
  const at = (row: number, column: number): CellValue => {
    let value = seen(row, column);
    for (let above = row - 1; above >= 0 && isDitto(value); above -= 1) value = seen(above, column);
    return value;
  };
  return { rowCount: values.length, get columnCount() { return countColumns(); }, own, at, mergeAt };
}

/** Of any sheet in Excel. */
const mostColumns = 16_384;

function indexMerges({ merges, origin, values }: SheetGrid, countColumns: () => number): Map<number, Corners> {
  const index = new Map<number, Corners>();
  for (const area of merges) {
    const top = area.row - origin.row;
    const left = area.column - origin.column;
    // A merge may reach beyond the used range; what lies outside holds nothing.
    const bottom = Math.min(top + area.rowCount, values.length) - 1;
    const right = Math.min(left + area.columnCount, countColumns()) - 1;
    if (top < 0 || left < 0) continue;
    const corners = { top, left, bottom, right };
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) index.set(row * mostColumns + column, corners);
    }
  }
  return index;
}

/** 同上, 〃: what stands above. */
function isDitto(value: CellValue): boolean {
  if (typeof value !== "string" || value.length === 0 || value.length > 4) return false;
  // Every cell is asked, and most short ones are a state or a number.
  for (let index = 0; index < value.length; index += 1) {
    const code = value.charCodeAt(index);
    if (code === 0x540c || code === 0x3003 || code === 0x2033) return /^\s*(?:同上|[〃″])\s*$/u.test(value);
  }
  return false;
}

/** True for "", and for text that is only spaces or dashes drawn by hand. */
export function isBlank(value: CellValue): boolean {
  return typeof value === "string" && (value === "" || /^[\s\u200B]*$/u.test(value));
}

const errorText = /^#(?:REF!|VALUE!|N\/A|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|BUSY!|CONNECT!|UNKNOWN!)$/u;

export function isErrorValue(value: CellValue): boolean {
  return typeof value === "string" && value.startsWith("#") && errorText.test(value);
}

/** The words of a cell without space around them; numbers and booleans as Excel shows them without a format. */
export function wordsOf(value: CellValue): string {
  return typeof value === "string" ? value.trim() : typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
}
