import type { LedgerRow } from "#core/ledger/model";
import { isArabicNumber } from "#core/ledger/numberMarks";

/** A row with its own number; rows that share a merged number cell count once. */
export interface Numbered {
  row: LedgerRow;
  number: string;
}

/**
 * The numbers of a table in runs: a run begins where the counting starts anew (a new part, a new sheet pasted below).
 * Null where the column does not count the rows: blank for the most part, or numbering groups of rows.
 */
export function readRuns(rows: readonly LedgerRow[]): Numbered[][] | null {
  const known = remembered.get(rows);
  if (known !== undefined) return known.runs;
  const runs = findRuns(rows);
  remembered.set(rows, { runs });
  return runs;
}

/** Two checks ask for the runs of the same ledger. */
const remembered = new WeakMap<readonly LedgerRow[], { runs: Numbered[][] | null }>();

function findRuns(rows: readonly LedgerRow[]): Numbered[][] | null {
  const runs: Numbered[][] = [];
  let before: Numbered | null = null;
  let cell = -1;
  for (const row of rows) {
    const at = row.cells.sequence?.row ?? -1;
    const number = row.sequence;
    if (number === "" || at === cell) continue;
    cell = at;
    if (before === null || startsAnew(before, { row, number })) runs.push([]);
    before = { row, number };
    runs.at(-1)?.push(before);
  }
  return groupsRows(runs) ? null : runs;
}

function startsAnew(before: Numbered, { row, number }: Numbered): boolean {
  if (!firstSigns.has(number.charAt(0))) return false;
  const first = /^(?:1|01|001|一|（一）|\(1\)|1-1|1\.1)[、.．]?$/u.test(number);
  return first && (before.number !== number || before.row.category !== row.category);
}

const firstSigns: ReadonlySet<string> = new Set("01一（(");

/** The same number over several rows, again and again, names a group of them. */
function groupsRows(runs: readonly Numbered[][]): boolean {
  let repeats = 0;
  let count = 0;
  for (const run of runs) {
    count += run.length;
    for (let index = 1; index < run.length; index += 1) if (run[index]?.number === run[index - 1]?.number) repeats += 1;
  }
  return count > 4 && repeats > Math.max(2, count * 0.2);
}

/** The plain counting number, or null for 4-1 and the like. */
export function countOf(number: string): number | null {
  const plain = Number(number);
  if (Number.isInteger(plain) && plain > 0) return plain;
  return isArabicNumber(number) && /^[（(]?\d+[)）]?[.．、]?$/u.test(number) ? Number(number.replace(/\D+/gu, "")) : null;
}
