import type { CellStyle, SheetPlan } from "#core/sheets/sheetPlan";
import { rangeOf } from "./address.ts";
import type { RequestBudget } from "./requestBudget.ts";

const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;
const borderColor = "#BFBFBF";

const horizontal = { left: "Left", center: "Center", right: "Right" } as const;
const vertical = { top: "Top", middle: "Center" } as const;

function applyFont(font: Excel.RangeFont, style: CellStyle): void {
  if (style.bold !== undefined) font.bold = style.bold;
  if (style.italic !== undefined) font.italic = style.italic;
  if (style.fontName !== undefined) font.name = style.fontName;
  if (style.fontSize !== undefined) font.size = style.fontSize;
  if (style.color !== undefined) font.color = style.color;
}

function applyBorders(range: Excel.Range, hasRows: boolean, hasColumns: boolean): void {
  for (const edge of edges) {
    // Excel has no inside border where there is nothing between two cells.
    if ((edge === "InsideHorizontal" && !hasRows) || (edge === "InsideVertical" && !hasColumns)) continue;
    const border = range.format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = borderColor;
  }
}

function applyStyle(range: Excel.Range, style: CellStyle): void {
  applyFont(range.format.font, style);
  if (style.fill !== undefined) range.format.fill.color = style.fill;
  if (style.align !== undefined) range.format.horizontalAlignment = horizontal[style.align];
  if (style.valign !== undefined) range.format.verticalAlignment = vertical[style.valign];
  if (style.wrap !== undefined) range.format.wrapText = style.wrap;
}

/** Fonts, fills, borders and alignment. Styles apply in the plan's order, a later one over an earlier. */
export async function writeStyles(budget: RequestBudget, sheet: Excel.Worksheet, plan: SheetPlan<string>): Promise<void> {
  for (const { area, style } of plan.styles) {
    await budget.spendCalls(Object.keys(style).length + (style.border === undefined ? 3 : 21));
    const range = rangeOf(sheet, area);
    applyStyle(range, style);
    if (style.border !== undefined) applyBorders(range, area.rowCount > 1, area.columnCount > 1);
  }
}
