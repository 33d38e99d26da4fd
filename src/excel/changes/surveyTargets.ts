import { fail, ok, type Result } from "#core/findings/result";
import type { Area } from "#core/ledger/model";
import { rangeOf } from "#excel/address";
import { excelFailure, type ExcelFailure } from "#excel/excelFailure";
import { syncWithin } from "#excel/syncWithin";
import { areaAround, clusterCells } from "./clusterCells.ts";
import type { CellAddress } from "./model.ts";
import { queueRow, type RowState } from "./readRow.ts";
import { queueStates, readingGap, readStates, splitAnswers, type CellStates } from "./readScattered.ts";
import { queueBook, type RestoreBook } from "./restoreBook.ts";

/** What has to be known of the user's sheet before anything is written into it. */
export interface TargetSurvey {
  sheet: string;
  sheetId: string;
  states: CellStates;
  merges: readonly Area[];
  /** Some of the rows concerned are hidden, by hand or by a filter. */
  hasHidden: boolean;
  isFiltered: boolean;
  book: RestoreBook;
  /** Rows that others are to be inserted below, as they stand. */
  anchors: ReadonlyMap<number, RowState>;
  tables: readonly { name: string; area: Area }[];
}

export interface Targets {
  cells: readonly CellAddress[];
  /** Rows that others are to be inserted below. */
  anchors?: readonly number[];
  /** Cells that are only looked at, to know their rows again. */
  landmarks?: readonly CellAddress[];
}

/** Tables matter only where rows are inserted: one that ends there does not grow by itself. */
async function readTableAreas(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<TargetSurvey["tables"]> {
  if (sheet.tables.items.length === 0) return [];
  const tables = sheet.tables.items.map(({ name }) => ({ name, range: sheet.tables.getItem(name).getRange().load("rowIndex,columnIndex,rowCount,columnCount") }));
  await syncWithin(context);
  return tables.map(({ name, range }) => ({ name, area: areaOf(range) }));
}

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return { row: rowIndex + 1, column: columnIndex + 1, rowCount, columnCount };
}

interface Around {
  merges: Area[];
  hasHidden: boolean;
}

/** Queues the look at what lies around the cells: merged areas, hidden rows. */
function queueAround(sheet: Excel.Worksheet, cells: readonly CellAddress[]): () => Around {
  const around = areaAround(clusterCells(cells, 0));
  if (around === null) return () => ({ merges: [], hasHidden: false });
  const range = rangeOf(sheet, around).load("rowHidden");
  const merged = range.getMergedAreasOrNullObject().load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  return () => ({
    merges: merged.isNullObject ? [] : merged.areas.items.map(areaOf),
    // Typed as boolean, null where some are hidden and some are not.
    hasHidden: (range.rowHidden as boolean | null) !== false,
  });
}

/** Looks at the cells that are to be changed and at what could be in the way: one round trip for some thousand cells. */
export async function surveyTargets(context: Excel.RequestContext, sheetName: string, { cells, anchors = [], landmarks = [] }: Targets): Promise<Result<TargetSurvey, ExcelFailure>> {
  const [first = [], ...rest] = splitAnswers(clusterCells([...cells, ...landmarks], readingGap));
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
  sheet.load("id,name");
  sheet.protection.load("protected");
  sheet.autoFilter.load("isDataFiltered");
  const states = queueStates(sheet, first, true);
  const around = queueAround(sheet, cells);
  const book = queueBook(context);
  const rows = [...new Set(anchors)].map((row) => [row, queueRow(sheet, row)] as const);
  if (rows.length > 0) sheet.tables.load("items/name");
  await syncWithin(context);
  if (sheet.isNullObject) return fail(excelFailure("sheetNotFound", { sheet: sheetName }));
  if (sheet.protection.protected) return fail(excelFailure("protectedSheet", { sheet: sheetName }));
  const all = states();
  const tables = rows.length > 0 ? await readTableAreas(context, sheet) : [];
  for (const lot of rest) for (const [key, state] of await readStates(context, sheetName, lot)) all.set(key, state);
  const { merges, hasHidden } = around();
  return ok({
    sheet: sheet.name, sheetId: sheet.id, states: all, merges, hasHidden,
    // The filter of a table is not told by the sheet: hidden rows beside one are taken for filtered.
    isFiltered: sheet.autoFilter.isDataFiltered || (tables.length > 0 && hasHidden),
    book: book(),
    anchors: new Map(rows.map(([row, state]) => [row, state()])),
    tables,
  });
}
