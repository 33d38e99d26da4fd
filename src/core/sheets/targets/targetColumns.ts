import { targetVerdicts } from "#core/statistics/targets/model";
import type { TargetVerdict } from "#core/statistics/targets/model";
import { formatColumn } from "../address.ts";
import { headRows } from "../sheetHead.ts";

/** Left to right; from `key` on outside of what is printed, hidden. */
export const targetColumns = [
  "no", "measure", "indicator", "requirement", "due", "goal", "unit", "baseline", "current", "change", "verdict", "lead", "place", "remark",
  "key", "readBaseline", "readCurrent", "readChange", "words",
] as const;
export type TargetColumn = (typeof targetColumns)[number];

export const printedTargetColumns = targetColumns.indexOf("key");
export const targetHeaderRow = headRows + 1;
export const firstTargetRow = targetHeaderRow + 1;

export function targetColumnNumber(column: TargetColumn): number {
  return targetColumns.indexOf(column) + 1;
}

export function targetCell(column: TargetColumn, row: number): string {
  return `$${formatColumn(targetColumnNumber(column))}${row}`;
}

/** The words of the verdicts stand once, in the hidden part. */
export function verdictCell(verdict: TargetVerdict): string {
  return `$${formatColumn(targetColumnNumber("words"))}$${firstTargetRow + targetVerdicts.indexOf(verdict)}`;
}
