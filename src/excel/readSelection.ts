import type { Place } from "#core/findings/finding";
import { ok, type Result } from "#core/findings/result";
import type { ExcelFailure } from "./excelFailure.ts";
import { runExcel } from "./runExcel.ts";
import { syncWithin } from "./syncWithin.ts";

/** The cell that is in hand, 1-based. */
export type SelectedCell = Place & { sheet: string; row: number; column: number };

export async function readSelection(): Promise<Result<SelectedCell, ExcelFailure>> {
  return runExcel({ waitForCellEdit: true }, async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load("rowIndex,columnIndex,worksheet/name");
    await syncWithin(context);
    return ok({ sheet: cell.worksheet.name, row: cell.rowIndex + 1, column: cell.columnIndex + 1 });
  });
}
