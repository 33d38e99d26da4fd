import type { MeasureRef, Place } from "#core/findings/finding";
import type { Ledger, LedgerRow, Role } from "#core/ledger/model";
import { addHashes, hashOf } from "#core/text/hash";
import type { UnitBook } from "./unitBook.ts";

/** What a key is made of. */
export interface Keyed {
  check: string;
  message: string;
  place: Place;
  also?: readonly Place[] | undefined;
  cites: MeasureRef | null;
  /** What the finding is about where that is not its cells: a name, the units that are missing. */
  about?: string | undefined;
}

interface KeySource {
  ledger: Pick<Ledger, "columns" | "errors">;
  names: UnitBook;
  /** The task in a row of the sheet. */
  rowAt: (row: number) => LedgerRow | undefined;
}

/**
 * Makes the keys of a ledger's findings. A key names the check, the measure, and for each place the row (by its words,
 * not its number) and what stands in the cell. Rows may be moved, sorted or inserted and the key stays; a change of the
 * cell gives another one.
 */
export function createKeyMaker({ ledger: { columns, errors = [] }, names, rowAt }: KeySource): (finding: Keyed) => string {
  const roles = new Map(columns.flatMap(({ column, role }): [number, Role][] => (role === null ? [] : [[column, role]])));
  const headers = new Map(columns.map(({ column, header }) => [column, header]));
  const broken = new Map(errors.map(({ row, column, value }) => [`${row} ${column}`, String(value)]));
  const known = new WeakMap<LedgerRow, string>();

  function identityOf(row: LedgerRow): string {
    const before = known.get(row);
    if (before !== undefined) return before;
    const identity = identify(row, names);
    known.set(row, identity);
    return identity;
  }

  function contentsAt(row: LedgerRow, column: number): string {
    const role = roles.get(column);
    const cell = role === undefined ? undefined : row.cells[role];
    return cell === undefined ? (broken.get(`${row.address.row} ${column}`) ?? "") : String(cell.value);
  }

  function hashPlace({ row: at, column }: Place): number {
    const row = at === null ? undefined : rowAt(at);
    if (row === undefined) return hashOf(column === null ? "" : (headers.get(column) ?? ""));
    return hashOf(column === null ? identityOf(row) : `${identityOf(row)}\n${contentsAt(row, column)}`);
  }

  return ({ check, message, place, also = [], cites, about }) => {
    const head = hashOf(`${message}\n${cites?.policy ?? ""}\n${cites?.measure ?? ""}\n${about ?? ""}`);
    let hash = head;
    if (about === undefined) for (const one of [place, ...also]) hash = addHashes(hash, hashPlace(one));
    return `${check}:${hash.toString(36)}`;
  };
}

/** What the row is about and which bodies it was given to; without words, its number in the table. */
function identify({ measureKey, task, cells, leads, sequence, category }: LedgerRow, names: UnitBook): string {
  const action = String(cells.action?.value ?? "");
  const words = task === "" && action === "" ? [category, sequence] : [task, action];
  const bodies = leads.map((unit) => names.find(unit)?.entry.canonical ?? unit);
  return [measureKey, ...words, ...bodies].join("\n").replace(/[^\S\n]+/gu, " ");
}
