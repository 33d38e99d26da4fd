import { guessTask } from "./guessTask.ts";
import type { ScoredColumn } from "./scoreColumns.ts";
import { settleDays } from "./settleDays.ts";
import { settleApproval, settleOwners } from "./settleOwners.ts";
import { settleNotes, settleProgress } from "./settleProgress.ts";
import { settleProblems, settleTasks } from "./settleTasks.ts";

/** The readings that depend on the neighbours. */
export function settleRivals(columns: readonly ScoredColumn[]): ScoredColumn[] {
  const copies = columns.map((column) => ({ ...column, scores: new Map(column.scores) }));
  const ordinary = copies.filter(({ special }) => special === undefined);
  settleOwners(ordinary);
  settleDays(ordinary);
  settleProblems(ordinary);
  settleTasks(ordinary);
  settleProgress(ordinary);
  settleNotes(ordinary);
  settleApproval(ordinary);
  guessTask(ordinary, copies);
  return copies;
}
