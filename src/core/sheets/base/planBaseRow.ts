import type { IsoDate } from "#core/calendar/isoDate";
import type { Text } from "#core/findings/text";
import { date, formula, label, message, number } from "../cells.ts";
import type { PlanCell } from "../sheetPlan.ts";
import { baseColumnNumber, baseColumns, baseRange, fixedBaseCell, firstBaseRow, repeatedColumns } from "./baseColumns.ts";
import type { BaseColumn, BaseSize } from "./baseColumns.ts";
import { baseCellsOf } from "./baseContext.ts";
import type { BaseCells, BaseContext } from "./baseContext.ts";
import { listText } from "./baseLists.ts";
import type { BaseRow, TaskDimension, UnitDimension } from "./baseRows.ts";
import { planCancelled, planClass, planDaysLate, planDueDone, planDueSoon, planIsDue, planLate, planLight, planNode, planOnTime, planTimeShare } from "./classFormulas.ts";
import { planKey, planMoved, planPosition, planTask } from "./followFormulas.ts";
import { planAccepted, planCompletedOn, planProgress, planStatedProgress, planWeight, planWord } from "./reportedFormulas.ts";
import { planDone, planJudgement, planStarted, planStatus } from "./stateFormulas.ts";

type PlanColumn = (context: BaseContext, cells: BaseCells) => PlanCell;

/** The columns that follow the ledger. */
const followers: Readonly<Partial<Record<BaseColumn, PlanColumn>>> = {
  key: planKey, task: planTask, word: planWord, completedOn: planCompletedOn, statedProgress: planStatedProgress, progress: planProgress,
  accepted: planAccepted, weight: planWeight, node: planNode, light: planLight, status: planStatus, judgement: planJudgement, done: planDone, started: planStarted, timeShare: planTimeShare,
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

/** `first`: the cells of the task's first row, for a row of a further unit. */
export function planBaseRow(context: BaseContext, base: BaseRow, place: BasePlace, first: readonly PlanCell[]): PlanCell[] {
  const mainRow = firstBaseRow + base.index;
  const cells = baseCellsOf(context, base.task, mainRow);
  return baseColumns.map((column) => {
    const plan = stated[column];
    if (plan !== undefined) return plan(base, place);
    if (!base.isMain) return repeatedColumns.has(column) ? repeat(first, column, mainRow) : null;
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
function repeat(first: readonly PlanCell[], column: BaseColumn, mainRow: number): PlanCell {
  const shown = first[baseColumnNumber(column) - 1];
  return shown?.kind === "formula" ? formula(fixedBaseCell(column, mainRow), shown.value) : null;
}

/** One cell for each text: the names of a few groups stand on every row of a base of a hundred thousand. */
const labels = new WeakMap<Text, PlanCell>();
function sharedLabel(words: Text): PlanCell {
  const known = labels.get(words);
  if (known !== undefined) return known;
  const cell = label(words);
  labels.set(words, cell);
  return cell;
}

const [zero, one] = [number(0), number(1)];

type PlanStated = (base: BaseRow, place: BasePlace) => PlanCell;

/** Only a task's first row says what is the task's own: it is counted there. */
const onMainRow = (plan: (base: BaseRow) => PlanCell): PlanStated => (base) => (base.isMain ? plan(base) : null);
const unitIn = (role: UnitDimension): PlanStated => (base) => (base.role === role ? sharedLabel(base.unit) : null);
const groupIn = (dimension: TaskDimension): PlanStated => ({ groups }) => sharedLabel(groups[dimension]);

const roleCells: Readonly<Record<UnitDimension, PlanCell>> = {
  lead: message("sheet.role.lead"), responsible: message("sheet.role.responsible"), leader: message("sheet.role.leader"),
  unitLeader: message("sheet.role.unitLeader"), person: message("sheet.role.person"), contact: message("sheet.role.contact"),
};

/** The values of the moment of writing. */
const stated: Readonly<Partial<Record<BaseColumn, PlanStated>>> = {
  no: (_base, { row }) => number(row - firstBaseRow + 1),
  ledgerRow: ({ task }) => number(task.row.address.row),
  role: ({ role }) => roleCells[role],
  lead: unitIn("lead"), responsible: unitIn("responsible"), leader: unitIn("leader"),
  unitLeader: unitIn("unitLeader"), person: unitIn("person"), contact: unitIn("contact"),
  unitGroup: ({ unitGroup }) => (unitGroup === null ? null : sharedLabel(unitGroup)),
  chapter: groupIn("chapter"), category: groupIn("category"), source: groupIn("source"), ledger: groupIn("ledger"), quarter: groupIn("quarter"),
  month: ({ groups, task }) => planMonth(task.standing.due, groups.month),
  measure: onMainRow(({ measure }) => (measure === null ? null : number(measure.number))),
  due: onMainRow(({ task }) => date(task.standing.due)),
  start: onMainRow(({ task }) => date(task.standing.start)),
  kind: onMainRow(({ task }) => sharedLabel(listText(`kind.${task.standing.kind}`))),
  main: ({ isMain }) => (isMain ? one : zero),
};

/** The month as its first day, which a criterion matches exactly; "2019-10" as text would be taken for a date by some hosts. */
function planMonth(due: IsoDate | null, none: Text): PlanCell {
  return due === null ? label(none) : date(`${due.slice(0, 7)}-01`);
}
