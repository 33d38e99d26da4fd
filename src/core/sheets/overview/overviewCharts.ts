import { text } from "#core/findings/text";
import type { Group, Statistics } from "#core/statistics/model";
import { formatColumn } from "../address.ts";
import { baseRange } from "../base/baseColumns.ts";
import type { BaseSize } from "../base/baseColumns.ts";
import { date, formula, label, message } from "../cells.ts";
import { needsLiteral } from "../groups/countFormula.ts";
import { countFormula, planCount } from "../groups/groupFigures.ts";
import type { GroupScope } from "../groups/groupFigures.ts";
import type { PlanBlock, PlanCell, PlanChart } from "../sheetPlan.ts";

/** Bars that can still be read on half a page. */
const mostBars = 12;

/** The cells behind the charts, right of what is printed. */
export interface ChartData {
  blocks: readonly PlanBlock[];
  charts: readonly PlanChart[];
}

export function planCharts(statistics: Statistics, size: BaseSize, place: { dataColumn: number; chartColumn: number; firstRow: number }): ChartData {
  const leads = [...statistics.groups.lead].filter(({ key }) => key !== "").sort((one, other) => other.figures.total - one.figures.total).slice(0, mostBars);
  const months = statistics.groups.month.filter(({ key }) => key !== "").slice(-mostBars);
  const leadRow = place.firstRow;
  const monthRow = leadRow + leads.length + 3;
  const leadCells = [leadHeader, ...leads.map((group, index) => planLeadBar(group, size, { row: leadRow + 1 + index, column: place.dataColumn }))];
  const monthCells = [monthHeader, ...months.map((group, index) => planMonthBar(group, size, { row: monthRow + 1 + index, column: place.dataColumn }))];
  return {
    blocks: [{ row: leadRow, column: place.dataColumn, cells: leadCells }, { row: monthRow, column: place.dataColumn, cells: monthCells }],
    charts: [
      ...(leads.length === 0 ? [] : [buildChart("barStacked", text("sheet.overview.chart.lead"), { row: leadRow, column: place.dataColumn, rowCount: leadCells.length, columnCount: 4 }, { row: place.firstRow, column: place.chartColumn, rowCount: 18 })]),
      ...(months.length === 0 ? [] : [buildChart("columnClustered", text("sheet.overview.chart.month"), { row: monthRow, column: place.dataColumn, rowCount: monthCells.length, columnCount: 3 }, { row: place.firstRow + 18, column: place.chartColumn, rowCount: 12 })]),
    ],
  };
}

const leadHeader: PlanCell[] = [message("sheet.group.head.lead"), message("sheet.group.column.done"), message("sheet.overview.open"), message("sheet.group.column.overdue")];
const monthHeader: PlanCell[] = [message("sheet.group.head.month"), message("sheet.overview.dueInMonth"), message("sheet.group.column.done")];

function planLeadBar(group: Group, size: BaseSize, { row, column }: { row: number; column: number }): PlanCell[] {
  const scope: GroupScope = { scope: "units", size, group: [{ range: baseRange("lead", "units", size), equals: `$${formatColumn(column)}${row}`, literal: needsLiteral(group.label) }] };
  const { figures } = group;
  // What is halted is not under way.
  const counted = `${countFormula("total", scope)}-${countFormula("other", scope)}-$${formatColumn(column + 1)}${row}-$${formatColumn(column + 3)}${row}`;
  const open = formula(counted, figures.total - figures.other - figures.done - figures.overdue);
  return [label(group.label), planCount("done", figures, scope), open, planCount("overdue", figures, scope)];
}

function planMonthBar(group: Group, size: BaseSize, { row, column }: { row: number; column: number }): PlanCell[] {
  const scope: GroupScope = { scope: "tasks", size, group: [{ range: baseRange("month", "tasks", size), equals: `$${formatColumn(column + 3)}${row}` }] };
  // Words name the bars: over days a chart would leave room for the months between.
  return [label(group.label), planCount("total", group.figures, scope), planCount("done", group.figures, scope), date(`${group.key}-01`)];
}

/** Done, under way, overdue; due, done: told apart by their lightness too, for a print in black and white. */
const colors = { barStacked: ["#548235", "#BDD7EE", "#C00000"], columnClustered: ["#BDD7EE", "#548235"] } as const;

function buildChart(type: keyof typeof colors, title: PlanChart["title"], source: PlanChart["source"], at: { row: number; column: number; rowCount: number }): PlanChart {
  return { type, title, source, position: { ...at, columnCount: 7 }, seriesBy: "columns", colors: colors[type] };
}
