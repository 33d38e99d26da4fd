import { fail, ok, type Result } from "#core/findings/result";
import type { SheetGrid } from "#core/ledger/model";
import type { SheetId } from "#core/sheets/sheetPlan";
import { listSheets } from "#excel/listSheets";
import { readSheetGrid } from "#excel/readSheetGrid";
import { temporarySheetName } from "#excel/sheetMarkers";
import type { ActionFailure } from "./failure.ts";

/** The cells of generated sheets that are in the workbook, whatever the user calls them now. */
export async function readModelGrids(ids: readonly SheetId[]): Promise<Result<Map<SheetId, SheetGrid>, ActionFailure>> {
  const sheets = await listSheets();
  if (!sheets.ok) return fail({ of: "excel", failure: sheets.failure });
  const grids = new Map<SheetId, SheetGrid>();
  for (const { name, generated } of sheets.value) {
    const id = ids.find((one) => one === generated);
    // What an interrupted run has left is not read.
    if (id === undefined || name === temporarySheetName(id)) continue;
    const grid = await readSheetGrid(name);
    if (!grid.ok) return fail({ of: "excel", failure: grid.failure });
    grids.set(id, grid.value);
  }
  return ok(grids);
}
