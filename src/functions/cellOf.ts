import type { CellValue } from "#core/ledger/model";

/** An argument that is meant as one value may come as the range of one cell that it was given as. */
function single(value: unknown): unknown {
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  const row = rows.length === 1 ? rows[0] : undefined;
  const cells: readonly unknown[] = Array.isArray(row) ? row : [];
  return cells.length === 1 ? cells[0] : value;
}

/**
 * A cell as Excel hands it to a function: blank cells and omitted arguments come as null, undefined or "", a number with a
 * format of its own (a data type) as an object around its value.
 */
export function cellOf(given: unknown): CellValue {
  const value = single(given);
  const plain = typeof value === "object" && value !== null && "basicValue" in value ? value.basicValue : value;
  return typeof plain === "string" || typeof plain === "number" || typeof plain === "boolean" ? plain : "";
}

/** The words of a cell; "" where it is blank. */
export function wordsIn(value: unknown): string {
  return String(cellOf(value)).trim();
}
