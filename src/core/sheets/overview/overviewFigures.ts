import { text } from "#core/findings/text";
import { countCodes } from "#core/statistics/model";
import type { CountCode, Figures, RateCode, Statistics } from "#core/statistics/model";
import { baseRange } from "../base/baseColumns.ts";
import type { BaseColumn, BaseSize } from "../base/baseColumns.ts";
import { listCell } from "../base/baseLists.ts";
import { formula, label, message, rate } from "../cells.ts";
import { countWhere } from "../groups/countFormula.ts";
import type { Condition } from "../groups/countFormula.ts";
import { planCount, planOnTimeRate, planWeightSum } from "../groups/groupFigures.ts";
import { planShareChange } from "../groups/planShareChange.ts";
import type { PlanCell } from "../sheetPlan.ts";

/** The lines of the overview, in the order in which a reader asks. */
export const overviewCodes = [
  "measures", "measuresDone", "total", "due", "dueDone", "dueToday", "done", "doneLate", "onTrack", "behind", "overdue", "notStarted", "ongoing", "other", "cancelled", "dueSoon",
  "completionRate", "completionRateWithoutOngoing", "dueCompletionRate", "onTimeRate", "startRate", "weightedCompletionRate",
] as const satisfies readonly (CountCode | RateCode | "measures" | "measuresDone")[];
export type OverviewCode = (typeof overviewCodes)[number];

/** Weights have a line where the ledger has them. */
export function overviewCodesOf({ hasWeights }: Pick<Statistics, "hasWeights">): readonly OverviewCode[] {
  return hasWeights ? overviewCodes : overviewCodes.filter((code) => code !== "weightedCompletionRate");
}

export interface OverviewContext {
  figures: Figures;
  measures: { total: number; done: number };
  /** Of 完成率, against the month before. */
  change: number | null;
  size: BaseSize;
  /** The value's cell of a line of this table. */
  cellOf: (code: OverviewCode) => string;
}

/** 指标, 数值, 较上月, 口径. */
export function planOverviewLine(code: OverviewCode, context: OverviewContext): PlanCell[] {
  return [message(`sheet.figure.${code}`), planFigure(code, context), planChange(code, context), label(text(`sheet.define.${code}`))];
}

/** Only 完成率 is archived. */
function planChange(code: OverviewCode, { figures: { completionRate }, change, cellOf }: OverviewContext): PlanCell {
  if (code !== "completionRate") return null;
  return planShareChange(cellOf(code), completionRate, change);
}

type PlanOwn = (context: OverviewContext) => PlanCell;

/** The lines that are no plain count of tasks. */
const ownFigures: Readonly<Partial<Record<OverviewCode, PlanOwn>>> = {
  measures: ({ size, measures }) => formula(`MAX(0,${rangeOf("measure", size)})`, measures.total),
  measuresDone: ({ size, measures }) => formula(`SUM(${rangeOf("measureDone", size)})`, measures.done),
  dueToday: ({ cellOf, figures }) => formula(`${cellOf("due")}-${cellOf("dueDone")}-${cellOf("overdue")}`, figures.dueToday),
  completionRate: (context) => rate(context.cellOf("done"), asked(context), context.figures.completionRate),
  completionRateWithoutOngoing: planRateWithoutOngoing,
  dueCompletionRate: ({ cellOf, figures }) => rate(cellOf("dueDone"), cellOf("due"), figures.dueCompletionRate),
  onTimeRate: ({ cellOf, figures, size }) => planOnTimeRate(figures.onTimeRate, { due: cellOf("due"), dueDone: cellOf("dueDone") }, { scope: "tasks", group: [], size }),
  weightedCompletionRate: ({ figures, size }) => {
    const sum = (code: "weight" | "weightDone"): string => { const cell = planWeightSum(code, figures, { scope: "tasks", group: [], size }); return cell?.kind === "formula" ? cell.formula.slice(1) : "0"; };
    return rate(sum("weightDone"), sum("weight"), figures.weightedCompletionRate);
  },
  startRate: (context) => rate(countWhere([flag("started", 1, context.size), flag("cancelled", 0, context.size)]), asked(context), context.figures.startRate),
};

function planFigure(code: OverviewCode, context: OverviewContext): PlanCell {
  const own = ownFigures[code];
  if (own !== undefined) return own(context);
  return isCount(code) ? planCount(code, context.figures, { scope: "tasks", group: [], size: context.size }) : null;
}

function isCount(code: OverviewCode): code is OverviewCode & CountCode {
  return (countCodes as readonly string[]).includes(code);
}

/** 任务数 − 取消: the denominator of what was asked for. */
function asked({ cellOf }: OverviewContext): string {
  return `(${cellOf("total")}-${cellOf("cancelled")})`;
}

function planRateWithoutOngoing(context: OverviewContext): PlanCell {
  const { cellOf, figures, size } = context;
  const lasting = { range: rangeOf("kind", size), equals: `{{base}}!${listCell("kind.ongoing")}` };
  const done = `(${cellOf("done")}-${countWhere([lasting, flag("done", 1, size)])})`;
  return rate(done, `(${asked(context)}-${countWhere([lasting, flag("cancelled", 0, size)])})`, figures.completionRateWithoutOngoing);
}

function flag(column: BaseColumn, value: 0 | 1, size: BaseSize): Condition {
  return { range: rangeOf(column, size), equals: String(value) };
}

function rangeOf(column: BaseColumn, size: BaseSize): string {
  return baseRange(column, "tasks", size);
}
