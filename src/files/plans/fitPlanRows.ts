import type { SheetData, StyleData } from "../workbookData.ts";
import { createSheetRow } from "../workbookData.ts";

const defaultSize = 11;
const defaultWidth = 9.14;
const tallest = 409.5;
/** Height of a line in sizes of its font, with a little room. */
const lineHeight = 1.36;

/** A full-width character takes two places of the default font. */
function widthOf(words: string): number {
  let width = 0;
  for (const letter of words) width += letter > "\u2E7F" ? 2 : 1;
  return width;
}

/** Points that wrapped words need in so many characters of the default font; 0 where one line is enough. */
function neededHeight(words: string, columnWidth: number, size: number): number {
  const room = Math.max(1, (columnWidth - 0.7) * (defaultSize / size));
  const lines = words.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / room)), 0);
  return lines === 1 && size <= defaultSize ? 0 : lines * size * lineHeight + 2;
}

/**
 * Gives rows of wrapped text their height, which not every program works out when it opens a file. Words merged over
 * columns have the columns' width together.
 */
export function fitPlanRows(sheet: SheetData, styles: readonly StyleData[]): void {
  const widthAt = (column: number): number => sheet.columns[column]?.width ?? defaultWidth;
  const merged = new Map(sheet.merges.map((area) => [`${area.row}:${area.column}`, area]));
  sheet.rows.forEach((row, index) => {
    if (row === undefined) return;
    let height = 0;
    row.values.forEach((value, column) => {
      const { alignment, font } = styles[row.styles?.[column] ?? 0] ?? {};
      if (typeof value !== "string" || value === "" || alignment?.wrapText !== true) return;
      const area = merged.get(`${index}:${column}`);
      if (area !== undefined && area.lastRow > area.row) return;
      let width = 0;
      for (let place = column; place <= (area?.lastColumn ?? column); place++) width += widthAt(place);
      height = Math.max(height, neededHeight(value, width, font?.size ?? defaultSize));
    });
    if (height > 0) (sheet.rows[index] ??= createSheetRow()).height = Math.min(tallest, Math.round(height));
  });
}
