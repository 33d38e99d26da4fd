import type { CountCode, Figures, WeightCode } from "#core/statistics/model";
import { formula, noFigure, number } from "../cells.ts";
import type { PlanCell } from "../sheetPlan.ts";
import { baseRange } from "../base/baseColumns.ts";
import type { BaseColumn, BaseSize } from "../base/baseColumns.ts";
import { listCell } from "../base/baseLists.ts";
import type { ListWord } from "../base/baseLists.ts";
import { countWhere, sumWhere } from "./countFormula.ts";
import type { Condition } from "./countFormula.ts";

/** The counted columns of a summary, left to right, with the condition that each adds. */
export const countColumns = ["total", "due", "dueDone", "done", "doneLate", "onTrack", "behind", "overdue", "notStarted", "ongoing", "other", "cancelled"] as const satisfies readonly CountCode[];
export type CountColumn = (typeof countColumns)[number];

/** What is counted: all tasks, or those of one group. */
export interface GroupScope {
  scope: "tasks" | "units";
  /** The group's own conditions; none for the total, which counts every task once. */
  group: readonly Condition[];
  size: BaseSize;
}

const flags: Readonly<Partial<Record<CountCode, BaseColumn>>> = {
  due: "isDue", dueDone: "dueDone", doneLate: "late", doneOnTime: "onTime", cancelled: "cancelled", started: "started", dueSoon: "dueSoon",
};

/** A count over the base as a formula with the value it has now. */
export function planCount(code: CountCode, figures: Figures, scope: GroupScope): PlanCell {
  return scope.size.tasks === 0 ? number(0) : formula(countFormula(code, scope), figures[code]);
}

export function countFormula(code: CountCode, { scope, group, size }: GroupScope): string {
  const own = conditionOf(code, scope, size);
  const conditions = own === null ? group : [...group, own];
  return countWhere(conditions.length > 0 ? conditions : [{ range: baseRange("main", scope, size), equals: "1" }]);
}

function conditionOf(code: CountCode, scope: "tasks" | "units", size: BaseSize): Condition | null {
  if (code === "total") return null;
  const flag = flags[code];
  if (flag !== undefined) return { range: baseRange(flag, scope, size), equals: "1" };
  // Every other count is a class.
  const word = classWords[code];
  return word === undefined ? null : { range: baseRange("class", scope, size), equals: `{{base}}!${listCell(word)}` };
}

const classWords: Readonly<Partial<Record<CountCode, ListWord>>> = {
  done: "class.done", onTrack: "class.onTrack", behind: "class.behind", overdue: "class.overdue", notStarted: "class.notStarted", ongoing: "class.ongoing", other: "class.other",
};

/** 按期完成率 as a formula over the cells of 应完成 and its 已完成; — where nothing is due, and where no task done has a completion day. */
export function planOnTimeRate(value: number | null, { due, dueDone }: { due: string; dueDone: string }, { scope, group, size }: GroupScope): PlanCell {
  const counted = (flag: "onTime" | "late"): string => countWhere([...group, { range: baseRange("isDue", scope, size), equals: "1" }, { range: baseRange(flag, scope, size), equals: "1" }]);
  const isUnknown = `AND(${dueDone}>0,${counted("onTime")}+${counted("late")}=0)`;
  return formula(`IF(${isUnknown},"${noFigure}",IFERROR(${counted("onTime")}/${due},"${noFigure}"))`, value ?? noFigure);
}

/** 已启动, what was cancelled left out. */
export function countStarted({ scope, group, size }: GroupScope): string {
  return countWhere([...group, { range: baseRange("started", scope, size), equals: "1" }, { range: baseRange("cancelled", scope, size), equals: "0" }]);
}

/** 权重合计, 已完成权重. */
export function planWeightSum(code: WeightCode, figures: Figures, scope: GroupScope): PlanCell {
  return scope.size.tasks === 0 ? number(0) : formula(weightFormula(code, scope), figures[code]);
}

export function weightFormula(code: WeightCode, { scope, group, size }: GroupScope): string {
  const own: Condition = code === "weight"
    ? { range: baseRange("cancelled", scope, size), equals: "0" }
    : { range: baseRange("class", scope, size), equals: `{{base}}!${listCell("class.done")}` };
  return sumWhere(baseRange("weight", scope, size), [...group, own]);
}
