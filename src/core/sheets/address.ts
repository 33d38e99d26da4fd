import type { Area } from "#core/ledger/model";

/** 1 → A, 27 → AA. */
export function formatColumn(column: number): string {
  let rest = column;
  let letters = "";
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    letters = String.fromCharCode(65 + digit) + letters;
    rest = (rest - 1 - digit) / 26;
  }
  return letters;
}

/** `$A$5:$A$9`; one cell as `$A$5`. */
export function formatArea({ row, column, rowCount, columnCount }: Area): string {
  const first = `$${formatColumn(column)}$${row}`;
  return rowCount === 1 && columnCount === 1 ? first : `${first}:$${formatColumn(column + columnCount - 1)}$${row + rowCount - 1}`;
}

/** A sheet of the user's in a formula. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
