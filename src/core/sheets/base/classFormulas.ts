import { toSerial } from "#core/calendar/excelSerial";
import { text } from "#core/findings/text";
import { lightOf } from "#core/statistics/lights";
import { formula } from "../cells.ts";
import { lightRange, ruleCell, situationRange } from "../rules/ruleCells.ts";
import type { PlanCell } from "../sheetPlan.ts";
import type { BaseCells, BaseContext } from "./baseContext.ts";
import { listText } from "./baseLists.ts";

/** Share of the time passed, both ends included. */
export function planTimeShare({ asOfCell }: BaseContext, { at, task }: BaseCells): PlanCell {
  const [start, due] = [at("start"), at("due")];
  const share = `MAX(0,MIN(1,(${asOfCell}-${start}+1)/(${due}-${start}+1)))`;
  return formula(`IF(AND(ISNUMBER(${start}),ISNUMBER(${due})),IF(${start}<${due},${share},""),"")`, task.standing.timeShare ?? "");
}

/** The one class of the task; the order of the questions is that of the definitions. */
export function planClass(context: BaseContext, cells: BaseCells): PlanCell {
  const { at, word } = cells;
  const onPace = `IF(${isBehind(context, cells)},${word("class.behind")},${word("class.onTrack")})`;
  const open = `IF(${at("started")}=0,${word("class.notStarted")},${onPace})`;
  const dated = `IF(ISNUMBER(${at("due")}),IF(${at("due")}<${context.asOfCell},${word("class.overdue")},${open}),${open})`;
  const notDone = `IF(${at("kind")}=${word("kind.ongoing")},${word("class.ongoing")},${dated})`;
  const halted = `OR(${at("status")}=${word("status.cancelled")},${at("status")}=${word("status.paused")})`;
  return formula(`IF(${halted},${word("class.other")},IF(${at("done")}=1,${word("class.done")},${notDone}))`, listText(`class.${cells.task.standing.class}`));
}

/** Texts are never multiplied: a blank share or progress is asked about first. */
function isBehind(_context: BaseContext, cells: BaseCells): string {
  const { at, word } = cells;
  const own = `${at("judgement")}=${word("class.behind")}`;
  if (cells.ledger("progress") === null) return own;
  const byTime = `IF(ISNUMBER(${at("timeShare")}),${at("timeShare")}*100-${at("progress")}*100>${ruleCell("threshold.behindPoints")},FALSE)`;
  const byNode = cells.task.standing.nodes.length === 0 ? byTime : `IF(ISNUMBER(${at("node")}),${at("progress")}<${at("node")},${byTime})`;
  return `IF(${own},TRUE,IF(ISNUMBER(${at("progress")}),${byNode},FALSE))`;
}

/** The progress that the last node on or before the day asks for; days and shares are those of the moment of writing. */
export function planNode({ asOfCell }: BaseContext, { task: { standing: { nodes, node } } }: BaseCells): PlanCell {
  if (nodes.length === 0) return null;
  return formula(nodes.reduce((before, { day, share }) => `IF(${asOfCell}>=${toSerial(day)},${share},${before})`, '""'), node ?? "");
}

/** The light of the task by the rule table: that of 临期 where it applies and has one, else that of the class. */
export function planLight({ lights }: BaseContext, { at, word, task }: BaseCells): PlanCell {
  const soon = ruleCell("light.dueSoon");
  const byClass = `IFERROR(INDEX(${lightRange},MATCH(${at("class")},${situationRange},0))&"","")`;
  const light = lightOf(task.standing, lights);
  return formula(`IF(AND(${at("dueSoon")}=1,${at("class")}<>${word("class.behind")},${soon}<>""),${soon},${byClass})`, light === null ? "" : text(`sheet.light.${light}`));
}

export function planIsDue({ asOfCell, asOf }: BaseContext, { at, word, task }: BaseCells): PlanCell {
  const { due, class: rowClass } = task.standing;
  const value = rowClass !== "other" && due !== null && due <= asOf ? 1 : 0;
  return formula(`IF(${at("class")}=${word("class.other")},0,IF(ISNUMBER(${at("due")}),IF(${at("due")}<=${asOfCell},1,0),0))`, value);
}

export function planDueDone({ asOf }: BaseContext, { at, task: { standing } }: BaseCells): PlanCell {
  return formula(`${at("isDue")}*${at("done")}`, standing.done && standing.due !== null && standing.due <= asOf ? 1 : 0);
}

export function planLate(_context: BaseContext, cells: BaseCells): PlanCell {
  return formula(whereCompleted(cells, ">"), cells.task.standing.onTime === false ? 1 : 0);
}

export function planOnTime(_context: BaseContext, cells: BaseCells): PlanCell {
  return formula(whereCompleted(cells, "<="), cells.task.standing.onTime === true ? 1 : 0);
}

/** Done, with a completion day that stands to the deadline as asked. */
function whereCompleted(cells: BaseCells, comparison: ">" | "<="): string {
  const { at } = cells;
  if (cells.ledger("completedOn") === null) return "0";
  return `IF(AND(${at("done")}=1,ISNUMBER(${at("completedOn")}),ISNUMBER(${at("due")})),IF(INT(${at("completedOn")})${comparison}${at("due")},1,0),0)`;
}

export function planCancelled(_context: BaseContext, { at, word, task }: BaseCells): PlanCell {
  return formula(`IF(${at("status")}=${word("status.cancelled")},1,0)`, task.standing.cancelled ? 1 : 0);
}

export function planDueSoon({ asOfCell }: BaseContext, cells: BaseCells): PlanCell {
  const { at, word, task } = cells;
  const near = `IF(AND(${at("due")}>=${asOfCell},${at("due")}-${asOfCell}<=${ruleCell("threshold.dueSoonDays")}),1,0)`;
  const open = `AND(${at("done")}=0,${at("class")}<>${word("class.other")},ISNUMBER(${at("due")}))`;
  return formula(`IF(${open},${near},0)`, task.standing.dueSoon ? 1 : 0);
}

/** Calendar days past the deadline: to `asOf` while open, to the completion day when done. */
export function planDaysLate({ asOfCell }: BaseContext, cells: BaseCells): PlanCell {
  const { at, word, task } = cells;
  const late = cells.ledger("completedOn") === null ? "0" : `IF(${at("late")}=1,INT(${at("completedOn")})-${at("due")},0)`;
  return formula(`IF(${at("class")}=${word("class.overdue")},${asOfCell}-${at("due")},${late})`, task.standing.daysLate);
}
