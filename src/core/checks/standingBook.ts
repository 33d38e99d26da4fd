import type { Ledger, LedgerRow } from "#core/ledger/model";
import type { Match } from "#core/matching/model";
import { rowClasses, type Standing } from "#core/standing/model";
import { createStandingReader } from "#core/standing/standingsOf";
import type { CheckContext } from "./model.ts";

/** What checks ask of where a row stands. */
export type RowStanding = Pick<Standing, "class" | "due" | "extended" | "done" | "daysLate" | "daysLeft" | "dueSoon" | "timeShare">;

/** Where the rows of a ledger stand: the same as in the statistics, so that both say the same of every row. */
export interface StandingBook {
  of: (index: number) => RowStanding;
  replace: (index: number, row: LedgerRow, match: Match | null) => void;
}

const unknown = -1;

/** Kept in columns: of a million rows a million objects would be half of all memory. */
export function keepStandings(ledger: Ledger, context: CheckContext): StandingBook {
  const { rows } = ledger;
  const read = createStandingReader(ledger, context);
  const classes = new Uint8Array(rows.length);
  const flags = new Uint8Array(rows.length);
  const days = new Int32Array(rows.length);
  const timeShares = new Float64Array(rows.length);
  const dues = new Array<string | null>(rows.length).fill(null);
  const replace = (index: number, row: LedgerRow, match: Match | null): void => {
    const standing = read(row, match);
    classes[index] = rowClasses.indexOf(standing.class);
    flags[index] = (standing.extended ? 1 : 0) | (standing.done ? 2 : 0) | (standing.dueSoon ? 4 : 0) | (standing.daysLeft === null ? 8 : 0);
    // A row is late or has days left, never both.
    days[index] = standing.daysLeft ?? standing.daysLate;
    timeShares[index] = standing.timeShare ?? unknown;
    dues[index] = standing.due;
  };
  let filled = 0;
  // As far as they are asked for: the rows are at hand then.
  const fillTo = (end: number): void => {
    for (; filled < Math.min(end, rows.length); filled += 1) {
      const row = rows[filled];
      if (row !== undefined) replace(filled, row, context.matches[filled] ?? null);
    }
  };
  return {
    replace: (index, row, match) => {
      fillTo(rows.length);
      replace(index, row, match);
    },
    of: (index) => {
      if (index >= filled) fillTo(index + 256);
      const [kind, flag = 0, count = 0, share = unknown] = [rowClasses[classes[index] ?? 0], flags[index], days[index], timeShares[index]];
      const due = dues[index];
      if (kind === undefined || due === undefined) throw new Error(`No row ${index}`);
      const isLeft = (flag & 8) === 0;
      return {
        class: kind, due, extended: (flag & 1) !== 0, done: (flag & 2) !== 0, dueSoon: (flag & 4) !== 0,
        daysLate: isLeft ? 0 : count, daysLeft: isLeft ? count : null, timeShare: share === unknown ? null : share,
      };
    },
  };
}
