import type { CellArea, ChartData } from "#files/workbookData";
import { valueAt } from "#host/grid/cells";
import { shownValue } from "#host/grid/writeCells";
import { readFlag, readOneOf, readText } from "#host/protocol/arguments";
import type { Arguments } from "#host/protocol/arguments";
import { accessDenied, HostError, itemNotFound } from "#host/protocol/hostError";
import { defineClass, method, nullObject, object, property } from "#host/protocol/hostObject";
import type { HostObject, Member } from "#host/protocol/hostObject";
import type { RangeTarget } from "#host/session";
import { parseColor } from "./colors.ts";
import type { ChartTarget, SheetTarget } from "./factories.ts";
import { formulaOfRange } from "./names.ts";
import { rangeArgument } from "./rangeArgument.ts";

export const chartTypes = [
  "ColumnClustered", "ColumnStacked", "ColumnStacked100", "BarClustered", "BarStacked", "BarStacked100", "Line", "LineMarkers", "Pie", "Doughnut", "Area", "AreaStacked",
] as const;

/** Where Excel puts a new chart is not documented: here it covers these cells until it is moved. */
const firstPlace: CellArea = { row: 1, column: 1, lastRow: 15, lastColumn: 8 };

function part(source: RangeTarget, change: Partial<CellArea>): string {
  return formulaOfRange({ ...source, area: { ...source.area, ...change } });
}
function textAt({ sheet }: RangeTarget, row: number, column: number): string {
  return String(shownValue(valueAt(sheet, row, column)));
}

/** First row and first column are taken for names, the rest is data; by columns where there are at least as many rows. */
function seriesOf(source: RangeTarget, by: "Columns" | "Rows"): ChartData["series"] {
  const { area } = source;
  const series: ChartData["series"] = [];
  if (by === "Columns") {
    for (let column = area.column + 1; column <= area.lastColumn; column += 1) {
      series.push({ name: textAt(source, area.row, column), values: part(source, { row: area.row + 1, column, lastColumn: column }), categories: part(source, { row: area.row + 1, lastColumn: area.column }), color: null });
    }
  } else {
    for (let row = area.row + 1; row <= area.lastRow; row += 1) {
      series.push({ name: textAt(source, row, area.column), values: part(source, { row, lastRow: row, column: area.column + 1 }), categories: part(source, { lastRow: area.row, column: area.column + 1 }), color: null });
    }
  }
  return series;
}

function direction({ area }: RangeTarget, wanted: string): "Columns" | "Rows" {
  if (wanted === "Columns" || wanted === "Rows") return wanted;
  return area.lastRow - area.row >= area.lastColumn - area.column ? "Columns" : "Rows";
}

function add(target: SheetTarget, args: Arguments): HostObject {
  const { session, sheet } = target;
  if (sheet.protection !== null) throw accessDenied();
  const type = readOneOf(args.at(0), chartTypes);
  const source = rangeArgument(session, sheet, args, 1);
  const seriesBy = direction(source, readOneOf(args.textOr(2, "Auto"), ["Auto", "Columns", "Rows"]));
  const series = seriesOf(source, seriesBy);
  if (series.length === 0) throw new HostError("EmptyChartSeries", "The attempted operation failed because the chart series is empty.");
  const number = session.nextNumber();
  const chart: ChartData = {
    id: `{CHART-${number}}`, name: `Chart ${number}`, type, title: null, titleVisible: true, legendVisible: series.length > 1 || type === "Pie" || type === "Doughnut", legendPosition: "Right",
    categoryTitle: null, valueTitle: null, dataLabels: false, seriesBy, series, anchor: firstPlace, added: true,
  };
  sheet.charts.push(chart);
  return session.make.chart({ ...target, chart });
}

function find({ sheet }: SheetTarget, args: Arguments): ChartData | undefined {
  return sheet.charts.find(({ id, name }) => id === args.text(0) || name === args.text(0));
}
function orNotFound(target: SheetTarget, chart: ChartData | undefined): HostObject {
  if (chart === undefined) throw itemNotFound();
  return target.session.make.chart({ ...target, chart });
}

export const chartsObject = defineClass<SheetTarget>("ChartCollection", {
  members: {
    Count: property("ExcelApi 1.1", ({ sheet }) => sheet.charts.length),
    Add: method("ExcelApi 1.1", add),
    GetCount: method("ExcelApi 1.4", ({ sheet }) => sheet.charts.length),
    GetItem: method("ExcelApi 1.1", (target, args) => orNotFound(target, find(target, args))),
    GetItemAt: method("ExcelApi 1.1", (target, args) => orNotFound(target, target.sheet.charts[args.count(0)])),
    GetItemOrNullObject: method("ExcelApi 1.4", (target, args) => {
      const chart = find(target, args);
      return chart === undefined ? nullObject : orNotFound(target, chart);
    }),
  },
  items: (target) => target.sheet.charts.map((chart) => target.session.make.chart({ ...target, chart })),
});

const titleObject = defineClass<ChartTarget>("ChartTitle", {
  members: {
    Text: property("ExcelApi 1.1", ({ chart }) => chart.title ?? "", ({ chart }, value) => {
      chart.title = readText(value);
      chart.titleVisible = true;
    }),
    Visible: property("ExcelApi 1.1", ({ chart }) => chart.titleVisible, ({ chart }, value) => {
      chart.titleVisible = readFlag(value);
    }),
  },
});
const legendObject = defineClass<ChartTarget>("ChartLegend", {
  members: {
    Visible: property("ExcelApi 1.1", ({ chart }) => chart.legendVisible, ({ chart }, value) => {
      chart.legendVisible = readFlag(value);
    }),
    Position: property("ExcelApi 1.1", ({ chart }) => chart.legendPosition, ({ chart }, value) => {
      chart.legendPosition = readOneOf(value, ["Top", "Bottom", "Left", "Right", "Corner"]);
    }),
  },
});

function axisTitle(name: "categoryTitle" | "valueTitle"): (target: ChartTarget) => HostObject {
  return defineClass<ChartTarget>("ChartAxisTitle", {
    members: {
      Text: property("ExcelApi 1.1", ({ chart }) => chart[name] ?? "", ({ chart }, value) => {
        chart[name] = readText(value);
      }),
      Visible: property("ExcelApi 1.1", ({ chart }) => chart[name] !== null, ({ chart }, value) => {
        if (!readFlag(value)) chart[name] = null;
      }),
    },
  });
}
function axis(name: "categoryTitle" | "valueTitle"): (target: ChartTarget) => HostObject {
  const title = axisTitle(name);
  return defineClass<ChartTarget>("ChartAxis", { members: { Title: object("ExcelApi 1.1", title) } });
}
const axesObject = defineClass<ChartTarget>("ChartAxes", {
  members: { CategoryAxis: object("ExcelApi 1.1", axis("categoryTitle")), ValueAxis: object("ExcelApi 1.1", axis("valueTitle")) },
});

interface SeriesTarget extends ChartTarget {
  series: ChartData["series"][number];
}
const seriesFillObject = defineClass<SeriesTarget>("ChartFill", {
  members: {
    SetSolidColor: method("ExcelApi 1.1", ({ series }, args) => {
      series.color = parseColor(args.at(0));
    }),
  },
});
const seriesFormatObject = defineClass<SeriesTarget>("ChartSeriesFormat", { members: { Fill: object("ExcelApi 1.1", seriesFillObject) } });

function setSeriesRange(name: "values" | "categories"): Member<SeriesTarget> {
  return method("ExcelApi 1.7", (target, args) => {
    target.series[name] = formulaOfRange(rangeArgument(target.session, target.sheet, args));
  });
}

const seriesObject = defineClass<SeriesTarget>("ChartSeries", {
  members: {
    Name: property("ExcelApi 1.1", ({ series }) => series.name ?? "", ({ series }, value) => {
      series.name = readText(value);
    }),
    HasDataLabels: property("ExcelApi 1.7", ({ chart }) => chart.dataLabels, ({ chart }, value) => {
      chart.dataLabels = readFlag(value);
    }),
    Format: object("ExcelApi 1.1", seriesFormatObject),
    SetValues: setSeriesRange("values"),
    SetXAxisValues: setSeriesRange("categories"),
    Delete: method("ExcelApi 1.7", ({ chart, series }) => {
      chart.series = chart.series.filter((other) => other !== series);
    }),
  },
});

function addSeries(target: ChartTarget, args: Arguments): HostObject {
  const series = { name: args.textOr(0, ""), values: "", categories: null, color: null };
  target.chart.series.push(series);
  return seriesObject({ ...target, series });
}
function seriesAt(target: ChartTarget, index: number): HostObject {
  const series = target.chart.series[index];
  if (series === undefined) throw itemNotFound();
  return seriesObject({ ...target, series });
}

const seriesCollectionObject = defineClass<ChartTarget>("ChartSeriesCollection", {
  members: {
    Count: property("ExcelApi 1.1", ({ chart }) => chart.series.length),
    Add: method("ExcelApi 1.7", addSeries),
    GetCount: method("ExcelApi 1.4", ({ chart }) => chart.series.length),
    GetItemAt: method("ExcelApi 1.1", (target, args) => seriesAt(target, args.count(0))),
  },
  items: (target) => target.chart.series.map((series) => seriesObject({ ...target, series })),
});

const labelsObject = defineClass<ChartTarget>("ChartDataLabels", {
  members: {
    ShowValue: property("ExcelApi 1.1", ({ chart }) => chart.dataLabels, ({ chart }, value) => {
      chart.dataLabels = readFlag(value);
    }),
  },
});

function setPosition(target: ChartTarget, args: Arguments): void {
  const start = rangeArgument(target.session, target.sheet, args, 0).area;
  const end = args.has(1) ? rangeArgument(target.session, target.sheet, args, 1).area : start;
  target.chart.anchor = { row: start.row, column: start.column, lastRow: Math.max(start.row, end.lastRow), lastColumn: Math.max(start.column, end.lastColumn) };
}

function setData(target: ChartTarget, args: Arguments): void {
  const source = rangeArgument(target.session, target.sheet, args);
  target.chart.seriesBy = direction(source, args.textOr(1, "Auto"));
  target.chart.series = seriesOf(source, target.chart.seriesBy);
}

export const chartObject = defineClass<ChartTarget>("Chart", {
  members: {
    Id: property("ExcelApi 1.7", ({ chart }) => chart.id),
    Name: property("ExcelApi 1.1", ({ chart }) => chart.name, ({ chart }, value) => {
      chart.name = readText(value);
    }),
    ChartType: property("ExcelApi 1.7", ({ chart }) => chart.type, ({ chart }, value) => {
      chart.type = readOneOf(value, chartTypes);
    }),
    SeriesNameLevel: property("ExcelApi 1.8", () => 0),
    Title: object("ExcelApi 1.1", titleObject),
    Legend: object("ExcelApi 1.1", legendObject),
    Axes: object("ExcelApi 1.1", axesObject),
    DataLabels: object("ExcelApi 1.1", labelsObject),
    Series: object("ExcelApi 1.1", seriesCollectionObject),
    Worksheet: object("ExcelApi 1.2", (target) => target.session.make.worksheet(target)),
    SetData: method("ExcelApi 1.1", setData),
    SetPosition: method("ExcelApi 1.1", setPosition),
    Delete: method("ExcelApi 1.1", ({ sheet, chart }) => {
      sheet.charts = sheet.charts.filter((other) => other !== chart);
    }),
  },
  identity: ({ chart }) => ({ Id: chart.id }),
});
