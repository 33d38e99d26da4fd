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
  tellDays(row, tell);
  if (row.generic.length > 0 || row.leads.length > 0) tell("owned");
  if (row.status === "done") tell("done");
  else if (row.status === "inProgress") tell("inProgress");
  if (row.ownJudgement !== null) tell("judged");
  if (row.statusWord !== "") tell("worded");
  if (row.completedOn !== null) tell("completed");
  if (row.weight !== null) tell("weighted");
}

function tellDays({ deadlines, extension, unreadable, cells }: LedgerRow, tell: (fact: RowFact) => void): void {
  if (deadlines.length > 0 || unreadable !== undefined || extension !== null) tell("timed");
  if (extension !== null) tell("extended");
  const value = cells.deadline?.value;
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
