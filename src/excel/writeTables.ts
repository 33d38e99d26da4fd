import type { SheetPlan } from "#core/sheets/sheetPlan";
import { rangeOf } from "./address.ts";
import type { RequestBudget } from "./requestBudget.ts";

/** Quiet enough to print: banded rows, no fill of its own over the plan's. */
const tableStyle = "TableStyleLight1";

/** Excel tables over cells that stand already; made after the values, as the docs advise. */
export async function writeTables(budget: RequestBudget, sheet: Excel.Worksheet, plan: SheetPlan<string>): Promise<void> {
  await budget.spendCalls(5 * plan.tables.length);
  for (const { name, area } of plan.tables) {
    const table = sheet.tables.add(rangeOf(sheet, area), true);
    table.name = name;
    table.style = tableStyle;
  }
}
