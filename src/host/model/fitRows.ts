import type { CellArea, SheetData } from "#files/workbookData";
import { ensureRow, styleAt, valueAt } from "#host/grid/cells";
import { displayText } from "#host/grid/displayText";
import type { AreasTarget } from "#host/session";

/** What a full-width and a half-width character take, in characters of the default font. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character > "\u2E7F" ? 2 : 1;
  return width;
}

type FitTarget = Pick<AreasTarget, "session" | "sheet">;

const defaultSize = 11;
const tallest = 409.5;
/** Height of a line in sizes of its font. */
const lineHeight = 1.36;
/** The default font is that much wider than a character of the size 1. */
const defaultWidth = 9.14;

/** Points that a wrapped cell needs, 0 where one line of the default height is enough. */
function neededHeight(text: string, columnWidth: number, size: number): number {
  const room = Math.max(1, (columnWidth - 0.7) * (defaultSize / size));
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
  return lines > 1 ? lines * size * lineHeight + 2 : 0;
}

function isMerged(sheet: SheetData, row: number, column: number): boolean {
  return sheet.merges.some((area: CellArea) => row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn);
}

/** Points that one cell of a row needs; merged cells do not count, as in Excel. */
function cellHeight({ session, sheet }: FitTarget, row: number, column: number): number {
  const value = valueAt(sheet, row, column);
  if (value === null || value === "") return 0;
  const style = session.style(styleAt(sheet, row, column));
  if (style.alignment?.wrapText !== true || isMerged(sheet, row, column)) return 0;
  const text = typeof value === "string" ? value : displayText(value, style.numFmt ?? "");
  return neededHeight(text, sheet.columns[column]?.width ?? defaultWidth, style.font?.size ?? defaultSize);
}

/** The height that Excel would give a row of wrapped text; an estimate, because fonts are not measured here. Null: the default. */
function fittedHeight(target: FitTarget, row: number): number | null {
  const columns = target.sheet.rows[row]?.values.length ?? 0;
  let height = 0;
  for (let column = 0; column < columns; column += 1) height = Math.max(height, cellHeight(target, row, column));
  return height === 0 ? null : Math.min(tallest, Math.round(height));
}

/** Gives the rows the heights that their wrapped text needs. */
export function fitRows(target: AreasTarget): void {
  for (const area of target.areas) {
    const last = Math.min(area.lastRow, target.sheet.rows.length - 1);
    for (let row = area.row; row <= last; row += 1) ensureRow(target.sheet, row).height = fittedHeight(target, row);
  }
}
