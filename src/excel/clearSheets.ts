import { fail, ok, type Result } from "#core/findings/result";
import { excelFailure, type ExcelFailure } from "./excelFailure.ts";
import type { KeptLook } from "./keepLook.ts";
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
 * Nothing is queued when one of them is protected. Answers with what the user may have changed, by name.
 */
export async function clearSheets(context: Excel.RequestContext, names: readonly string[]): Promise<Result<ReadonlyMap<string, KeptLook>, ExcelFailure>> {
  if (names.length === 0) return ok(new Map());
  const sheets = names.map((name) => {
    const sheet = context.workbook.worksheets.getItem(name);
    return { name, sheet, used: sheet.getUsedRangeOrNullObject() };
  });
  for (const { sheet, used } of sheets) {
    sheet.load("tabColor");
    sheet.protection.load("protected");
    sheet.tables.load("items/name");
    sheet.charts.load("items/name");
    used.load("columnIndex,columnCount");
  }
  await syncWithin(context);
  const locked = sheets.find(({ sheet }) => sheet.protection.protected);
  if (locked !== undefined) return fail(excelFailure("protectedSheet", { sheet: locked.name }));
  for (const { sheet } of sheets) clearSheet(sheet);
  return ok(new Map(sheets.map(({ name, sheet, used }) => [name, { columns: used.isNullObject ? 0 : used.columnIndex + used.columnCount, tabColor: sheet.tabColor }])));
}
