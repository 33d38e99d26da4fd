import { ok, type Result } from "#core/findings/result";
import type { ExcelFailure } from "#excel/excelFailure";
import { syncWithin } from "#excel/syncWithin";
import { findStrangeRows, landmarkAddresses } from "./landmarks.ts";
import { rowNow } from "./layout.ts";
import { cellKey, isSameContent, type CellAddress, type CellEdit, type Change, type KeptPoint } from "./model.ts";
import { putBook, queueBook, queueChange, removeChange, withoutPoint, type RestoreBook } from "./restoreBook.ts";
import { surveyTargets, type TargetSurvey } from "./surveyTargets.ts";
import { originOf, targetOf, type Direction } from "./writeChange.ts";

/** Why there was nothing to move, beside what Excel refuses. */
export interface MoveRefusal {
  refusal: "nothing" | "damaged" | "filtered";
  sheet: string;
}

export interface Found {
  book: RestoreBook;
  point: KeptPoint;
  change: Change;
  /** Sheets that it may be about, the likelier first. */
  sheets: readonly string[];
}

/** The step that comes next in a direction. */
export async function findPoint(context: Excel.RequestContext, direction: Direction): Promise<Found | MoveRefusal> {
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
  // Under whatever name the user has given it since, for another sheet may have its old name by now; then under its name,
  // for in a file that was opened anew another sheet may have its id.
  const sheets = [known, named].flatMap((sheet) => (sheet.isNullObject ? [] : [sheet.name]));
  if (change !== null) return { book, point, change, sheets };
  // What cannot be read will not get better: it makes room for the step before it.
  removeChange(context, point);
  putBook(context, withoutPoint(book, point.id));
  await syncWithin(context);
  return { refusal: "damaged", sheet: point.sheet };
}

function addressesOf(change: Change, inserted: number): CellAddress[] {
  return change.edits.map(({ row, column }) => ({ row: rowNow(change, inserted, row), column }));
}

interface Sorted {
  edits: CellEdit[];
  refused: CellEdit[];
}

export interface Looked {
  found: Found;
  survey: TargetSurvey;
  sorted: Sorted;
}

/** Looks at the sheet; at the next one that it may be where nothing of the step is found on it. */
export async function lookAt(context: Excel.RequestContext, given: Found, direction: Direction): Promise<Result<Looked, ExcelFailure>> {
  const [sheet = given.point.sheet, ...others] = new Set(given.sheets);
  const found = { ...given, point: { ...given.point, sheet }, change: { ...given.change, sheet } };
  const { change, point: { inserted } } = found;
  const survey = await surveyTargets(context, sheet, { cells: addressesOf(change, inserted), landmarks: landmarkAddresses(change, inserted) });
  if (!survey.ok) return survey;
  const sorted = sortEdits(found, direction, survey.value);
  if (sorted.edits.length === 0 && sorted.refused.length > 0 && others.length > 0) return lookAt(context, { ...given, sheets: others }, direction);
  return ok({ found, survey: survey.value, sorted });
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

