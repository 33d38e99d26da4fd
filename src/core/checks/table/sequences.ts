import type { LedgerRow } from "#core/ledger/model";
import { isArabicNumber } from "#core/ledger/numberMarks";

/** The numbers of a table's rows, kept in columns so that an edit of one does not take all of them to be read again. */
export interface SequenceBook {
  /**
   * Positions of the rows with a number of their own, in runs: a run begins where the counting starts anew (a new part, a
   * new sheet pasted below); rows that share a merged number cell count once. Null where the column does not count the
   * rows: blank for the most part, or numbering groups of rows.
   */
  runs: () => readonly (readonly number[])[] | null;
  numberAt: (index: number) => string;
  /** The plain counting number, or null for 4-1 and the like. */
  countAt: (index: number) => number | null;
  replace: (index: number, row: LedgerRow) => void;
}

const first = /^(?:1|01|001|一|（一）|\(1\)|1-1|1\.1)[、.．]?$/u;
const firstSigns: ReadonlySet<string> = new Set("01一（(");

export function keepSequences(rows: readonly LedgerRow[]): SequenceBook {
  const columns: Columns = { numbers: [], categories: [], cellRows: new Int32Array(rows.length), counts: new Float64Array(rows.length), isFirst: new Uint8Array(rows.length) };
  const { numbers, categories, cellRows, counts, isFirst } = columns;
  let found: { runs: number[][] | null } | null = null;
  const replace = (index: number, row: LedgerRow): void => {
    const number = row.sequence;
    numbers[index] = number;
    categories[index] = row.category;
    cellRows[index] = row.cells.sequence?.row ?? -1;
    counts[index] = countOf(number) ?? Number.NaN;
    isFirst[index] = firstSigns.has(number.charAt(0)) && first.test(number) ? 1 : 0;
    found = null;
  };
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index];
    if (row !== undefined) replace(index, row);
  }
  return {
    replace,
    runs: () => (found ??= { runs: findRuns(columns) }).runs,
    numberAt: (index) => numbers[index] ?? "",
    countAt: (index) => {
      const count = counts[index] ?? Number.NaN;
      return Number.isNaN(count) ? null : count;
    },
  };
}

interface Columns {
  numbers: string[];
  categories: string[];
  cellRows: Int32Array;
  /** NaN: no plain count. */
  counts: Float64Array;
  /** The number is one that counting starts with. */
  isFirst: Uint8Array;
}

function findRuns(columns: Columns): number[][] | null {
  const { numbers, categories, cellRows, isFirst } = columns;
  const runs: number[][] = [];
  let run: number[] = [];
  let before = -1;
  let cell = -1;
  for (let index = 0; index < numbers.length; index += 1) {
    if (numbers[index] === "" || cellRows[index] === cell) continue;
    cell = cellRows[index] ?? -1;
    if (before < 0 || (isFirst[index] === 1 && (numbers[before] !== numbers[index] || categories[before] !== categories[index]))) runs.push((run = []));
    before = index;
    run.push(index);
  }
  return groupsRows(runs, columns) ? null : runs;
}

/** The same number over several rows, again and again, names a group of them. */
function groupsRows(runs: readonly (readonly number[])[], { numbers }: Columns): boolean {
  let repeats = 0;
  let count = 0;
  for (const run of runs) {
    count += run.length;
    for (let at = 1; at < run.length; at += 1) if (numbers[run[at] ?? -1] === numbers[run[at - 1] ?? -1]) repeats += 1;
  }
  return count > 4 && repeats > Math.max(2, count * 0.2);
}

function countOf(number: string): number | null {
  const plain = Number(number);
  if (Number.isInteger(plain) && plain > 0) return plain;
  return isArabicNumber(number) && /^[（(]?\d+[)）]?[.．、]?$/u.test(number) ? Number(number.replace(/\D+/gu, "")) : null;
}
