import { text } from "#core/findings/text";
import type { CountCode, Figures, RateCode } from "#core/statistics/model";
import { baseRange } from "../base/baseColumns.ts";
import type { BaseColumn, BaseSize } from "../base/baseColumns.ts";
import { listCell } from "../base/baseLists.ts";
import { formula, label, message, rate } from "../cells.ts";
import { countWhere } from "../groups/countFormula.ts";
import type { Condition } from "../groups/countFormula.ts";
import { planCount } from "../groups/groupFigures.ts";
import type { PlanCell } from "../sheetPlan.ts";

/** The lines of the overview, in the order in which a reader asks. */
export const overviewCodes = [
  "measures", "measuresDone", "total", "due", "dueDone", "dueToday", "done", "doneLate", "onTrack", "behind", "overdue", "notStarted", "ongoing", "other", "cancelled", "dueSoon",
  "completionRate", "completionRateWithoutOngoing", "dueCompletionRate", "onTimeRate", "startRate",
] as const satisfies readonly (CountCode | RateCode | "measures" | "measuresDone")[];
export type OverviewCode = (typeof overviewCodes)[number];

export interface OverviewContext {
  figures: Figures;
  measures: { total: number; done: number };
  size: BaseSize;
  /** The value's cell of a line of this table. */
  cellOf(code: OverviewCode): string;
}

/** 指标, 数值, 口径. */
export function planOverviewLine(code: OverviewCode, context: OverviewContext): PlanCell[] {
  return [message(`sheet.figure.${code}`), planFigure(code, context), label(text(`sheet.define.${code}`))];
}

function planFigure(code: OverviewCode, context: OverviewContext): PlanCell {
  const { figures, measures, size, cellOf } = context;
  const all = { scope: "tasks", group: null, size } as const;
  const range = (column: BaseColumn): string => baseRange(column, "tasks", size);
  const counted = (...conditions: Condition[]): string => countWhere(conditions);
  const lasting = { range: range("kind"), equals: `{{base}}!${listCell("kind.ongoing")}` };
  const asked = `(${cellOf("total")}-${cellOf("cancelled")})`;
  switch (code) {
    case "measures": return formula(`MAX(0,${range("measure")})`, measures.total);
    case "measuresDone": return formula(`SUM(${range("measureDone")})`, measures.done);
    case "dueToday": return formula(`${cellOf("due")}-${cellOf("dueDone")}-${cellOf("overdue")}`, figures.dueToday);
    case "completionRate": return rate(cellOf("done"), asked, figures.completionRate);
    case "dueCompletionRate": return rate(cellOf("dueDone"), cellOf("due"), figures.dueCompletionRate);
    case "onTimeRate": return rate(counted({ range: range("isDue"), equals: "1" }, { range: range("onTime"), equals: "1" }), cellOf("due"), figures.onTimeRate);
    case "startRate": return rate(counted({ range: range("started"), equals: "1" }, { range: range("cancelled"), equals: "0" }), asked, figures.startRate);
    case "completionRateWithoutOngoing": {
      const done = `(${cellOf("done")}-${counted(lasting, { range: range("done"), equals: "1" })})`;
      return rate(done, `(${asked}-${counted(lasting, { range: range("cancelled"), equals: "0" })})`, figures.completionRateWithoutOngoing);
    }
    default: return planCount(code, figures, all);
  }
}
