import { isPlausibleSerial } from "#core/ledger/columnProfile";
import type { LedgerRow } from "#core/ledger/model";

/** What checks ask of a table before they look at its rows: is there any row that … */
const rowFacts = [
  "timed", "extended", "owned", "done", "inProgress", "judged", "worded", "completed", "weighted",
  /** The deadline cell holds a real date. */
  "dateCell",
  /** The deadline cell gives a day in words. */
  "dayInWords",
] as const;

export type RowFact = (typeof rowFacts)[number];

/** Tells the facts that hold for a row. */
function tellFacts(row: LedgerRow, tell: (fact: RowFact) => void): void {
  const { deadlines, extension, generic, leads, status, statusWord } = row;
  if (deadlines.length > 0 || row.unreadable !== undefined || extension !== null) tell("timed");
  if (extension !== null) tell("extended");
  if (generic.length > 0 || leads.length > 0) tell("owned");
  if (status === "done") tell("done");
  else if (status === "inProgress") tell("inProgress");
  if (row.ownJudgement !== null) tell("judged");
  if (statusWord !== "") tell("worded");
  if (row.completedOn !== null) tell("completed");
  if (row.weight !== null) tell("weighted");
  const value = row.cells.deadline?.value;
  if (typeof value === "number" && isPlausibleSerial(value)) tell("dateCell");
  else if (typeof value === "string" && deadlines.some(({ kind, end }) => kind === "by" && end !== null)) tell("dayInWords");
}

/** Counts of rows, kept up to date. */
export interface RowCounts {
  of: (fact: RowFact) => number;
  replace: (before: LedgerRow, after: LedgerRow) => void;
}

export function countRowFacts(rows: readonly LedgerRow[]): RowCounts {
  const counts = new Map<RowFact, number>(rowFacts.map((fact) => [fact, 0]));
  const add = (fact: RowFact): void => { counts.set(fact, (counts.get(fact) ?? 0) + 1); };
  const remove = (fact: RowFact): void => { counts.set(fact, (counts.get(fact) ?? 0) - 1); };
  for (const row of rows) tellFacts(row, add);
  return {
    of: (fact) => counts.get(fact) ?? 0,
    replace: (before, after) => {
      tellFacts(before, remove);
      tellFacts(after, add);
    },
  };
}
