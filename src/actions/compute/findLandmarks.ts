import type { CellValue, SheetGrid } from "#core/ledger/model";
import type { Landmark } from "#excel/changes/landmarks";

/** A row of the sheet, and the columns of it that are about to change. */
export interface RowWanted {
  row: number;
  without: readonly number[];
}

type Values = SheetGrid["values"];

/** How often each value of a column stands in it. Counted when a column is first asked for: most rows ask for that of the tasks. */
class ColumnCounts {
  readonly #values: Values;
  readonly #counts = new Map<number, Map<CellValue, number>>();

  constructor(values: Values) {
    this.#values = values;
  }

  isAlone(index: number, value: CellValue): boolean {
    return this.#of(index).get(value) === 1;
  }

  #of(index: number): Map<CellValue, number> {
    const known = this.#counts.get(index);
    if (known !== undefined) return known;
    const counts = new Map<CellValue, number>();
    for (const row of this.#values) counts.set(row[index] ?? "", (counts.get(row[index] ?? "") ?? 0) + 1);
    this.#counts.set(index, counts);
    return counts;
  }
}

/** A landmark of each row: its longest words that no other row has in their column, else its longest. A row without words has none. */
export function findLandmarks({ origin, values }: Pick<SheetGrid, "origin" | "values">, rows: readonly RowWanted[]): Landmark[] {
  const counts = new ColumnCounts(values);
  return rows.flatMap(({ row, without }) => {
    const words = (values[row - origin.row] ?? [])
      .flatMap((value, index) => (typeof value === "string" && value !== "" && !without.includes(origin.column + index) ? [{ index, value }] : []))
      .sort((one, other) => other.value.length - one.value.length);
    const best = words.find(({ index, value }) => counts.isAlone(index, value)) ?? words[0];
    return best === undefined ? [] : [{ row, column: origin.column + best.index, words: best.value }];
  });
}
