import type { CellValue } from "#core/ledger/model";

/**
 * A cell as Excel hands it to a function: blank cells and omitted arguments come as null, undefined or "", a number with a
 * format of its own (a data type) as an object around its value.
 */
export function cellOf(value: unknown): CellValue {
  const plain = typeof value === "object" && value !== null && "basicValue" in value ? value.basicValue : value;
  return typeof plain === "string" || typeof plain === "number" || typeof plain === "boolean" ? plain : "";
}

/** The words of a cell; "" where it is blank. */
export function wordsIn(value: unknown): string {
  return String(cellOf(value)).trim();
}
