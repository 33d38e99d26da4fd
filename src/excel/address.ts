import type { Area } from "#core/ledger/model";

/** The sheet that a defined name refers to (`='总体 情况'!$A$1`), or null when the reference has broken or is none. */
export function sheetOfReference(formula: string): string | null {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!#]+))!/u.exec(formula);
  return match?.[1]?.replaceAll("''", "'") ?? match?.[2] ?? null;
}

/** The range of an area. */
export function rangeOf(sheet: Excel.Worksheet, { row, column, rowCount, columnCount }: Area): Excel.Range {
  return sheet.getRangeByIndexes(row - 1, column - 1, rowCount, columnCount);
}
