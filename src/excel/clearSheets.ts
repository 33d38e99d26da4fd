import { fail, ok, type Result } from "#core/findings/result";
import type { Area } from "#core/ledger/model";
import { excelFailure, type ExcelFailure } from "./excelFailure.ts";
import type { KeptLook } from "./keepLook.ts";
import { syncWithin } from "./syncWithin.ts";

/** A sheet of ours as it stands before it is refilled. */
export interface StandingSheet {
  name: string;
  sheet: Excel.Worksheet;
  look: KeptLook;
  /** Cells with content; null where there are none. */
  used: Area | null;
}

/** Charts of ours carry this name, those that the user has put beside them do not. */
export const chartPrefix = "PL_Chart_";

/** Empties one generated sheet: contents, looks, tables, charts, rules. The sheet itself and its name stay. */
function clearSheet(sheet: Excel.Worksheet): void {
  for (const table of sheet.tables.items) table.convertToRange();
  for (const chart of sheet.charts.items) if (chart.name.startsWith(chartPrefix)) chart.delete();
  sheet.autoFilter.remove();
  sheet.freezePanes.unfreeze();
  const cells = sheet.getRange();
  cells.unmerge();
  cells.conditionalFormats.clearAll();
  cells.dataValidation.clear();
  cells.clear("All");
  cells.columnHidden = false;
  cells.rowHidden = false;
}

/** Looks at generated sheets that are to be refilled: one round trip, none without sheets. */
export async function lookAtSheets(context: Excel.RequestContext, names: readonly string[]): Promise<StandingSheet[]> {
  if (names.length === 0) return [];
  const sheets = names.map((name) => {
    const sheet = context.workbook.worksheets.getItem(name);
    return { name, sheet, used: sheet.getUsedRangeOrNullObject(), filled: sheet.getUsedRangeOrNullObject(true) };
  });
  for (const { sheet, used, filled } of sheets) {
    sheet.load("tabColor");
    sheet.protection.load("protected");
    sheet.tables.load("items/name");
    sheet.charts.load("items/name");
    used.load("columnIndex,columnCount");
    filled.load("rowIndex,columnIndex,rowCount,columnCount");
  }
  await syncWithin(context);
  return sheets.map(({ name, sheet, used, filled }) => ({
    name, sheet,
    look: { columns: used.isNullObject ? 0 : used.columnIndex + used.columnCount, tabColor: sheet.tabColor },
    used: filled.isNullObject ? null : { row: filled.rowIndex + 1, column: filled.columnIndex + 1, rowCount: filled.rowCount, columnCount: filled.columnCount },
  }));
}

/** Queues the emptying of sheets that were looked at; nothing of it when one of them is protected. */
export function clearSheets(sheets: readonly StandingSheet[]): Result<null, ExcelFailure> {
  const locked = sheets.find(({ sheet }) => sheet.protection.protected);
  if (locked !== undefined) return fail(excelFailure("protectedSheet", { sheet: locked.name }));
  for (const { sheet } of sheets) clearSheet(sheet);
  return ok(null);
}
