import { excelFailure, type ExcelFailure } from "./excelFailure.ts";
import { syncWithin } from "./syncWithin.ts";

/** Empties one generated sheet: contents, looks, tables, charts, rules. The sheet itself and its name stay. */
function clearSheet(sheet: Excel.Worksheet): void {
  for (const table of sheet.tables.items) table.convertToRange();
  for (const chart of sheet.charts.items) chart.delete();
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

/**
 * Empties generated sheets that are to be refilled. One round trip to look at them; the emptying itself is queued.
 * Nothing is queued when one of them is protected.
 */
export async function clearSheets(context: Excel.RequestContext, names: readonly string[]): Promise<ExcelFailure | null> {
  if (names.length === 0) return null;
  const sheets = names.map((name) => context.workbook.worksheets.getItem(name));
  for (const sheet of sheets) {
    sheet.protection.load("protected");
    sheet.tables.load("items/name");
    sheet.charts.load("items/name");
  }
  await syncWithin(context);
  const locked = sheets.findIndex((sheet) => sheet.protection.protected);
  if (locked >= 0) return excelFailure("protectedSheet", { sheet: names[locked] ?? null });
  for (const sheet of sheets) clearSheet(sheet);
  return null;
}
