import { fail, ok, type Result } from "#core/findings/result";
import type { ExcelFailure } from "#excel/excelFailure";
import { syncWithin } from "#excel/syncWithin";
import { findStrangeRows, landmarkAddresses } from "./landmarks.ts";
import { insertedRows, rowNow, withoutInsertions } from "./layout.ts";
import { cellKey, isSameContent, type CellAddress, type CellEdit, type Change, type KeptPoint, type RestorePoint, type RowInsertion } from "./model.ts";
import { isSameRow, queueRow, rowOfInsertion } from "./readRow.ts";
import { countCells, putBook, putChange, queueBook, queueChange, removeChange, withoutPoint, withPoint, type RestoreBook } from "./restoreBook.ts";
import { surveyTargets, type TargetSurvey } from "./surveyTargets.ts";
import { originOf, targetOf, writeChange, type Direction } from "./writeChange.ts";

export interface Moved {
  point: RestorePoint;
  /** Cells that hold again what they held. */
  cells: number;
  rows: number;
  /** Cells and rows that somebody has changed since; they were left as they are. */
  refused: { sheet: string; row: number; column: number | null }[];
}

/** Why there was nothing to move, beside what Excel refuses. */
export interface MoveRefusal {
  refusal: "nothing" | "damaged" | "filtered";
  sheet: string;
}

interface Found {
  book: RestoreBook;
  point: KeptPoint;
  change: Change;
}

async function findPoint(context: Excel.RequestContext, direction: Direction): Promise<Found | MoveRefusal> {
  const queued = queueBook(context);
  await syncWithin(context);
  const book = queued();
  const [point] = direction === "back" ? book.undo : book.redo;
  if (point === undefined) return { refusal: book.isDamaged ? "damaged" : "nothing", sheet: "" };
  const kept = queueChange(context, point);
  const { worksheets } = context.workbook;
  const [named, known] = [worksheets.getItemOrNullObject(point.sheet).load("name"), worksheets.getItemOrNullObject(point.sheetId).load("name")];
  await syncWithin(context);
  const change = kept();
  // Under its name, or under another that the user has given it since.
  const sheet = named.isNullObject && !known.isNullObject ? known.name : point.sheet;
  if (change !== null) return { book, point: { ...point, sheet }, change: { ...change, sheet } };
  // What cannot be read will not get better: it makes room for the step before it.
  removeChange(context, point);
  putBook(context, withoutPoint(book, point.id));
  await syncWithin(context);
  return { refusal: "damaged", sheet: point.sheet };
}

/** Inserted rows that no longer stand as they were written. */
async function findChangedRows(context: Excel.RequestContext, { change, point }: Found): Promise<Set<RowInsertion>> {
  if (point.inserted === 0) return new Set();
  const sheet = context.workbook.worksheets.getItem(change.sheet);
  const rows = insertedRows(change, point.inserted).map(({ insertion, row }) => ({ insertion, state: queueRow(sheet, row) }));
  await syncWithin(context);
  return new Set(rows.flatMap(({ insertion, state }) => (isSameRow(state(), rowOfInsertion(insertion)) ? [] : [insertion])));
}

interface Sorted {
  edits: CellEdit[];
  refused: CellEdit[];
}

/**
 * A cell may hold what the step left in it, or already what it is to hold; anything else is somebody's work. So is a cell
 * of a row that is another one by now: what stands in it is the same by chance.
 */
function sortEdits({ change, point }: Found, direction: Direction, { states }: TargetSurvey): Sorted {
  const sorted: Sorted = { edits: [], refused: [] };
  const strange = findStrangeRows(change, point.inserted, states);
  for (const edit of change.edits) {
    const found = states.get(cellKey({ row: rowNow(change, point.inserted, edit.row), column: edit.column }))?.content ?? "";
    const isOurs = isSameContent(found, originOf(edit, direction)) || isSameContent(found, targetOf(edit, direction));
    (isOurs && !strange.has(edit.row) ? sorted.edits : sorted.refused).push(edit);
  }
  return sorted;
}

function moveInBook(book: RestoreBook, point: KeptPoint, direction: Direction): RestoreBook {
  const { undo, redo, ...rest } = withoutPoint(book, point.id);
  return direction === "back" ? { ...rest, undo, redo: [point, ...redo] } : { ...rest, undo: [point, ...undo], redo };
}

function addressesOf(change: Change, inserted: number): CellAddress[] {
  return change.edits.map(({ row, column }) => ({ row: rowNow(change, inserted, row), column }));
}

/** Takes the last step back, or does it again. Round trips: two to find it, one to look, one to write. */
export async function moveChange(
  context: Excel.RequestContext, direction: Direction, hooks: { onWriting: () => void; onChange: (change: Change) => void },
): Promise<Result<Moved | MoveRefusal, ExcelFailure>> {
  const found = await findPoint(context, direction);
  if ("refusal" in found) return ok(found);
  const { point, change } = found;
  const survey = await surveyTargets(context, change.sheet, { cells: addressesOf(change, point.inserted), landmarks: landmarkAddresses(change, point.inserted) });
  if (!survey.ok) return fail(survey.failure);
  if (survey.value.isFiltered && change.inserts.length > 0) return ok({ refusal: "filtered", sheet: change.sheet });
  // Going forward, a row that is there already stays whatever it holds.
  const changedRows = direction === "back" ? await findChangedRows(context, found) : new Set<RowInsertion>();
  const rowsRefused = insertedRows(change, point.inserted).filter(({ insertion }) => changedRows.has(insertion)).map(({ row }) => ({ sheet: change.sheet, row, column: null }));
  const sorted = sortEdits(found, direction, survey.value);
  const refused = sorted.refused.map(({ row, column }) => ({ sheet: change.sheet, row: rowNow(change, point.inserted, row), column }));
  const remaining = withoutInsertions({ ...change, edits: sorted.edits }, changedRows);
  const inserted = Math.max(0, point.inserted - changedRows.size);
  const rows = direction === "back" ? inserted : remaining.inserts.length - inserted;
  hooks.onChange(remaining);
  hooks.onWriting();
  await writeMoved(context, { found, remaining, inserted, direction, survey: survey.value });
  return ok({ point, cells: sorted.edits.length, rows, refused: [...refused, ...rowsRefused] });
}

interface Move {
  found: Found;
  remaining: Change;
  inserted: number;
  direction: Direction;
  survey: TargetSurvey;
}

async function writeMoved(context: Excel.RequestContext, { found, remaining, inserted, direction, survey }: Move): Promise<void> {
  const { point, change } = found;
  const isWhole = remaining.edits.length === change.edits.length && remaining.inserts.length === change.inserts.length;
  const isEmpty = countCells(remaining) + remaining.unmerges.length === 0;
  const moved: KeptPoint = { ...point, cells: countCells(remaining), inserted: direction === "back" ? 0 : remaining.inserts.length };
  let book = found.book;
  await writeChange(context, {
    change: remaining, direction, inserted, inRuns: !survey.hasHidden,
    formatOf: ({ row, column }) => survey.states.get(cellKey({ row: rowNow(remaining, inserted, row), column }))?.format ?? "General",
    tablesEndingAt: () => [],
    noteInserted: (now) => {
      book = withPoint(book, point.id, { inserted: now });
      // A change without the rows that stay is another one: the workbook must not count with the old.
      if (isWhole) putBook(context, book);
    },
    finish: () => {
      if (isEmpty) removeChange(context, point);
      else if (!isWhole) putChange(context, point, remaining);
      putBook(context, isEmpty ? withoutPoint(book, point.id) : moveInBook(book, moved, direction));
    },
  });
}
