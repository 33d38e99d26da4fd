import { fail, type Result } from "#core/findings/result";
import { listSheets, type SheetInfo } from "#excel/listSheets";
import type { ActionFailure } from "./failure.ts";

export type { SheetInfo } from "#excel/listSheets";

/** The workbook's sheets, for the user to choose from. */
export async function readSheetList(): Promise<Result<SheetInfo[], ActionFailure>> {
  const sheets = await listSheets();
  return sheets.ok ? sheets : fail({ of: "excel", failure: sheets.failure });
}
