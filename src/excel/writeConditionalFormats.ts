import type { ConditionalRule, SheetPlan } from "#core/sheets/sheetPlan";
import { rangeOf } from "./address.ts";
import type { RequestBudget } from "./requestBudget.ts";
import { resolveReferences, type SheetNames } from "./sheetReferences.ts";

function addRule(range: Excel.Range, rule: ConditionalRule, names: SheetNames): void {
  if (rule.when === null) {
    const { dataBar } = range.conditionalFormats.add("DataBar");
    if (rule.dataBar !== undefined) dataBar.positiveFormat.fillColor = rule.dataBar.color;
    return;
  }
  const { custom } = range.conditionalFormats.add("Custom");
  custom.rule.formula = `=${resolveReferences(rule.when.replace(/^=/u, ""), names)}`;
  if (rule.style?.fill !== undefined) custom.format.fill.color = rule.style.fill;
  if (rule.style?.color !== undefined) custom.format.font.color = rule.style.color;
  if (rule.style?.bold !== undefined) custom.format.font.bold = rule.style.bold;
}

export async function writeConditionalFormats(budget: RequestBudget, sheet: Excel.Worksheet, plan: SheetPlan<string>, names: SheetNames): Promise<void> {
  await budget.spendCalls(8 * plan.conditionalFormats.length);
  for (const rule of plan.conditionalFormats) addRule(rangeOf(sheet, rule.area), rule, names);
}
