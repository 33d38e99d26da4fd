import { verbatim } from "#core/findings/text";
import { date, formula, label, message, number } from "../cells.ts";
import type { PlanCell } from "../sheetPlan.ts";
import { baseColumns, baseRange, fixedBaseCell, firstBaseRow, repeatedColumns } from "./baseColumns.ts";
import type { BaseColumn, BaseSize } from "./baseColumns.ts";
import { baseCellsOf } from "./baseContext.ts";
import type { BaseCells, BaseContext } from "./baseContext.ts";
import { listText } from "./baseLists.ts";
import type { BaseRow } from "./baseRows.ts";
import { planCancelled, planClass, planDaysLate, planDueDone, planDueSoon, planIsDue, planLate, planOnTime, planTimeShare } from "./classFormulas.ts";
import { planKey, planMoved, planPosition, planTask } from "./followFormulas.ts";
import { planAccepted, planCompletedOn, planProgress, planStatedProgress, planWord } from "./reportedFormulas.ts";
import { planDone, planJudgement, planStarted, planStatus } from "./stateFormulas.ts";

type PlanColumn = (context: BaseContext, cells: BaseCells) => PlanCell;

/** The columns that follow the ledger. */
const followers: Readonly<Partial<Record<BaseColumn, PlanColumn>>> = {
  key: planKey, task: planTask, word: planWord, completedOn: planCompletedOn, statedProgress: planStatedProgress, progress: planProgress,
  accepted: planAccepted, status: planStatus, judgement: planJudgement, done: planDone, started: planStarted, timeShare: planTimeShare,
  class: planClass, isDue: planIsDue, dueDone: planDueDone, late: planLate, onTime: planOnTime, cancelled: planCancelled,
  dueSoon: planDueSoon, daysLate: planDaysLate, moved: planMoved,
};

/** What a row of the base needs beside the context: where it stands, and where its task's first row stands. */
export interface BasePlace {
  row: number;
  firstLedgerRow: number;
  size: BaseSize;
  /** By the number of a 举措, whether all that it asks for is done. */
  doneMeasures: ReadonlySet<number>;
}

export function planBaseRow(context: BaseContext, base: BaseRow, place: BasePlace): PlanCell[] {
  const mainRow = firstBaseRow + base.index;
  const cells = baseCellsOf(context, base.task, mainRow);
  return baseColumns.map((column) => {
    const value = planValue(column, base, place);
    if (value !== undefined) return value;
    if (base.groups === null) return repeatedColumns.has(column) ? repeat(context, cells, column) : null;
    if (column === "measureDone") return planMeasureDone(base, cells, place);
    if (column === "position") return planPosition(context, cells, place.firstLedgerRow);
    return followers[column]?.(context, cells) ?? null;
  });
}

/** On the first task of a 举措: 1 when every task of it is done and none is open; cancelled tasks ask for nothing. */
function planMeasureDone({ measure }: BaseRow, { at }: BaseCells, { size, doneMeasures }: BasePlace): PlanCell {
  if (measure === null || !measure.isFirst) return null;
  const count = (column: BaseColumn, more: string): string => `COUNTIFS(${ownRange("measure", size)},${at("measure")},${ownRange(column, size)},${more})`;
  const open = `COUNTIFS(${ownRange("measure", size)},${at("measure")},${ownRange("done", size)},0,${ownRange("cancelled", size)},0)`;
  return formula(`IF(AND(${open}=0,${count("done", "1")}>0),1,0)`, doneMeasures.has(measure.number) ? 1 : 0);
}

function ownRange(column: BaseColumn, size: BaseSize): string {
  return baseRange(column, "tasks", size).replace("{{base}}!", "");
}

/** A further unit shows what the task's first row shows. */
function repeat(context: BaseContext, cells: BaseCells, column: BaseColumn): PlanCell {
  const shown = followers[column]?.(context, cells);
  return shown?.kind === "formula" ? formula(fixedBaseCell(column, cells.row), shown.value) : null;
}

/** A value of the moment of writing; undefined for a column that follows the ledger. */
function planValue(column: BaseColumn, base: BaseRow, place: BasePlace): PlanCell | undefined {
  const { task, role, unit, groups } = base;
  const isFirst = groups !== null;
  switch (column) {
    case "no": return number(place.row - firstBaseRow + 1);
    case "ledgerRow": return number(task.row.address.row);
    case "role": return role === null ? null : message(`sheet.role.${role}`);
    case "lead": case "responsible": case "leader": return role === column && unit !== null ? label(unit) : null;
    case "chapter": case "category": return isFirst ? label(groups[column]) : null;
    case "month": return isFirst ? planMonth(base) : null;
    case "measure": return isFirst && base.measure !== null ? number(base.measure.number) : null;
    case "due": return isFirst ? date(task.standing.due) : null;
    case "start": return isFirst ? date(task.standing.start) : null;
    case "kind": return isFirst ? label(listText(`kind.${task.standing.kind}`)) : null;
    case "main": return number(isFirst ? 1 : 0);
    default: return undefined;
  }
}

/** The month as its first day, which a criterion matches exactly; "2019-10" as text would be taken for a date by some hosts. */
function planMonth({ task, groups }: BaseRow): PlanCell {
  if (task.standing.due !== null) return date(`${task.standing.due.slice(0, 7)}-01`);
  return label(groups?.month ?? verbatim(""));
}
