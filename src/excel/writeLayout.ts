import type { SheetPlan } from "#core/sheets/sheetPlan";
import { rangeOf } from "./address.ts";
import type { RequestBudget } from "./requestBudget.ts";

/** Characters of the default font → points, as Excel's dialog counts them: 7 pixels a digit and 5 of margin at 96 dpi. */
const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;

const wholeColumn = (sheet: Excel.Worksheet, column: number): Excel.Range => sheet.getRangeByIndexes(0, column - 1, 1, 1).getEntireColumn();

function freeze(sheet: Excel.Worksheet, { rows, columns }: SheetPlan["freeze"]): void {
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

/** Merges, widths, heights, hidden columns, frozen panes, colour of the tab. */
export async function writeLayout(budget: RequestBudget, sheet: Excel.Worksheet, plan: SheetPlan<string>): Promise<void> {
  const wrapped = plan.styles.filter(({ style, area }) => style.wrap === true && area.rowCount > 1);
  await budget.spendCalls(2 * (wrapped.length + plan.merges.length + plan.columnWidths.length + plan.rowHeights.length + plan.hiddenColumns.length) + 4);
  for (const area of plan.merges) rangeOf(sheet, area).merge(false);
  plan.columnWidths.forEach((characters, index) => {
    if (characters !== null) wholeColumn(sheet, index + 1).format.columnWidth = pointsOf(characters);
  });
  // Excel fitted the rows to the widths that the columns had when the text came; a new width does not fit them again.
  for (const { area } of wrapped) rangeOf(sheet, area).format.autofitRows();
  for (const { row, points } of plan.rowHeights) sheet.getRangeByIndexes(row - 1, 0, 1, 1).getEntireRow().format.rowHeight = points;
  for (const column of plan.hiddenColumns) wholeColumn(sheet, column).columnHidden = true;
  freeze(sheet, plan.freeze);
  sheet.tabColor = plan.tabColor ?? "";
}
