import { formatArea, formatColumn } from "../address.ts";

/**
 * The columns of 任务单位底表 in their order. Up to `stored` they are values of the moment of writing; the rest are
 * formulas that follow the ledger.
 */
export const baseColumns = [
  "no", "key", "task", "ledgerRow", "role", "lead", "responsible", "leader", "unitLeader", "person", "contact", "unitGroup",
  "chapter", "category", "source", "ledger", "month", "quarter", "measure", "due", "start", "kind", "main",
  "position", "word", "completedOn", "statedProgress", "progress", "accepted", "weight", "status", "judgement", "done", "started", "timeShare", "node",
  "class", "isDue", "dueDone", "late", "onTime", "cancelled", "dueSoon", "daysLate", "light", "measureDone", "moved",
] as const;
export type BaseColumn = (typeof baseColumns)[number];

/** What a further unit of a task repeats from the task's first row, so that it can be counted by its own unit. */
export const repeatedColumns: ReadonlySet<BaseColumn> = new Set(["class", "isDue", "dueDone", "late", "onTime", "started", "cancelled", "dueSoon", "weight"]);

export const baseHeaderRow = 4;
export const firstBaseRow = baseHeaderRow + 1;
/** One blank column between the table and the lists that its formulas look up. */
export const listsColumn = baseColumns.length + 2;

/** Worked out once: a base of ten thousand tasks asks half a million times. */
const places = new Map(baseColumns.map((column, index) => [column, { number: index + 1, letters: formatColumn(index + 1) }]));

function placeOf(column: BaseColumn): { number: number; letters: string } {
  return places.get(column) ?? { number: 0, letters: "" };
}

export function baseColumnNumber(column: BaseColumn): number {
  return placeOf(column).number;
}

/** `$AA12`: a cell of the same sheet. */
export function baseCell(column: BaseColumn, row: number): string {
  return `$${placeOf(column).letters}${row}`;
}

/** `$AA$12`. */
export function fixedBaseCell(column: BaseColumn, row: number): string {
  return `$${placeOf(column).letters}$${row}`;
}

/** How many rows the base has: first one for every task, then one for every further unit of a task. */
export interface BaseSize {
  tasks: number;
  rows: number;
}

/** `{{base}}!$F$5:$F$321`. `tasks`: each task once; `units`: each task once for every unit. */
export function baseRange(column: BaseColumn, scope: "tasks" | "units", size: BaseSize): string {
  const rowCount = Math.max(1, scope === "tasks" ? size.tasks : size.rows);
  return `{{base}}!${formatArea({ row: firstBaseRow, column: baseColumnNumber(column), rowCount, columnCount: 1 })}`;
}
