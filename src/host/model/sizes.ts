import type { CellArea, SheetData } from "#files/workbookData";
import { ensureRow, styleAt, valueAt } from "#host/grid/cells";
import { displayText } from "#host/grid/displayText";
import { readNumber } from "#host/protocol/arguments";
import { accessDenied, invalidArgument } from "#host/protocol/hostError";
import type { AreasTarget } from "#host/session";
import { fitRows, textWidth } from "./fitRows.ts";
import { columnAt } from "./visibility.ts";

/** A character of the default font is 7 pixels wide and a point is 4/3 pixels: widths of files are characters, Excel's API speaks points. */
const pixelsPerCharacter = 7;
const pointsPerPixel = 0.75;
const defaultWidth = 64 / pixelsPerCharacter;
const defaultHeight = 15;
const widest = 255;
const tallest = 409.5;

export function readColumnWidth({ sheet, areas }: AreasTarget): number | null {
  return common(areas.flatMap((area) => spread(area.column, Math.min(area.lastColumn, Math.max(area.column, sheet.columns.length)))
    .map((column) => sheet.columns[column]?.width ?? defaultWidth))
    .map((width) => Math.round(width * pixelsPerCharacter) * pointsPerPixel));
}

export function writeColumnWidth({ sheet, areas }: AreasTarget, value: unknown): void {
  checkResizable(sheet, "formatColumns");
  const width = readNumber(value) / pointsPerPixel / pixelsPerCharacter;
  if (width < 0 || width > widest) throw invalidArgument("column width");
  for (const area of areas) for (const column of spread(area.column, area.lastColumn)) columnAt(sheet, column).width = width;
}

export function readRowHeight({ sheet, areas }: AreasTarget): number | null {
  return common(areas.flatMap((area) => spread(area.row, Math.min(area.lastRow, Math.max(area.row, sheet.rows.length))).map((row) => sheet.rows[row]?.height ?? defaultHeight)));
}

export function writeRowHeight({ sheet, areas }: AreasTarget, value: unknown): void {
  checkResizable(sheet, "formatRows");
  const height = readNumber(value);
  if (height < 0 || height > tallest) throw invalidArgument("row height");
  for (const area of areas) for (const row of spread(area.row, area.lastRow)) ensureRow(sheet, row).height = height;
}

function checkResizable(sheet: SheetData, permission: string): void {
  if (sheet.protection !== null && sheet.protection.options[permission] !== true) throw accessDenied();
}

function spread(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
function common(values: readonly number[]): number | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

/** An estimate: a full-width character counts double. */
export function autofitColumns({ session, sheet, areas }: AreasTarget): void {
  checkResizable(sheet, "formatColumns");
  for (const area of areas) {
    for (const column of spread(area.column, Math.min(area.lastColumn, 1000))) {
      const longest = longestText(sheet, area, (row) => displayText(valueAt(sheet, row, column), session.style(styleAt(sheet, row, column)).numFmt ?? ""), column);
      if (longest > 0) columnAt(sheet, column).width = Math.min(widest, longest + 0.71);
    }
  }
}

function longestText(sheet: SheetData, area: CellArea, textOf: (row: number) => string, column: number): number {
  let longest = 0;
  for (let row = area.row; row <= Math.min(area.lastRow, sheet.rows.length - 1); row += 1) {
    if (sheet.rows[row]?.values[column] == null) continue;
    longest = Math.max(longest, ...textOf(row).split("\n").map((line) => textWidth(line) + 1));
  }
  return longest;
}
/** Heights are set, not left open: programs that open the file do not all fit rows when they draw them. */
export function autofitRows(target: AreasTarget): void {
  checkResizable(target.sheet, "formatRows");
  fitRows(target);
}
