import { createLiveCheck, type LiveCheck } from "#core/checks/createLiveCheck";
import type { CheckContext } from "#core/checks/model";
import type { Report } from "#core/findings/report";
import type { CellValue, Ledger, SheetGrid } from "#core/ledger/model";
import type { LedgerOptions } from "#core/ledger/readLedger";
import { rereadRows } from "#core/ledger/rereadRows";
import type { Matches } from "#core/matching/model";

/** Rows of the sheet as they stand after an edit, over the columns of the table. */
export interface EditedRows {
  /** First column of `values`, 1-based. */
  column: number;
  rows: readonly { row: number; values: readonly CellValue[]; numberFormats: readonly string[] }[];
}

/** What a ledger was read from, so that rows of it can be read anew. */
export interface LedgerSource {
  grid: SheetGrid;
  options: LedgerOptions;
}

export interface Followed {
  ledger: Ledger;
  matches: Matches;
  source: LedgerSource;
  report: Report;
}

function exchange<T>(line: readonly T[], from: number, cells: readonly T[]): T[] {
  return [...line.slice(0, from), ...cells, ...line.slice(from + cells.length)];
}

/** The grid with the edited rows in it; null where one lies outside. */
function withRows(grid: SheetGrid, { column, rows }: EditedRows): SheetGrid | null {
  const from = column - grid.origin.column;
  const values = [...grid.values];
  const numberFormats = grid.numberFormats === null ? null : [...grid.numberFormats];
  for (const edited of rows) {
    const at = edited.row - grid.origin.row;
    const line = values[at];
    if (line === undefined || from < 0) return null;
    values[at] = exchange(line, from, edited.values);
    const formats = numberFormats?.[at];
    if (numberFormats !== null && formats !== undefined) numberFormats[at] = exchange(formats, from, edited.numberFormats);
  }
  return { ...grid, values, numberFormats };
}

/** A ledger whose rows are edited while it is looked at: reads and examines again what an edit touches. */
export class FollowedLedger {
  readonly #key: string;
  readonly #live: LiveCheck;
  #ledger: Ledger;
  #source: LedgerSource;

  /** `key`: what it is examined with, to know whether that has changed. */
  constructor(key: string, { ledger, source }: { ledger: Ledger; source: LedgerSource }, context: CheckContext) {
    this.#key = key;
    this.#ledger = ledger;
    this.#source = source;
    this.#live = createLiveCheck(ledger, context);
  }

  isFor(key: string, ledger: Ledger): boolean {
    return this.#key === key && this.#ledger === ledger;
  }

  /** Null: the edit reaches further than its rows, and the sheet has to be read as a whole. */
  follow(edited: EditedRows): Followed | null {
    const grid = withRows(this.#source.grid, edited);
    const again = grid === null ? null : rereadRows(this.#ledger, grid, edited.rows.map(({ row }) => row), this.#source.options);
    if (grid === null || again === null) return null;
    this.#ledger = again.ledger;
    this.#source = { ...this.#source, grid };
    const report = this.#live.update(again.ledger, again.changed);
    return { ledger: again.ledger, matches: this.#live.matches(), source: this.#source, report };
  }
}
