import type { Cells } from "./cells.ts";
import type { CellRef, LedgerRow, Role } from "./model.ts";

/** What a row's cells are read from. */
export interface CellSource {
  cells: Cells;
  /** Sheet numbers of the range's first row and column. */
  origin: { row: number; column: number };
  roles: ReadonlyMap<Role, readonly number[]>;
}

/**
 * Makes the `cells` of a ledger's rows. A cell is looked up when it is asked for: a million rows of a dozen columns
 * would otherwise be twelve million objects. They belong to their grid and are not sent to another thread.
 */
export function createRowCells(source: CellSource): (row: number) => LedgerRow["cells"] {
  class RowCells {
    readonly #row: number;

    constructor(row: number) {
      this.#row = row;
    }

    static {
      for (const [role, [column]] of source.roles) {
        if (column === undefined) continue;
        Object.defineProperty(RowCells.prototype, role, {
          enumerable: true,
          get(this: RowCells): CellRef {
            return findCell(source, this.#row, column);
          },
        });
      }
    }
  }
  return (row) => new RowCells(row) as LedgerRow["cells"];
}

/** A merged cell is its first one: the others cannot be selected or written. */
function findCell({ cells, origin }: CellSource, row: number, column: number): CellRef {
  const area = cells.mergeAt(row, column);
  return { row: (area?.top ?? row) + origin.row, column: (area?.left ?? column) + origin.column, value: cells.at(row, column) };
}
