import { fail, ok, type Result } from "#core/findings/result";
import type { Area, CellValue } from "#core/ledger/model";
import { rangeOf } from "./address.ts";
import { excelFailure, type ExcelFailure } from "./excelFailure.ts";
import { runExcel } from "./runExcel.ts";
import { syncWithin } from "./syncWithin.ts";

export interface AreaCells {
  values: CellValue[][];
  numberFormats: string[][];
}

/** Reads some areas of a sheet in one round trip. For a few rows; a whole table is read by `readSheetGrid`. */
export async function readAreas(sheetName: string, areas: readonly Area[]): Promise<Result<AreaCells[], ExcelFailure>> {
  return runExcel({ waitForCellEdit: false }, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
    const ranges = areas.map((area) => rangeOf(sheet, area).load("values,numberFormat"));
    await syncWithin(context);
    if (sheet.isNullObject) return fail(excelFailure("sheetNotFound", { sheet: sheetName }));
    return ok(ranges.map(({ values, numberFormat }) => ({ values: values as CellValue[][], numberFormats: numberFormat as string[][] })));
  });
}
