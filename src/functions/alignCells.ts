import type { Answer, ResultCell } from "./answer.ts";
import { orThrow } from "./mapCells.ts";
import { tableOf } from "./tableOf.ts";

/** Arguments side by side: one list per cell of the result, row by row. */
export interface Aligned {
  cells: readonly (readonly unknown[])[];
  /** Puts one result per cell into the shape of the result. */
  shape: (results: readonly ResultCell[]) => Answer;
}

/** Excel's own rule for arguments of several shapes: one that is a single row or column is repeated. null: they do not fit. */
export function alignCells(given: readonly unknown[]): Aligned | null {
  const tables = given.map((argument) => tableOf(argument) ?? [[argument]]);
  const rowCount = Math.max(...tables.map(({ length }) => length));
  const columnCount = Math.max(...tables.map(([first]) => first?.length ?? 0));
  const fits = tables.every((table) => [1, rowCount].includes(table.length) && table.every((row) => [1, columnCount].includes(row.length)));
  if (!fits) return null;
  const at = (table: readonly (readonly unknown[])[], row: number, column: number): unknown => {
    const cells = table[table.length === 1 ? 0 : row] ?? [];
    return cells[cells.length === 1 ? 0 : column];
  };
  const places = Array.from({ length: rowCount * columnCount }, (_, index) => ({ row: Math.floor(index / columnCount), column: index % columnCount }));
  return {
    cells: places.map(({ row, column }) => tables.map((table) => at(table, row, column))),
    shape: (results) => {
      const [single] = results;
      if (places.length > 1 || single === undefined) return Array.from({ length: rowCount }, (_, row) => results.slice(row * columnCount, (row + 1) * columnCount));
      return given.some(Array.isArray) ? [[orThrow(single)]] : orThrow(single);
    },
  };
}
