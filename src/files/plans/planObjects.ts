import { formatArea as formatPlanArea, quoteSheet } from "#core/sheets/address";
import type { Area } from "#core/ledger/model";
import type { PlanCell, PlanChart, PrintSetup, SheetPlan } from "#core/sheets/sheetPlan";
import { createPageData } from "../workbookData.ts";
import type { CellArea, ChartData, ConditionalFormatData, PageData } from "../workbookData.ts";
import { maxColumns } from "../xlsxAddress.ts";
import { formatArea } from "../xlsxAddress.ts";
import { layOver } from "./planStyles.ts";

export function toCellArea({ row, column, rowCount, columnCount }: Area): CellArea {
  return { row: row - 1, column: column - 1, lastRow: row + rowCount - 2, lastColumn: column + columnCount - 2 };
}

const rowsOnly = { column: 0, lastColumn: maxColumns - 1 };

function marginText(margins: PrintSetup<string>["header"]): string | null {
  const parts = [["&L", margins.left], ["&C", margins.center], ["&R", margins.right]].filter(([, words]) => words !== undefined && words !== "");
  return parts.length === 0 ? null : parts.map((part) => part.join("")).join("");
}

/** Paper, print area, repeated rows, head and foot. */
export function buildPage({ print }: SheetPlan<string>): PageData | null {
  if (print === null) return null;
  const { area, paper, orientation, fitWidth, fitHeight = false, titleRows, header, footer } = print;
  return {
    ...createPageData(), orientation, paperSize: paper.toLowerCase(), fitToWidth: fitWidth ? 1 : null, fitToHeight: fitHeight ? 1 : fitWidth ? 0 : null,
    printArea: formatArea(toCellArea(area), "$"),
    titleRows: titleRows === null ? null : formatArea({ ...rowsOnly, row: titleRows.first - 1, lastRow: titleRows.last - 1 }, "$"),
    horizontalCentered: true, header: marginText(header), footer: marginText(footer),
  };
}

/** Rules of a sheet; formulas look at the sheet itself. */
export function buildConditionalFormats({ conditionalFormats }: SheetPlan<string>): ConditionalFormatData[] {
  return conditionalFormats.map(({ area, when, style, dataBar }, index): ConditionalFormatData => ({
    id: `{FORMAT-${index + 1}}`, areas: [toCellArea(area)], priority: index + 1, stopIfTrue: false, raw: null,
    kind: when === null ? "dataBar" : "custom",
    formula: when === null ? null : when.replace(/^=/u, ""),
    style: when === null || style === undefined ? null : ruleStyle(style),
    barColor: dataBar?.color.replace("#", "") ?? null,
  }));
}

/** What a rule changes is kept as a background, not as a foreground (ECMA-376 18.8.14). */
function ruleStyle(style: Parameters<typeof layOver>[1]): ConditionalFormatData["style"] {
  const { alignment: _, ...look } = layOver({}, style);
  return style.fill === undefined ? look : { ...look, fill: { type: "pattern", pattern: "solid", bgColor: { rgb: style.fill.replace("#", "") } } };
}

const chartTypes: Record<PlanChart["type"], string> = {
  columnClustered: "ColumnClustered", barClustered: "BarClustered", columnStacked: "ColumnStacked", barStacked: "BarStacked", pie: "Pie", line: "Line",
};

/** First row and first column are names, the rest is drawn. */
export function buildCharts(plan: SheetPlan<string>, sheetName: string): ChartData[] {
  return plan.charts.filter(({ source }) => source.rowCount > 1 && source.columnCount > 1).map(({ type, title, source, position, seriesBy, colors }, index): ChartData => ({
    id: `{CHART-${index + 1}}`, name: `Chart ${index + 1}`, type: chartTypes[type], title, titleVisible: true, legendVisible: source.columnCount > 2, legendPosition: "Right",
    categoryTitle: null, valueTitle: null, dataLabels: false, seriesBy: seriesBy === "columns" ? "Columns" : "Rows", series: colourSeries(buildSeries(plan, source, { seriesBy, sheetName }), colors),
    anchor: toCellArea(position), added: true,
  }));
}

function colourSeries(series: ChartData["series"], colors: readonly string[] = []): ChartData["series"] {
  return series.map((one, index) => ({ ...one, color: colors[index]?.replace("#", "") ?? null }));
}

function buildSeries(plan: SheetPlan<string>, source: Area, { seriesBy, sheetName }: { seriesBy: "columns" | "rows"; sheetName: string }): ChartData["series"] {
  const { row, column, rowCount, columnCount } = source;
  const reference = (area: Area): string => `${quoteSheet(sheetName)}!${formatPlanArea(area)}`;
  if (seriesBy === "columns") {
    return Array.from({ length: columnCount - 1 }, (_, index) => ({
      name: wordsAt(plan, row, column + 1 + index), color: null,
      values: reference({ row: row + 1, column: column + 1 + index, rowCount: rowCount - 1, columnCount: 1 }), categories: reference({ row: row + 1, column, rowCount: rowCount - 1, columnCount: 1 }),
    }));
  }
  return Array.from({ length: rowCount - 1 }, (_, index) => ({
    name: wordsAt(plan, row + 1 + index, column), color: null,
    values: reference({ row: row + 1 + index, column: column + 1, rowCount: 1, columnCount: columnCount - 1 }), categories: reference({ row, column: column + 1, rowCount: 1, columnCount: columnCount - 1 }),
  }));
}

function wordsAt({ blocks }: SheetPlan<string>, row: number, column: number): string {
  for (const block of blocks) {
    const cell: PlanCell<string> = block.cells[row - block.row]?.[column - block.column] ?? null;
    if (cell?.kind === "text") return cell.text;
  }
  return "";
}
