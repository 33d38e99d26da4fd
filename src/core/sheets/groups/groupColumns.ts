import type { Statistics } from "#core/statistics/model";
import { formatColumn } from "../address.ts";
import { countColumns } from "./groupFigures.ts";

const weightColumns = ["weight", "weightDone", "weightedCompletionRate"] as const;

/** The figures that an office may choose for its summaries. */
export const layoutColumns = [
  ...countColumns, "doneOnTime", "started", "dueSoon", "completionRate", "dueCompletionRate", "onTimeRate", "startRate", ...weightColumns, "rank", "change", "light",
] as const;
export type LayoutColumn = (typeof layoutColumns)[number];
export type GroupColumn = "no" | "name" | LayoutColumn;

/** The columns of a summary, left to right; weights where the ledger has them, ranks unless they are not wanted. */
export interface GroupColumns {
  ids: readonly GroupColumn[];
  /** `C`, in the columns that a summary has. */
  letterOf: (id: GroupColumn) => string;
  numberOf: (id: GroupColumn) => number;
  has: (id: GroupColumn) => boolean;
}

export interface ColumnChoice {
  ranking: boolean;
  /** What the office chose; null: the usual ones. */
  chosen: readonly string[] | null;
}

/** What a summary shows unless the office chooses. */
const usual: readonly LayoutColumn[] = [...countColumns, "completionRate", "dueCompletionRate", ...weightColumns, "rank", "change", "light"];
const weights: ReadonlySet<GroupColumn> = new Set(weightColumns);

/** The figures that were chosen, each once and as far as there are such; the usual ones where nothing was. */
export function readColumns(chosen: readonly string[] | null): readonly LayoutColumn[] {
  return chosen === null ? usual : [...new Set(chosen)].flatMap((one) => layoutColumns.find((id) => id === one) ?? []);
}

export function buildGroupColumns({ hasWeights }: Pick<Statistics, "hasWeights">, { ranking, chosen }: ColumnChoice): GroupColumns {
  const shown = readColumns(chosen).filter((id) => (hasWeights || !weights.has(id)) && (ranking || id !== "rank"));
  // Ranks alone say nothing of months, nor weights of a ledger without them.
  const ids: readonly GroupColumn[] = ["no", "name", ...(shown.length === 0 ? (["total"] as const) : shown)];
  const numberOf = (id: GroupColumn): number => ids.indexOf(id) + 1;
  return { ids, numberOf, has: (id) => ids.includes(id), letterOf: (id) => formatColumn(numberOf(id)) };
}

/** 其中 columns and the whole that they are a part of. */
const wholes: Readonly<Partial<Record<GroupColumn, GroupColumn>>> = { dueDone: "due", doneLate: "done", cancelled: "other", weightDone: "weight" };

/** Whether a column stands under the column before it: 其中 right behind its whole. */
export function isWithin(ids: readonly GroupColumn[], index: number): boolean {
  const id = ids[index];
  const whole = id === undefined ? undefined : wholes[id];
  return whole !== undefined && ids[index - 1] === whole;
}

/** Whether a column names a part without the whole beside it: then it says of what it is a part. */
export function isAlone(ids: readonly GroupColumn[], index: number): boolean {
  const id = ids[index];
  return id !== undefined && wholes[id] !== undefined && !isWithin(ids, index);
}
