import { fail, ok, type Result } from "#core/findings/result";
import type { Area, SheetGrid } from "#core/ledger/model";
import type { SheetId } from "#core/sheets/sheetPlan";
import { queueGenerated, type GeneratedGrids } from "./generatedGrids.ts";
import { queueSurvey } from "./surveyWorkbook.ts";
import { excelFailure, type ExcelFailure } from "./excelFailure.ts";
import { maxCells } from "./gridBlocks.ts";
import { readBlocks } from "./readBlocks.ts";
import { isMixed, readHiddenColumns, readHiddenRows } from "./readHidden.ts";
import { runExcel } from "./runExcel.ts";
import { parseStored } from "./settingStore.ts";
import { syncWithin } from "./syncWithin.ts";

/** Above this many cells number formats cost more than they tell. */
const maxCellsWithFormats = 60_000;

type AreaProxy = Pick<Excel.Range, "rowIndex" | "columnIndex" | "rowCount" | "columnCount">;

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: AreaProxy): Area {
  return { row: rowIndex + 1, column: columnIndex + 1, rowCount, columnCount };
}

/** First round trip: where the cells are, what is merged, hidden or in tables. */
async function loadOutline(context: Excel.RequestContext, sheetName: string | null) {
  const { worksheets } = context.workbook;
  const sheet = sheetName === null ? worksheets.getActiveWorksheet() : worksheets.getItemOrNullObject(sheetName);
  sheet.load("id,name");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden");
  const merged = used.getMergedAreasOrNullObject();
  merged.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  sheet.tables.load("items/name");
  await syncWithin(context);
  return { sheet, used, merged };
}

/** A sheet, and what was read beside it. */
export interface SheetAndGenerated {
  grid: SheetGrid;
  generated: GeneratedGrids;
  /** What the workbook keeps under the key; null when there is nothing, undefined where it cannot be read. */
  stored: unknown;
}

/**
 * Reads a sheet's used range into plain data; null reads the sheet in front. Round trips: one for the outline, one for
 * tables and partly hidden rows where there are any, one per block of about 4 MB. An empty sheet is a grid without cells.
 */
export async function readSheetGrid(sheetName: string | null): Promise<Result<SheetGrid, ExcelFailure>> {
  const read = await readSheetAndGenerated(sheetName, []);
  return read.ok ? ok(read.value.grid) : read;
}

/**
 * The same, with the generated sheets of those ids that are there and with a setting: in the same round trips. Beside an
 * empty sheet no generated one is read.
 */
export async function readSheetAndGenerated(sheetName: string | null, ids: readonly SheetId[], key: string | null = null): Promise<Result<SheetAndGenerated, ExcelFailure>> {
  return runExcel({ waitForCellEdit: false }, async (context) => {
    const setting = key === null ? null : context.workbook.settings.getItemOrNullObject(key).load("value");
    const survey = ids.length === 0 ? null : queueSurvey(context);
    const outline = await loadOutline(context, sheetName);
    if (outline.sheet.isNullObject) return fail(excelFailure("sheetNotFound", { sheet: sheetName }));
    let read: (() => GeneratedGrids) | null = null;
    const grid = await readOutlined(context, outline, () => { read = survey === null ? null : queueGenerated(context, survey().markers, ids); });
    const stored = setting === null || setting.isNullObject ? null : parseStored(setting.value);
    return grid.ok ? ok({ grid: grid.value, generated: readQueued(read), stored }) : grid;
  });
}

function readQueued(read: (() => GeneratedGrids) | null): GeneratedGrids {
  return read?.() ?? new Map();
}

/** Second round trip and those after it: tables, hidden rows, cells. */
async function readOutlined(context: Excel.RequestContext, { sheet, used, merged }: Awaited<ReturnType<typeof loadOutline>>, beside: () => void): Promise<Result<SheetGrid, ExcelFailure>> {
  const nothing = { sheet: sheet.name, numberFormats: null, merges: [], hiddenRows: [], hiddenColumns: [], tables: [] };
  if (used.isNullObject) return ok({ ...nothing, origin: { row: 1, column: 1 }, values: [] });
  const area = areaOf(used);
  const cellCount = area.rowCount * area.columnCount;
  if (cellCount > maxCells) return fail(excelFailure("tooLarge", { sheet: sheet.name, detail: String(cellCount) }));

  const tables = sheet.tables.items.map((table) => ({ name: table.name, range: table.getRange() }));
  for (const { range } of tables) range.load("rowIndex,columnIndex,rowCount,columnCount");
  const rowsHidden = readHiddenRows(sheet, area, used.rowHidden);
  const columnsHidden = readHiddenColumns(sheet, area, used.columnHidden);
  // Apart from the blocks, whose request may be refused for its size and would take these answers with it.
  if (tables.length > 0 || isMixed(used.rowHidden) || isMixed(used.columnHidden)) await syncWithin(context);
  const blocks = await readBlocks(context, { sheetId: sheet.id, area, withFormats: cellCount <= maxCellsWithFormats, beside });
  if (!blocks.ok) return fail({ ...blocks.failure, sheet: sheet.name });
  return ok({
    ...nothing,
    ...blocks.value,
    origin: { row: area.row, column: area.column },
    merges: merged.isNullObject ? [] : merged.areas.items.map(areaOf),
    hiddenRows: rowsHidden(),
    hiddenColumns: columnsHidden(),
    tables: tables.map(({ name, range }) => ({ name, area: areaOf(range) })),
  });
}
