import type { Area } from "#core/ledger/model";

/** 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  let rest = column;
  let letters = "";
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    letters = String.fromCharCode(65 + digit) + letters;
    rest = (rest - 1 - digit) / 26;
  }
  return letters;
}

/** `$A$1:$C$9`, without a sheet. */
export function absoluteAddress({ row, column, rowCount, columnCount }: Area): string {
  const first = `$${columnLetters(column)}$${row}`;
  return rowCount === 1 && columnCount === 1 ? first : `${first}:$${columnLetters(column + columnCount - 1)}$${row + rowCount - 1}`;
}

/** A sheet's name as a formula writes it; always quoted, which every host accepts. */
export function quoteSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** The sheet that a defined name refers to (`='总体 情况'!$A$1`), or null when the reference has broken or is none. */
export function sheetOfReference(formula: string): string | null {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!#]+))!/u.exec(formula);
  return match?.[1]?.replaceAll("''", "'") ?? match?.[2] ?? null;
}

/** The range of an area. */
export function rangeOf(sheet: Excel.Worksheet, { row, column, rowCount, columnCount }: Area): Excel.Range {
  return sheet.getRangeByIndexes(row - 1, column - 1, rowCount, columnCount);
}
