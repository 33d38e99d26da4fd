import { fail, type Result } from "#core/findings/result";
import { isRichApiError, toExcelFailure, type ExcelFailure } from "./excelFailure.ts";

export interface RunOptions {
  /** Wait until the user leaves the cell being edited. For what a user asked for; a background read fails at once. */
  waitForCellEdit: boolean;
}

/** The one door to `Excel.run`: Excel's errors become failures, everything else stays a throw. */
export async function runExcel<T>(
  options: RunOptions,
  batch: (context: Excel.RequestContext) => Promise<Result<T, ExcelFailure>>,
): Promise<Result<T, ExcelFailure>> {
  try {
    return await Excel.run({ delayForCellEdit: options.waitForCellEdit }, batch);
  } catch (error) {
    if (isRichApiError(error)) return fail(toExcelFailure(error));
    throw error;
  }
}
