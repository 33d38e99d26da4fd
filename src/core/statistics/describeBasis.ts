import type { IsoDate } from "#core/calendar/isoDate";
import { expandGeneric } from "./findGroups.ts";
import type { Statistics, Task, UnitLists } from "./model.ts";

type Basis = Pick<Statistics, "hasWeights" | "unweighted" | "expandedTasks" | "completedLater" | "stateUnknown">;

/**
 * What a reader has to know of the rows behind the figures. A ledger that holds a day after `asOf` was filled in after
 * it: then the state of rows without a day of their own is that of today, and nobody can tell how it was. Work that has
 * not begun now had not begun then.
 */
export function describeBasis(tasks: readonly Task[], lists: UnitLists, asOf: IsoDate): Basis {
  const unweighted = tasks.filter(({ row }) => row.weight === null).length;
  const completedLater = tasks.filter(({ row }) => isAfter(row.completedOn, asOf)).length;
  const isYounger = completedLater > 0 || tasks.some(({ row }) => isAfter(row.extension?.approvedOn ?? null, asOf));
  const hasWeights = unweighted < tasks.length;
  return {
    hasWeights,
    unweighted: hasWeights ? unweighted : 0,
    expandedTasks: tasks.filter(({ row }) => row.generic.some((name) => expandGeneric(name, lists)[0] !== name)).length,
    completedLater,
    stateUnknown: isYounger ? tasks.filter(isUndated).length : 0,
  };
}

function isAfter(day: IsoDate | null, asOf: IsoDate): boolean {
  return day !== null && day > asOf;
}

function isUndated({ row, standing }: Task): boolean {
  return row.completedOn === null && (standing.started || standing.class === "other");
}
