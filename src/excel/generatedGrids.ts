import { ok, type Result } from "#core/findings/result";
import type { CellValue, SheetGrid } from "#core/ledger/model";
import type { SheetId } from "#core/sheets/sheetPlan";
import type { ExcelFailure } from "./excelFailure.ts";
import { runExcel } from "./runExcel.ts";
import { parseStored } from "./settingStore.ts";
import { temporarySheetName, type Markers } from "./sheetMarkers.ts";
import { surveyWorkbook } from "./surveyWorkbook.ts";
import { syncWithin } from "./syncWithin.ts";

/** The values of generated sheets by their id, whatever the user calls them now. */
export type GeneratedGrids = ReadonlyMap<SheetId, SheetGrid>;

/** Queues the reading of the generated sheets that are there; null when none is. Call what comes back after the round trip. */
export function queueGenerated(context: Excel.RequestContext, { final }: Markers, ids: readonly SheetId[]): (() => GeneratedGrids) | null {
  // What an interrupted run has left is not read.
  const present = ids.flatMap((id) => {
    const name = final.get(id);
    return name === undefined || name === temporarySheetName(id) ? [] : [{ id, name }];
  });
  if (present.length === 0) return null;
  const queued = present.map(({ id, name }) => {
    const used = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true);
    return { id, name, used: used.load("values,rowIndex,columnIndex") };
  });
  return () => new Map(queued.map(({ id, name, used }) => [id, gridOf(name, used)]));
}

function gridOf(sheet: string, used: Excel.Range): SheetGrid {
  const nothing = { sheet, numberFormats: null, merges: [], hiddenRows: [], hiddenColumns: [], tables: [] };
  if (used.isNullObject) return { ...nothing, origin: { row: 1, column: 1 }, values: [] };
  return { ...nothing, origin: { row: used.rowIndex + 1, column: used.columnIndex + 1 }, values: used.values as CellValue[][] };
}

export interface StoredAndGenerated {
  generated: GeneratedGrids;
  /** What the workbook keeps under the key; null when there is nothing, undefined where it cannot be read. */
  stored: unknown;
}

/** Reads a setting and generated sheets: one round trip, and one more where such sheets are there. */
export async function readStoredAndGenerated(key: string, ids: readonly SheetId[]): Promise<Result<StoredAndGenerated, ExcelFailure>> {
  return runExcel({ waitForCellEdit: false }, async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(key).load("value");
    const { markers } = await surveyWorkbook(context);
    const read = queueGenerated(context, markers, ids);
    if (read !== null) await syncWithin(context);
    return ok({ generated: read?.() ?? new Map(), stored: setting.isNullObject ? null : parseStored(setting.value) });
  });
}
