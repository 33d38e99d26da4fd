import type { Area } from "#core/ledger/model";

/** The sheet that a defined name refers to (`='总体 情况'!$A$1`), or null when the reference has broken or is none. */
export function sheetOfReference(formula: string): string | null {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!#]+))!/u.exec(formula);
  return match?.[1]?.replaceAll("''", "'") ?? match?.[2] ?? null;
}

const columnNumber = (letters: string): number => Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** The area that a defined name refers to (`=统计!$A$1:$D$9`); null for anything else. */
export function areaOfReference(formula: string): Area | null {
  const match = /!\$([A-Z]{1,3})\$(\d{1,7})(?::\$([A-Z]{1,3})\$(\d{1,7}))?$/u.exec(formula);
  if (match === null) return null;
  const [, left = "A", top = "1", right = left, bottom = top] = match;
  const [row, column] = [Number(top), columnNumber(left)];
  return { row, column, rowCount: Number(bottom) - row + 1, columnCount: columnNumber(right) - column + 1 };
}

/** The range of an area. */
export function rangeOf(sheet: Excel.Worksheet, { row, column, rowCount, columnCount }: Area): Excel.Range {
  return sheet.getRangeByIndexes(row - 1, column - 1, rowCount, columnCount);
}
