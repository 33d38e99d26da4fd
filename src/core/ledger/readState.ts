import type { IsoDate } from "#core/calendar/isoDate";
import type { CellValue, LedgerRow } from "./model.ts";
import { wordsAt, type RowContext } from "./rowContext.ts";

type State = Pick<LedgerRow, "status" | "statusWord" | "ownJudgement">;

/** The status column; where a table has none, what its other columns state outright. */
export function readState(context: RowContext, row: number, known: { progress: number | null; completedOn: IsoDate | null }): State {
  const { readings, asked, roles, marked } = context;
  const cells = context.rowCells(row);
  const word = wordsAt(cells.status?.value ?? "");
  const state = marked?.states.find(({ column }) => marked.read(context.cells.at(row, column)) !== null);
  if (state !== undefined) return { status: readings.status(state.stands)?.status ?? null, statusWord: state.stands, ownJudgement: null };
  if (roles.has("status")) {
    const reading = asked || typeof cells.status?.value === "boolean" ? readings.answer(word) : readings.status(word);
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
export function readAccepted({ roles }: RowContext, value: CellValue): boolean | null {
  if (!roles.has("acceptance")) return null;
  if (typeof value === "boolean") return value;
  const words = wordsAt(value);
  return words !== "" && !/^[-—/／]+$/u.test(words) && !denied.test(words);
}
