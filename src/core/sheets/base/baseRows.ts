import type { Text } from "#core/findings/text";
import { otherGroup } from "#core/statistics/findGroups";
import { measureKeyOf } from "#core/statistics/measureKeyOf";
import type { Dimension, Task } from "#core/statistics/model";
import { findersOf } from "#core/statistics/summarise";
import { ledgersOf } from "../sheetsInput.ts";
import type { SheetsInput } from "../sheetsInput.ts";
import type { BaseSize } from "./baseColumns.ts";

export type UnitDimension = "lead" | "responsible" | "leader";
export const unitDimensions: readonly UnitDimension[] = ["lead", "responsible", "leader"];

/** One row of the base: a task, for one of its units in one role. */
export interface BaseRow {
  task: Task;
  /** Position of the task, from 0. */
  index: number;
  role: UnitDimension | null;
  unit: Text | null;
  /** Number of the task's 举措, and whether this is the first task of it; null for a task of none. */
  measure: { number: number; isFirst: boolean } | null;
  /** On a task's first row: its groups that are no units. */
  groups: Readonly<Record<"chapter" | "category" | "month", Text>> | null;
}

export interface BaseTable {
  /** The tasks' first rows in the ledger's order, then the further units, so that totals count a plain range. */
  rows: readonly BaseRow[];
  size: BaseSize;
}

export function buildBaseTable(input: SheetsInput): BaseTable {
  const { statistics, policies, units, settings } = input;
  const finders = findersOf(ledgersOf(input), { policies, settings, asOf: statistics.asOf, ...(units === undefined ? {} : { units }) });
  const labelsOf = (task: Task, dimension: Dimension): Text[] => {
    const names = new Map(finders[dimension](task).map((name) => [name.key, name.label]));
    return names.size === 0 ? [otherGroup(dimension).label] : [...names.values()];
  };
  const roles = unitDimensions.filter((role) => role === "lead" || statistics.groups[role].some(({ key }) => key !== ""));
  const measures = new Map<string, number>();
  const first: BaseRow[] = [];
  const further: BaseRow[] = [];
  statistics.tasks.forEach((task, index) => {
    const group = (dimension: Dimension): Text => labelsOf(task, dimension)[0] ?? otherGroup(dimension).label;
    const groups = { chapter: group("chapter"), category: group("category"), month: group("month") };
    const pairs = roles.flatMap((role) => labelsOf(task, role).map((unit) => ({ role, unit })));
    const measure = numberMeasure(measures, measureKeyOf(task));
    pairs.forEach((pair, position) => {
      if (position === 0) first.push({ task, index, ...pair, measure, groups });
      else further.push({ task, index, ...pair, measure, groups: null });
    });
  });
  return { rows: [...first, ...further], size: { tasks: first.length, rows: first.length + further.length } };
}

function numberMeasure(measures: Map<string, number>, key: string): BaseRow["measure"] {
  if (key === "") return null;
  const known = measures.get(key);
  if (known !== undefined) return { number: known, isFirst: false };
  measures.set(key, measures.size + 1);
  return { number: measures.size, isFirst: true };
}
