import { ok, type Result } from "#core/findings/result";
import type { ExcelFailure } from "./excelFailure.ts";
import { runExcel } from "./runExcel.ts";
import { surveyWorkbook } from "./surveyWorkbook.ts";

export interface SheetInfo {
  name: string;
  isVisible: boolean;
  isActive: boolean;
  /** The id of a generated sheet, null for a sheet of the user. */
  generated: string | null;
}

/** Lists the workbook's sheets in their order. Two round trips at most, one of them for the active sheet. */
export async function listSheets(): Promise<Result<SheetInfo[], ExcelFailure>> {
  return runExcel({ waitForCellEdit: false }, async (context) => {
    const active = context.workbook.worksheets.getActiveWorksheet();
    active.load("name");
    const { sheets, markers } = await surveyWorkbook(context);
    const generated = new Map([...markers.temporary, ...markers.final].map(([id, name]) => [name, id]));
    return ok(sheets.map(({ name, isVisible }) => ({ name, isVisible, isActive: name === active.name, generated: generated.get(name) ?? null })));
  });
}
