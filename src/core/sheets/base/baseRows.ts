import type { Text } from "#core/findings/text";
import { otherGroup } from "#core/statistics/findGroups";
import { measureKeyOf } from "#core/statistics/measureKeyOf";
import type { GroupName } from "#core/statistics/groupName";
import type { Dimension, Task } from "#core/statistics/model";
import { findersOf } from "#core/statistics/summarise";
import { ledgersOf, summaryContextOf } from "../sheetsInput.ts";
import type { SheetsInput } from "../sheetsInput.ts";
import type { BaseSize } from "./baseColumns.ts";

/** A task may have several of these, each in a row of its own. */
export const unitDimensions = ["lead", "responsible", "leader", "unitLeader", "person", "contact"] as const satisfies readonly Dimension[];
export type UnitDimension = (typeof unitDimensions)[number];
/** A task has one of each. */
export const taskDimensions = ["chapter", "category", "source", "ledger", "month", "quarter"] as const satisfies readonly Dimension[];
export type TaskDimension = (typeof taskDimensions)[number];

/** One row of the base: a task, for one of its units in one role. */
export interface BaseRow {
  task: Task;
  /** Position of the task, from 0. */
  index: number;
  role: UnitDimension;
  unit: Text;
  /** For the first of the task's leads of a unit group: the group, so that it counts the task once. */
  unitGroup: Text | null;
  /** Number of the task's 举措, and whether this is the first task of it; null for a task of none. */
  measure: { number: number; isFirst: boolean } | null;
  /** The task's first row, which the totals count. */
  isMain: boolean;
  /** The task's groups that are no units; on every row, so that a unit can be crossed with them. */
  groups: Readonly<Record<TaskDimension, Text>>;
}

export interface BaseTable {
  /** The tasks' first rows in the ledger's order, then the further units, so that totals count a plain range. */
  rows: readonly BaseRow[];
  size: BaseSize;
}

export function buildBaseTable(input: SheetsInput): BaseTable {
  const { statistics } = input;
  const finders = findersOf(ledgersOf(input), summaryContextOf(input));
  const labelsOf = (task: Task, dimension: Dimension): Text[] => {
    const names = new Map(finders[dimension](task).map((name) => [name.key, name.label]));
    return names.size === 0 ? [otherGroup(dimension).label] : [...names.values()];
  };
  const roles = unitDimensions.filter((role) => role === "lead" || statistics.groups[role].some(({ key }) => key !== ""));
  const measures = new Map<string, number>();
  const first: BaseRow[] = [];
  const further: BaseRow[] = [];
  statistics.tasks.forEach((task, index) => {
    const group = (dimension: TaskDimension): Text => labelsOf(task, dimension)[0] ?? otherGroup(dimension).label;
    const groups = { chapter: group("chapter"), category: group("category"), source: group("source"), ledger: group("ledger"), month: group("month"), quarter: group("quarter") };
    const unitGroups = groupsOfLeads(finders.lead(task), finders.unitGroup(task));
    const pairs = roles.flatMap((role) => labelsOf(task, role).map((unit, place) => ({ role, unit, unitGroup: role === "lead" ? (unitGroups[place] ?? null) : null })));
    const measure = numberMeasure(measures, measureKeyOf(task));
    pairs.forEach((pair, position) => {
      (position === 0 ? first : further).push({ task, index, ...pair, measure, groups, isMain: position === 0 });
    });
  });
  return { rows: [...first, ...further], size: { tasks: first.length, rows: first.length + further.length } };
}

/** By the place of the lead among the task's leads; null where an earlier lead is of the same group. */
function groupsOfLeads(leads: readonly GroupName[], groups: readonly GroupName[]): (Text | null)[] {
  if (leads.length === 0) return [otherGroup("unitGroup").label];
  // One body may be written twice in a cell; it has one line.
  const own = groups.filter((_, place) => leads.findIndex(({ key }) => key === leads[place]?.key) === place);
  return own.map(({ key, label }, place) => (own.findIndex((one) => one.key === key) === place ? label : null));
}

function numberMeasure(measures: Map<string, number>, key: string): BaseRow["measure"] {
  if (key === "") return null;
  const known = measures.get(key);
  if (known !== undefined) return { number: known, isFirst: false };
  measures.set(key, measures.size + 1);
  return { number: measures.size, isFirst: true };
}
