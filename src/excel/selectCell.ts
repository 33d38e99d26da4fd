import type { Place } from "#core/findings/finding";
import { fail, ok, type Result } from "#core/findings/result";
import { excelFailure, type ExcelFailure } from "./excelFailure.ts";
import { runExcel } from "./runExcel.ts";
import { syncWithin } from "./syncWithin.ts";

/** Brings a place to the front: its cell, its row, or the whole sheet. Two round trips. */
export async function selectCell(place: Place): Promise<Result<null, ExcelFailure>> {
  return runExcel({ waitForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    const sheet = place.sheet === null ? worksheets.getActiveWorksheet() : worksheets.getItemOrNullObject(place.sheet);
    sheet.load("visibility");
    await syncWithin(context);
    if (sheet.isNullObject) return fail(excelFailure("sheetNotFound", { sheet: place.sheet }));
    if (sheet.visibility !== "Visible") return fail(excelFailure("sheetHidden", { sheet: place.sheet }));
    sheet.activate();
    if (place.row !== null) sheet.getRangeByIndexes(place.row - 1, (place.column ?? 1) - 1, 1, 1).select();
    await syncWithin(context);
    return ok(null);
  });
}
