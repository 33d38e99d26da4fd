import type { PlanChart, SheetPlan } from "#core/sheets/sheetPlan";
import { rangeOf } from "./address.ts";
import { chartPrefix } from "./clearSheets.ts";
import type { RequestBudget } from "./requestBudget.ts";

const chartTypes: Record<PlanChart["type"], Excel.ChartType | `${Excel.ChartType}`> = {
  columnClustered: "ColumnClustered",
  barClustered: "BarClustered",
  columnStacked: "ColumnStacked",
  barStacked: "BarStacked",
  pie: "Pie",
  line: "Line",
};

/** Native charts over the sheet's own cells. */
export async function writeCharts(budget: RequestBudget, sheet: Excel.Worksheet, plan: SheetPlan<string>): Promise<void> {
  await budget.spendCalls(20 * plan.charts.length);
  plan.charts.forEach(({ type, title, source, position, seriesBy, colors = [] }, index) => {
    // A header alone makes no series, and Excel refuses a chart without one.
    if (source.rowCount < 2 || source.columnCount < 2) return;
    const chart = sheet.charts.add(chartTypes[type], rangeOf(sheet, source), seriesBy === "columns" ? "Columns" : "Rows");
    chart.name = `${chartPrefix}${plan.id}_${index + 1}`;
    chart.title.text = title;
    colors.forEach((color, series) => chart.series.getItemAt(series).format.fill.setSolidColor(color));
    const last = { row: position.row + position.rowCount - 1, column: position.column + position.columnCount - 1, rowCount: 1, columnCount: 1 };
    chart.setPosition(rangeOf(sheet, { ...position, rowCount: 1, columnCount: 1 }), rangeOf(sheet, last));
  });
}
