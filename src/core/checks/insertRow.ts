import type { RowInsert } from "#core/findings/finding";
import type { LedgerRow, Role } from "#core/ledger/model";
import type { Audit } from "./audit.ts";

type InsertedCell = RowInsert["cells"][number];

/** A row below another, or nothing where it would be blank. */
export function insertBelow({ address }: LedgerRow, cells: readonly InsertedCell[]): RowInsert[] {
  return cells.length === 0 ? [] : [{ sheet: address.sheet, below: address.row, cells: [...cells].sort((a, b) => a.column - b.column) }];
}

/** What a row says in some of its columns, for another row to repeat. */
export function repeatCells({ ledger }: Audit, row: LedgerRow, wanted: readonly Role[]): InsertedCell[] {
  return wanted.flatMap((role) => {
    const value = row.cells[role]?.value ?? "";
    const column = ledger.columns.find((mapping) => mapping.role === role)?.column;
    return value === "" || column === undefined ? [] : [{ column, value }];
  });
}
