import { ok, type Result } from "#core/findings/result";
import type { ExcelFailure } from "#excel/excelFailure";
import { syncWithin } from "#excel/syncWithin";
import { findPoint, lookAt, type Found, type MoveRefusal } from "./findPoint.ts";
import { insertedRows, rowNow, withoutInsertions } from "./layout.ts";
import { cellKey, type Change, type KeptPoint, type RestorePoint, type RowInsertion } from "./model.ts";
import { isSameRow, queueRow, rowOfInsertion } from "./readRow.ts";
import { countCells, putBook, putChange, removeChange, withoutPoint, withPoint, type RestoreBook } from "./restoreBook.ts";
import type { TargetSurvey } from "./surveyTargets.ts";
import { writeChange, type Direction } from "./writeChange.ts";

export interface Moved {
  point: RestorePoint;
  /** Cells that hold again what they held. */
  cells: number;
  rows: number;
  /** Cells and rows that somebody has changed since; they were left as they are. */
  refused: { sheet: string; row: number; column: number | null }[];
}

/** Inserted rows that no longer stand as they were written. */
async function findChangedRows(context: Excel.RequestContext, { change, point }: Found): Promise<Set<RowInsertion>> {
  if (point.inserted === 0) return new Set();
  const sheet = context.workbook.worksheets.getItem(change.sheet);
  const rows = insertedRows(change, point.inserted).map(({ insertion, row }) => ({ insertion, state: queueRow(sheet, row) }));
  await syncWithin(context);
  return new Set(rows.flatMap(({ insertion, state }) => (isSameRow(state(), rowOfInsertion(insertion)) ? [] : [insertion])));
}

function moveInBook(book: RestoreBook, point: KeptPoint, direction: Direction): RestoreBook {
  const { undo, redo, ...rest } = withoutPoint(book, point.id);
  return direction === "back" ? { ...rest, undo, redo: [point, ...redo] } : { ...rest, undo: [point, ...undo], redo };
}

/** Takes the last step back, or does it again. Round trips: two to find it, one to look, one to write. */
export async function moveChange(
  context: Excel.RequestContext, direction: Direction, hooks: { onWriting: () => void; onChange: (change: Change) => void },
): Promise<Result<Moved | MoveRefusal, ExcelFailure>> {
  const kept = await findPoint(context, direction);
  if ("refusal" in kept) return ok(kept);
  const looked = await lookAt(context, kept, direction);
  if (!looked.ok) return looked;
  const { found, survey, sorted } = looked.value;
  const { point, change } = found;
  if (survey.isFiltered && change.inserts.length > 0) return ok({ refusal: "filtered", sheet: change.sheet });
  // Going forward, a row that is there already stays whatever it holds.
  const changedRows = direction === "back" ? await findChangedRows(context, found) : new Set<RowInsertion>();
  const rowsRefused = insertedRows(change, point.inserted).filter(({ insertion }) => changedRows.has(insertion)).map(({ row }) => ({ sheet: change.sheet, row, column: null }));
  const refused = sorted.refused.map(({ row, column }) => ({ sheet: change.sheet, row: rowNow(change, point.inserted, row), column }));
  const remaining = withoutInsertions({ ...change, edits: sorted.edits }, changedRows);
  const inserted = Math.max(0, point.inserted - changedRows.size);
  const rows = direction === "back" ? inserted : remaining.inserts.length - inserted;
  hooks.onChange(remaining);
  hooks.onWriting();
  await writeMoved(context, { found, remaining, inserted, direction, survey });
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
