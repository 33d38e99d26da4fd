import type { IsoDate } from "#core/calendar/isoDate";
import { isBlank, isErrorValue, wordsOf, type Cells } from "./cells.ts";
import type { CellValue, Extension, LedgerRow, Role } from "./model.ts";
import type { Readings } from "./readings.ts";
import { readFigure, readShare } from "./readNumbers.ts";

/** Columns of a table by role, from 0, the surest of each role first. */
export type RoleColumns = ReadonlyMap<Role, readonly number[]>;

export interface RowContext {
  sheet: string;
  cells: Cells;
  /** Sheet numbers of the range's first row and column. */
  origin: { row: number; column: number };
  roles: RoleColumns;
  rowCells: (row: number) => LedgerRow["cells"];
  readings: Readings;
  /** The progress column counts to 100. */
  outOfHundred: boolean;
  /** The status column's header asks a yes-or-no question. */
  asked: boolean;
}

/** Reads one task. `row` counts from 0 in the range; `section` is the heading it stands under, or "". */
export function readRow(context: RowContext, row: number, section: string): LedgerRow {
  const cells = context.rowCells(row);
  const value = (role: Role): CellValue => cells[role]?.value ?? "";
  const owners = readOwnerCells(context, row);
  const { deadlines, unreadable } = context.readings.deadlines(value("deadline"));
  const progress = clampShare(readShare(value("progress"), context.outOfHundred));
  const completedOn = context.readings.day(value("completedOn"));
  const accepted = readAccepted(context, value("acceptance"));
  return {
    address: { sheet: context.sheet, row: row + context.origin.row },
    cells,
    sequence: wordsAt(value("sequence")),
    measureKey: wordsAt(value("measureKey")),
    source: wordsAt(value("source")),
    category: wordsAt(value("category")) || section,
    task: wordsAt(value("task")) || wordsAt(value("action")),
    ...owners,
    leaders: readLeaders(wordsAt(value("leader"))),
    deadlines,
    extension: readExtension(context, row, cells),
    ...readState(context, cells, { progress, completedOn }),
    progress,
    completedOn,
    accepted,
    weight: readFigure(value("weight")),
    ...(unreadable == null ? {} : { unreadable }),
  };
}

function wordsAt(value: CellValue): string {
  return isErrorValue(value) ? "" : wordsOf(value);
}

const noUnits: string[] = [];

function readOwnerCells({ cells, roles, readings }: RowContext, row: number): Pick<LedgerRow, "leads" | "responsible" | "generic"> {
  const leadColumn = roles.get("lead")?.[0];
  const lead = leadColumn === undefined ? null : readings.owners(cells.at(row, leadColumn));
  let leads = lead?.leads ?? noUnits;
  let responsible = lead?.responsible ?? noUnits;
  let generic = lead?.generic ?? noUnits;
  for (const column of roles.get("responsible") ?? []) {
    const others = readings.owners(cells.at(row, column));
    // Units named 牵头 inside a column of others lead only where no column of leads stands beside it.
    const named = others.responsible.length > 0 && leadColumn === undefined;
    if (named) leads = join(leads, others.leads);
    responsible = join(responsible, named ? others.responsible : join(others.leads, others.responsible));
    generic = join(generic, others.generic);
  }
  return { leads, responsible, generic };
}

function join(one: string[], other: string[]): string[] {
  if (other.length === 0) return one;
  return one.length === 0 ? other : [...one, ...other];
}

function readLeaders(words: string): string[] {
  return words === "" ? noUnits : words.split(/[、，,;；\n]+/u).map((name) => name.trim()).filter((name) => name !== "");
}

function clampShare(share: number | null): number | null {
  return share === null || share < 0 || share > 1 ? null : share;
}

type State = Pick<LedgerRow, "status" | "statusWord" | "ownJudgement">;

/** The status column; where a table has none, what its other columns state outright. */
function readState(context: RowContext, cells: LedgerRow["cells"], known: { progress: number | null; completedOn: IsoDate | null }): State {
  const { readings, asked, roles } = context;
  const word = wordsAt(cells.status?.value ?? "");
  if (roles.has("status")) {
    const reading = asked ? readings.answer(word) : readings.status(word);
    return { status: reading?.status ?? null, statusWord: word, ownJudgement: reading?.judgement ?? null };
  }
  return { status: inferStatus(context, cells, known), statusWord: "", ownJudgement: null };
}

function inferStatus({ readings }: RowContext, cells: LedgerRow["cells"], known: { progress: number | null; completedOn: IsoDate | null }): LedgerRow["status"] {
  if (known.completedOn !== null || known.progress === 1) return "done";
  // 已完成。… as the first words of the narrative.
  const note = wordsAt(cells.progressNote?.value ?? "").slice(0, 40).split(/[，,。；;：:\n（(]/u, 1)[0] ?? "";
  const said = note === "" || note.length > 8 ? null : readings.status(note);
  if (said?.status != null) return said.status;
  if (known.progress === null) return null;
  return known.progress === 0 ? "notStarted" : "inProgress";
}

const denied = /^(?:[否无×✗✘xn0]|no|false)$|[未不待]|退回|正在/iu;

/** With an acceptance column every row is accepted or not; without one nothing is said. */
function readAccepted({ roles }: RowContext, value: CellValue): boolean | null {
  if (!roles.has("acceptance")) return null;
  if (typeof value === "boolean") return value;
  const words = wordsAt(value);
  return words !== "" && !/^[-—/／]+$/u.test(words) && !denied.test(words);
}

/** 调整后时限 with who allowed it and when; the approval may stand in one cell or in several. */
function readExtension({ cells, roles, readings }: RowContext, row: number, found: LedgerRow["cells"]): Extension | null {
  const to = found.extendedTo?.value ?? "";
  if (!isStated(to)) return null;
  let approvedBy: string | null = null;
  let approvedOn: IsoDate | null = null;
  for (const column of roles.get("approval") ?? []) {
    const value = cells.at(row, column);
    if (!isStated(value)) continue;
    approvedOn ??= readApprovalDay(value, readings);
    const words = typeof value === "string" ? value.replace(dayInWords, "").replace(/[\s()（）,，、;；:：]+/gu, " ").trim() : "";
    if (words !== "" && !refused.test(words)) approvedBy ??= words;
  }
  return { to: readings.day(to), approvedBy, approvedOn };
}

const dayInWords = /(?:19|20)\d{2}(?:[-./]\d{1,2}[-./]\d{1,2}|年\d{1,2}月\d{1,2}日?)/gu;
const refused = /^(?:否|未批准|未审批|待批|待审批|未经批准|不同意|审批中|申请中|未报批|拟报批)$/u;

function readApprovalDay(value: CellValue, readings: Readings): IsoDate | null {
  if (typeof value === "number") return readings.day(value);
  const [first] = wordsOf(value).match(dayInWords) ?? [];
  return first === undefined ? null : readings.day(first);
}

function isStated(value: CellValue): boolean {
  return !isBlank(value) && !isErrorValue(value) && !/^(?:[-—/／\\]+|无|否)$/u.test(wordsOf(value));
}
