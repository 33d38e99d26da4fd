import type { Area, CellRef, Ledger, LedgerRow, Role } from "#core/ledger/model";
import { formatArea, quoteSheet } from "../address.ts";

/** How the base finds a task in the ledger again. */
export interface LedgerLink {
  /** The column whose values tell the rows apart, or null: then cells are referred to directly. */
  key: { role: Role; range: string } | null;
  /** The cell of a row and role as an expression in which `position` is the task's place in the key's range; null without such a column. */
  cellOf(row: LedgerRow, role: Role, position: string): string | null;
}

/** Follows the rows by a unique key, so that sorting and inserting do no harm; without one, by address and a guard. */
export function buildLedgerLink(ledger: Ledger, merges: readonly Area[] = []): LedgerLink {
  const sheet = quoteSheet(ledger.sheet);
  // A table is read from top to bottom.
  const firstRow = ledger.rows[0]?.address.row ?? 1;
  const lastRow = ledger.rows.at(-1)?.address.row ?? firstRow;
  const ranges = new Map<number, string>();
  const columnRange = (column: number): string => {
    const range = ranges.get(column) ?? `${sheet}!${formatArea({ row: firstRow, column, rowCount: lastRow - firstRow + 1, columnCount: 1 })}`;
    ranges.set(column, range);
    return range;
  };
  const role = findKeyRole(ledger.rows, merges);
  const keyColumn = role === null ? undefined : ledger.rows[0]?.cells[role]?.column;
  const key = role === null || keyColumn === undefined ? null : { role, range: columnRange(keyColumn) };
  const topOf = buildTopFinder(merges);
  return {
    key,
    cellOf(row, wanted, position) {
      const cell = row.cells[wanted];
      if (cell === undefined) return null;
      const top = topOf(cell);
      // The value of a merged area stands in its first row, whatever the order of the rows.
      if (key !== null && top === cell) return `INDEX(${columnRange(cell.column)},${position})`;
      return `${sheet}!${formatArea({ row: top.row, column: top.column, rowCount: 1, columnCount: 1 })}`;
    },
  };
}

const keyRoles: readonly Role[] = ["sequence", "measureKey"];

/** A column is a key when every row has its own value in it, and none is lent by a merged area. */
function findKeyRole(rows: readonly LedgerRow[], merges: readonly Area[]): Role | null {
  const topOf = buildTopFinder(merges);
  return keyRoles.find((role) => {
    const seen = new Set<string>();
    for (const { cells } of rows) {
      const cell = cells[role];
      if (cell === undefined || topOf(cell) !== cell) return false;
      const value = String(cell.value).toLowerCase();
      // MATCH takes these for wildcards, and rejects long values.
      if (value.trim() === "" || value.length > 200 || /[*?~#]/u.test(value) || seen.has(value)) return false;
      seen.add(value);
    }
    return seen.size > 0;
  }) ?? null;
}

/** Finds the cell that holds a cell's value: itself, or the first of its merged area. */
function buildTopFinder(merges: readonly Area[]): (cell: CellRef) => Pick<CellRef, "row" | "column"> {
  if (merges.length === 0) return (cell) => cell;
  const tops = new Map<string, Pick<CellRef, "row" | "column">>();
  for (const { row, column, rowCount, columnCount } of merges) {
    for (let down = 0; down < rowCount; down++) {
      for (let across = 0; across < columnCount; across++) {
        if (down + across > 0) tops.set(`${row + down}:${column + across}`, { row, column });
      }
    }
  }
  return (cell) => tops.get(`${cell.row}:${cell.column}`) ?? cell;
}
