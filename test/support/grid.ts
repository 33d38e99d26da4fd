import type { Area, CellValue, SheetGrid } from "#core/ledger/model";

/** Options of a sheet written for a test. */
export interface GridOptions {
  sheet?: string;
  origin?: { row: number; column: number };
  /** Merged areas as A1:B2 addresses. */
  merges?: readonly string[];
  numberFormats?: readonly (readonly string[])[];
  hiddenRows?: readonly number[];
  hiddenColumns?: readonly number[];
  tables?: readonly { name: string; area: string }[];
}

/** A sheet from rows of values; short rows are filled with blanks. */
export function gridOf(rows: readonly (readonly CellValue[])[], options: GridOptions = {}): SheetGrid {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return {
    sheet: options.sheet ?? "任务分工",
    origin: options.origin ?? { row: 1, column: 1 },
    values: rows.map((row) => [...row, ...new Array<string>(width - row.length).fill("")]),
    numberFormats: options.numberFormats ?? null,
    merges: (options.merges ?? []).map(areaOf),
    hiddenRows: options.hiddenRows ?? [],
    hiddenColumns: options.hiddenColumns ?? [],
    tables: (options.tables ?? []).map(({ name, area }) => ({ name, area: areaOf(area) })),
  };
}

/** A1:C3 → an area. */
export function areaOf(address: string): Area {
  const [from = "A1", to = from] = address.split(":");
  const start = cellOf(from);
  const end = cellOf(to);
  return { row: start.row, column: start.column, rowCount: end.row - start.row + 1, columnCount: end.column - start.column + 1 };
}

export function cellOf(address: string): { row: number; column: number } {
  const [, letters = "A", digits = "1"] = /^([A-Z]+)(\d+)$/u.exec(address) ?? [];
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}

/** A sheet drawn as lines, its cells parted by `|`; whole numbers become numbers, `^` in front keeps them text. */
export function drawn(lines: string, options: GridOptions = {}): SheetGrid {
  const rows = lines.split("\n").map((line) => line.trim()).filter((line) => line !== "").map((line) => line.split("|").map(readDrawnCell));
  return gridOf(rows, options);
}

function readDrawnCell(cell: string): CellValue {
  const words = cell.trim().replaceAll("\\n", "\n");
  if (words.startsWith("^")) return words.slice(1);
  if (words === "TRUE" || words === "FALSE") return words === "TRUE";
  return words !== "" && /^-?\d+(?:\.\d+)?$/u.test(words) ? Number(words) : words;
}
