import type { Text } from "#core/findings/text";
import type { CellValue } from "#core/ledger/model";
import { isRichApiError } from "#excel/excelFailure";
import { syncWithin } from "#excel/syncWithin";
import { inputOf } from "./contentInput.ts";
import { isFormula, isSameContent, type CellEdit, type Change, type KeptPoint, type RestorePoint } from "./model.ts";
import { isSameRow, rowOfInsertion, type RowState } from "./readRow.ts";
import { buildPoint, countCells, keepPoint, putBook, putChange, removeChange, withoutPoint, withPoint, type RestoreBook } from "./restoreBook.ts";
import { writeChange, type CellOutcome, type WriteJob, type WriteOutcome } from "./writeChange.ts";
import { writeRuns } from "./writeRuns.ts";

export interface NewChange {
  change: Change;
  sheetId: string;
  label: Text;
  at: string;
  book: RestoreBook;
  /** Go on when the change is larger than what can be kept: the user was asked. */
  withoutRestore: boolean;
  inRuns: boolean;
  formatOf: (edit: CellEdit) => string;
  /** What stood in the row above an insertion when it was looked at. */
  anchorOf: (below: number) => RowState | null;
  tablesEndingAt: WriteJob["tablesEndingAt"];
  /** Edits that stand or fall with this one. */
  companionsOf: (edit: CellEdit) => readonly CellEdit[];
}

export interface Applied {
  restore: RestorePoint | null;
  /** Edits that were put back: somebody else had changed a cell meanwhile, or Excel made something else of the value. */
  putBack: ReadonlySet<CellEdit>;
  /** All was put back, inserted rows too. */
  isPutBack: boolean;
}

/** The change is larger than what a workbook can keep, and the user has not been asked. */
export type TooLargeToKeep = "tooLargeToKeep";

const hasGoneWrong = ({ edit, found, now }: CellOutcome): boolean =>
  !(isSameContent(found, edit.before) || isSameContent(found, edit.after)) || !isSameContent(now, edit.after);

function withCompanions(failed: readonly CellEdit[], companionsOf: NewChange["companionsOf"]): Set<CellEdit> {
  const all = new Set<CellEdit>();
  const open = [...failed];
  for (let edit = open.pop(); edit !== undefined; edit = open.pop()) {
    if (all.has(edit)) continue;
    all.add(edit);
    open.push(...companionsOf(edit));
  }
  return all;
}

/** The row above an insertion must be the one that was looked at, with what this very change has written into it. */
function hasMovedAnchor({ anchors, cells }: WriteOutcome, anchorOf: NewChange["anchorOf"]): boolean {
  const written = new Map<number, CellEdit[]>();
  if (anchors.size > 0) for (const { edit } of cells) written.set(edit.row, [...(written.get(edit.row) ?? []), edit]);
  return [...anchors].some(([{ below }, state]) => {
    const seen = anchorOf(below);
    return seen !== null && !isSameRow(withEdits(seen, written.get(below) ?? []), state);
  });
}

function withEdits(row: RowState, edits: readonly CellEdit[]): RowState {
  const changed: RowState = new Map(row);
  for (const { column, after } of edits) {
    if (after === "") changed.delete(column);
    else changed.set(column, after);
  }
  return changed;
}

/** Gives cells back what stood in them just before they were written. */
function queuePutBack(context: Excel.RequestContext, cells: readonly CellOutcome[], { change, formatOf }: NewChange): void {
  const sheet = context.workbook.worksheets.getItem(change.sheet);
  writeRuns(sheet, cells.map(({ edit, found }) => ({
    row: edit.row, column: edit.column, format: edit.formats?.before, input: inputOf(found, edit.formats?.before ?? formatOf(edit)),
  })), false);
}

/** Everything back as it was, in one request: after somebody else's change between the look and the write. */
async function takeBackAll(context: Excel.RequestContext, { cells }: WriteOutcome, plan: NewChange, book: { now: RestoreBook; point: KeptPoint | null }): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(plan.change.sheet);
  for (const { below } of plan.change.inserts) sheet.getRangeByIndexes(below, 0, 1, 1).getEntireRow().delete("Up");
  queuePutBack(context, cells, plan);
  for (const { row, column, rowCount, columnCount } of plan.change.unmerges) sheet.getRangeByIndexes(row - 1, column - 1, rowCount, columnCount).merge(false);
  if (book.point !== null) {
    removeChange(context, book.point);
    putBook(context, withoutPoint(book.now, book.point.id));
  }
  await syncWithin(context);
}

/** Writes the rest of a change into its restore point, after some of it was put back or came out otherwise. */
function queueRest(context: Excel.RequestContext, rest: Change, { now, point }: { now: RestoreBook; point: KeptPoint | null }): RestoreBook {
  if (point === null) return now;
  const kept = countCells(rest) + rest.unmerges.length > 0;
  const next = kept ? withPoint(now, point.id, { cells: countCells(rest), inserted: rest.inserts.length }) : withoutPoint(now, point.id);
  if (kept) putChange(context, point, rest);
  else removeChange(context, point);
  putBook(context, next);
  return next;
}

/** The inserted rows as they came to stand: a table may have filled in formulas of its own. */
function withActualRows(change: Change, { rows }: WriteOutcome): Change | null {
  const inserts = change.inserts.map((insertion) => {
    const state = rows.get(insertion);
    if (state === undefined || isSameRow(state, rowOfInsertion(insertion))) return insertion;
    const written = new Map(insertion.cells.map(({ column, format }) => [column, format]));
    return { ...insertion, cells: [...state].map(([column, content]) => ({ column, content, format: written.get(column) })) };
  });
  return inserts.some((insertion, index) => insertion !== change.inserts[index]) ? { ...change, inserts } : null;
}

/** Keeps what stands there; null where the workbook takes no more: its settings are full, with what else is kept in them. */
async function keep(context: Excel.RequestContext, { book, change }: NewChange, point: KeptPoint): Promise<RestoreBook | null> {
  const next = keepPoint(context, book, point, change);
  try {
    await syncWithin(context);
    return next;
  } catch (error) {
    if (isRichApiError(error) && error.code === "InvalidArgument") return null;
    throw error;
  }
}

/**
 * Keeps what stands there, then writes, then looks whether all came out. Round trips: one to keep, one per 2,500 cells to
 * write, one more only when something has to be put back.
 */
export async function applyChange(context: Excel.RequestContext, plan: NewChange, onWriting: () => void): Promise<Applied | TooLargeToKeep> {
  const { change, label, at, sheetId } = plan;
  const wanted = buildPoint(plan.book, change, { label, at, sheetId, cells: countCells(change) });
  const kept = wanted === null ? null : await keep(context, plan, wanted);
  if (kept === null && !plan.withoutRestore) return "tooLargeToKeep";
  const point = kept === null ? null : wanted;
  let book = kept ?? plan.book;
  const note = (inserted: number): void => {
    if (point === null) return;
    book = withPoint(book, point.id, { inserted });
    putBook(context, book);
  };
  onWriting();
  const outcome = await writeChange(context, {
    change, direction: "forward", inserted: 0, inRuns: plan.inRuns, formatOf: plan.formatOf, tablesEndingAt: plan.tablesEndingAt, noteInserted: note, finish: () => undefined,
  });
  const failed = outcome.cells.filter(hasGoneWrong);
  const nothing: ReadonlySet<CellEdit> = new Set();
  if (hasMovedAnchor(outcome, plan.anchorOf) || (failed.length > 0 && change.inserts.length > 0)) {
    await takeBackAll(context, outcome, plan, { now: book, point });
    return { restore: null, putBack: new Set(change.edits), isPutBack: true };
  }
  if (failed.length > 0) return putBackSome(context, { plan, outcome, failed }, { now: book, point });
  const actual = point === null ? null : withActualRows(change, outcome);
  if (actual !== null) {
    queueRest(context, actual, { now: book, point });
    await syncWithin(context);
  }
  return { restore: point, putBack: nothing, isPutBack: false };
}

interface Failed {
  plan: NewChange;
  outcome: WriteOutcome;
  failed: readonly CellOutcome[];
}

async function putBackSome(context: Excel.RequestContext, { plan, outcome, failed }: Failed, book: { now: RestoreBook; point: KeptPoint | null }): Promise<Applied> {
  const { change, companionsOf } = plan;
  const putBack = withCompanions(failed.map(({ edit }) => edit), companionsOf);
  const isInside = ({ row, column }: CellEdit, area: Change["unmerges"][number]): boolean =>
    row >= area.row && row < area.row + area.rowCount && column >= area.column && column < area.column + area.columnCount;
  const remerged = change.unmerges.filter((area) => [...putBack].some((edit) => isInside(edit, area)));
  queuePutBack(context, outcome.cells.filter(({ edit }) => putBack.has(edit)), plan);
  const sheet = context.workbook.worksheets.getItem(change.sheet);
  for (const { row, column, rowCount, columnCount } of remerged) sheet.getRangeByIndexes(row - 1, column - 1, rowCount, columnCount).merge(false);
  const rest: Change = { ...change, edits: change.edits.filter((edit) => !putBack.has(edit)), unmerges: change.unmerges.filter((area) => !remerged.includes(area)) };
  queueRest(context, rest, book);
  await syncWithin(context);
  const isKept = countCells(rest) + rest.unmerges.length > 0;
  return { restore: isKept && book.point !== null ? { ...book.point, cells: countCells(rest) } : null, putBack, isPutBack: !isKept };
}

/** What formulas that a change puts into cells showed before, for a host that does not calculate. */
export function shownByFormulas(change: Change): { row: number; column: number; shown: CellValue }[] {
  return change.edits.flatMap(({ row, column, before, after }) => [before, after].flatMap((content) => (isFormula(content) ? [{ row, column, shown: content.shown }] : [])));
}

