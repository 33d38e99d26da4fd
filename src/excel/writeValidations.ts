import { formatArea } from "#core/sheets/address";
import type { Area } from "#core/ledger/model";
import type { SheetPlan } from "#core/sheets/sheetPlan";
import { rangeOf } from "./address.ts";
import { isConvertedByExcel } from "./convertedText.ts";
import type { RequestBudget } from "./requestBudget.ts";

/** A list typed as text may have 255 characters with its commas; a comma inside an item cannot be typed at all. */
const maxTyped = 255;
const isTypeable = (items: readonly string[]): boolean => items.join(",").length <= maxTyped && !items.some((item) => item.includes(","));

/** The first column right of everything the plan puts on the sheet, with one between. */
function firstFreeColumn(plan: SheetPlan<string>): number {
  const ends = plan.blocks.map(({ column, cells }) => column + cells.reduce((most, row) => Math.max(most, row.length), 0));
  return Math.max(plan.columnWidths.length + 1, ...ends) + 1;
}

/** The lists that are too long to be typed, with the column that each gets. */
export function planItemColumns(plan: SheetPlan<string>): { list: readonly string[]; column: number }[] {
  const lists = plan.validations.filter(({ list }) => !isTypeable(list));
  if (lists.length === 0) return [];
  const first = firstFreeColumn(plan);
  return lists.map(({ list }, index) => ({ list, column: first + index }));
}

/** Puts the items into a hidden column of the sheet itself and returns its address. */
function writeItems(sheet: Excel.Worksheet, column: number, items: readonly string[]): string {
  const area: Area = { row: 1, column, rowCount: items.length, columnCount: 1 };
  const range = rangeOf(sheet, area);
  if (items.some(isConvertedByExcel)) range.numberFormat = [["@"]];
  range.values = items.map((item) => [item]);
  range.columnHidden = true;
  return `=${formatArea(area)}`;
}

/** Drop-down lists. They propose; a word of the office's own stays possible and is for the checks to judge. */
export async function writeValidations(budget: RequestBudget, sheet: Excel.Worksheet, plan: SheetPlan<string>): Promise<void> {
  const columns = new Map(planItemColumns(plan).map(({ list, column }) => [list, column]));
  for (const { area, list } of plan.validations) {
    const typed = list.join(",");
    await budget.spend(3 * typed.length + 1000);
    const column = columns.get(list);
    const source = column === undefined ? typed : writeItems(sheet, column, list);
    const { dataValidation } = rangeOf(sheet, area);
    dataValidation.rule = { list: { inCellDropDown: true, source } };
    dataValidation.errorAlert = { showAlert: false, style: "Information", title: "", message: "" };
  }
}
