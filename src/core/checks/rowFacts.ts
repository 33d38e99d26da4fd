import { isPlausibleSerial } from "#core/ledger/columnProfile";
import type { LedgerRow } from "#core/ledger/model";

/** What checks ask of a table before they look at its rows: is there any row that … */
const rowFacts = {
  timed: ({ deadlines, unreadable, extension }: LedgerRow) => deadlines.length > 0 || unreadable !== undefined || extension !== null,
  extended: ({ extension }: LedgerRow) => extension !== null,
  owned: ({ generic, leads }: LedgerRow) => generic.length > 0 || leads.length > 0,
  done: ({ status }: LedgerRow) => status === "done",
  inProgress: ({ status }: LedgerRow) => status === "inProgress",
  judged: ({ ownJudgement }: LedgerRow) => ownJudgement !== null,
  worded: ({ statusWord }: LedgerRow) => statusWord !== "",
  completed: ({ completedOn }: LedgerRow) => completedOn !== null,
  weighted: ({ weight }: LedgerRow) => weight !== null,
  /** The deadline cell holds a real date. */
  dateCell: ({ cells }: LedgerRow) => typeof cells.deadline?.value === "number" && isPlausibleSerial(cells.deadline.value),
  /** The deadline cell gives a day in words. */
  dayInWords: ({ cells, deadlines }: LedgerRow) => typeof cells.deadline?.value === "string" && deadlines.some(({ kind, end }) => kind === "by" && end !== null),
} as const satisfies Record<string, (row: LedgerRow) => boolean>;

export type RowFact = keyof typeof rowFacts;

/** Counts of rows, kept up to date. */
export interface RowCounts {
  of: (fact: RowFact) => number;
  replace: (before: LedgerRow, after: LedgerRow) => void;
}

export function countRowFacts(rows: readonly LedgerRow[]): RowCounts {
  const counts = new Map<RowFact, number>();
  const factsOf = Object.entries(rowFacts) as [RowFact, (row: LedgerRow) => boolean][];
  const add = (row: LedgerRow, by: number): void => {
    for (const [fact, holds] of factsOf) if (holds(row)) counts.set(fact, (counts.get(fact) ?? 0) + by);
  };
  for (const row of rows) add(row, 1);
  return {
    of: (fact) => counts.get(fact) ?? 0,
    replace: (before, after) => {
      add(before, -1);
      add(after, 1);
    },
  };
}
