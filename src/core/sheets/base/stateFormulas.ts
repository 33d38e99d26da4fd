import type { LedgerRow, Status } from "#core/ledger/model";
import { formula } from "../cells.ts";
import type { PlanCell } from "../sheetPlan.ts";
import type { BaseCells, BaseContext } from "./baseContext.ts";
import { listText, lookupWord } from "./baseLists.ts";
import { wordsOfCell } from "./reportedFormulas.ts";

/** The status as the vocabulary has it; where no word stands, what the row's other columns say. */
export function planStatus(context: BaseContext, cells: BaseCells): PlanCell {
  const { row } = cells.task;
  const derived = deriveStatus(cells);
  const value = listText(`status.${statusShown(row)}`);
  if (!context.hasStatus) return formula(withNote(cells, derived), value);
  const word = cells.at("word");
  const found = `IFERROR(INDEX(${cells.list("statuses")},MATCH(${word},${cells.list("words")},0)),${cells.word("status.inProgress")})`;
  return formula(`IF(${word}="",${derived},${found})`, value);
}

/** Without a status word a completion day or 100 % says done; any progress or report says that work has begun. */
function deriveStatus(cells: BaseCells): string {
  const { at, word } = cells;
  const note = cells.ledger("progressNote");
  const open = note === null ? word("status.notStarted") : `IF(${wordsOfCell(note)}="",${word("status.notStarted")},${word("status.inProgress")})`;
  const begun = cells.ledger("progress") === null ? open : `IF(ISNUMBER(${at("progress")}),IF(${at("progress")}>=1,${word("status.done")},IF(${at("progress")}>0,${word("status.inProgress")},${word("status.notStarted")})),${open})`;
  return cells.ledger("completedOn") === null ? begun : `IF(${at("completedOn")}<>"",${word("status.done")},${begun})`;
}

/** In a ledger without a status column the narrative's first words may say 已完成; that holds while they stand. */
function withNote(cells: BaseCells, derived: string): string {
  const { row } = cells.task;
  const note = cells.ledger("progressNote");
  if (note === null || row.status === null || row.status === derivedStatus({ ...row, status: null })) return derived;
  const start = String(row.cells.progressNote?.value ?? "").slice(0, 12);
  if (/[\r\n]/u.test(start)) return derived;
  return `IF(LEFT(${note}&"",${start.length})="${start.replaceAll('"', '""')}",${cells.word(`status.${row.status}`)},${derived})`;
}

/** The status that the formula shows. */
export function statusShown(row: LedgerRow): Status {
  if (row.status !== null) return row.status;
  return row.statusWord === "" ? derivedStatus(row) : "inProgress";
}

function derivedStatus(row: LedgerRow): Status {
  if (row.completedOn !== null || (row.progress ?? 0) >= 1) return "done";
  if (row.progress !== null) return row.progress > 0 ? "inProgress" : "notStarted";
  return String(row.cells.progressNote?.value ?? "").trim() === "" ? "notStarted" : "inProgress";
}

/** The unit's own word for its pace: from the status word where that says it, else as it was read. */
export function planJudgement(context: BaseContext, cells: BaseCells): PlanCell {
  const { ownJudgement, cells: { status } } = cells.task.row;
  const value = ownJudgement === null ? "" : listText(ownJudgement === "onSchedule" ? "class.onTrack" : "class.behind");
  if (!context.hasStatus) return typeof value === "string" ? null : { kind: "text", text: value };
  if (lookupWord(status) === "" && typeof value !== "string") return { kind: "text", text: value };
  // INDEX of a blank cell is 0; joined with "" it is blank.
  return formula(`IFERROR(INDEX(${cells.list("judgements")},MATCH(${cells.at("word")},${cells.list("words")},0))&"","")`, value);
}

/** Done: reported, or accepted where the ledger has that column; not returned, not halted, not after `asOf`. */
export function planDone(context: BaseContext, cells: BaseCells): PlanCell {
  const { at, word } = cells;
  const status = at("status");
  const reached = context.hasAcceptance ? `IF(${at("accepted")}=1,1,0)` : `IF(${status}=${word("status.done")},1,0)`;
  const inTime = cells.ledger("completedOn") === null ? reached : `IF(ISNUMBER(${at("completedOn")}),IF(INT(${at("completedOn")})>${context.asOfCell},0,${reached}),${reached})`;
  const halted = (["returned", "cancelled", "paused"] as const).map((one) => `${status}=${word(`status.${one}`)}`).join(",");
  return formula(`IF(OR(${halted}),0,${inTime})`, cells.task.standing.done ? 1 : 0);
}

export function planStarted(_context: BaseContext, cells: BaseCells): PlanCell {
  const { at, word } = cells;
  return formula(`IF(${at("done")}=1,1,IF(${at("status")}=${word("status.notStarted")},0,1))`, cells.task.standing.started ? 1 : 0);
}
