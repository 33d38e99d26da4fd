import type { MeasureRef, Place } from "#core/findings/finding";
import type { Ledger, LedgerRow, Role } from "#core/ledger/model";
import { addHashes, hashOf } from "#core/text/hash";
import type { Audit } from "./audit.ts";
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
  audit: Audit;
  /** The task in a row of the sheet. */
  rowAt: (row: number) => LedgerRow | undefined;
}

/**
 * Makes the keys of a ledger's findings. A key names the check, the measure, and for each place the row (by its words,
 * not its number) and what stands in the cell. Rows may be moved, sorted or inserted and the key stays; a change of the
 * cell gives another one.
 */
export function createKeyMaker({ audit, rowAt }: KeySource): (finding: Keyed) => string {
  const { ledger: { columns }, names } = audit;
  const roles = new Map(columns.flatMap(({ column, role }): [number, Role][] => (role === null ? [] : [[column, role]])));
  const headers = new Map(columns.map(({ column, header }) => [column, header]));
  const identities = new Map<LedgerRow, number>();

  function identityOf(row: LedgerRow): number {
    let identity = identities.get(row);
    if (identity === undefined) identities.set(row, (identity = identify(row, names)));
    return identity;
  }

  function contentsAt(row: LedgerRow, column: number): string {
    const role = roles.get(column);
    const cell = role === undefined ? undefined : row.cells[role];
    return cell === undefined ? errorAt(audit.ledger, row.address.row, column) : String(cell.value);
  }

  function hashPlace({ row: at, column }: Place): number {
    const row = at === null ? undefined : rowAt(at);
    if (row === undefined) return hashOf(column === null ? "" : (headers.get(column) ?? ""));
    return column === null ? identityOf(row) : hashOf(contentsAt(row, column), identityOf(row));
  }

  return ({ check, message, place, also = [], cites, about }) => {
    let hash = hashOf(`${message}\n${cites?.policy ?? ""}\n${cites?.measure ?? ""}\n${about ?? ""}`);
    if (about === undefined) {
      hash = addHashes(hash, hashPlace(place));
      for (const other of also) hash = addHashes(hash, hashPlace(other));
    }
    return `${check}:${hash.toString(36)}`;
  };
}

/** Of columns without a use only errors are known, in the order of their rows. */
function errorAt({ errors = [] }: Ledger, row: number, column: number): string {
  const found = errors.find((error) => error.row === row && error.column === column);
  return found === undefined ? "" : String(found.value);
}

/** What the row is about and which bodies it was given to; without words, its number in the table. */
function identify({ measureKey, task, cells, leads, sequence, category }: LedgerRow, names: UnitBook): number {
  const action = String(cells.action?.value ?? "");
  const words = task === "" && action === "" ? `${category}\n${sequence}` : task === action ? task : `${task}\n${action}`;
  let identity = hashOf(words, hashOf(measureKey));
  for (const unit of leads) identity = hashOf(names.find(unit)?.entry.canonical ?? unit, identity);
  return identity;
}
