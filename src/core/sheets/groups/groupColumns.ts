import type { Statistics } from "#core/statistics/model";
import { formatColumn } from "../address.ts";
import { countColumns } from "./groupFigures.ts";

const weightColumns = ["weight", "weightDone", "weightedCompletionRate"] as const;

export type GroupColumn = "no" | "name" | (typeof countColumns)[number] | (typeof weightColumns)[number] | "completionRate" | "dueCompletionRate" | "rank" | "change" | "light";

/** The columns of a summary, left to right; weights where the ledger has them, ranks unless they are not wanted. */
export interface GroupColumns {
  ids: readonly GroupColumn[];
  /** `C`, in the columns that a summary has. */
  letterOf: (id: GroupColumn) => string;
  numberOf: (id: GroupColumn) => number;
}

export function buildGroupColumns({ hasWeights }: Pick<Statistics, "hasWeights">, { ranking }: { ranking: boolean }): GroupColumns {
  const ids: readonly GroupColumn[] = [
    "no", "name", ...countColumns, "completionRate", "dueCompletionRate", ...(hasWeights ? weightColumns : []), ...(ranking ? ["rank" as const] : []), "change", "light",
  ];
  const numberOf = (id: GroupColumn): number => ids.indexOf(id) + 1;
  return { ids, numberOf, letterOf: (id) => formatColumn(numberOf(id)) };
}

/** 其中 columns stand under the column before them. */
export const within: ReadonlySet<GroupColumn> = new Set(["dueDone", "doneLate", "cancelled", "weightDone"]);
