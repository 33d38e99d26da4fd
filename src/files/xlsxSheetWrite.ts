import type { Cell, CellStyle, CellValue, ConditionalRule, SheetChart, WriteOptions } from "hucre/xlsx";
import type { CellScalar, ChartData, ConditionalFormatData, PageData, SheetData, SheetRow, StyleData, ValidationData } from "./workbookData.ts";
import { isCellError } from "./workbookData.ts";
import { formatArea, formatAreas } from "./xlsxAddress.ts";

export type FileSheet = WriteOptions["sheets"][number];

export function writeSheet(sheet: SheetData, styles: readonly StyleData[]): FileSheet {
  const cells = new Map<string, Partial<Cell>>();
  const rows = Array.from(sheet.rows, (row, index) => (row === undefined ? [] : writeRow(sheet, row, { index, styles, cells })));
  // A comment may lie on a cell that holds nothing.
  for (const [key, extra] of sheet.extras) if (!cells.has(key)) cells.set(key, writeExtra(extra, null, false));
  for (const [key, link] of sheet.links) {
    const cell = cells.get(key) ?? {};
    cell.hyperlink = { target: link.target, ...(link.location === null ? {} : { location: link.location }), ...(link.tooltip === null ? {} : { tooltip: link.tooltip }) };
    cells.set(key, cell);
  }
  return { name: sheet.name, rows, cells, ...writeRowsAndColumns(sheet), ...writeObjects(sheet), ...writeView(sheet) };
}

interface RowWriting {
  index: number;
  styles: readonly StyleData[];
  cells: Map<string, Partial<Cell>>;
}

function writeRow(sheet: SheetData, row: SheetRow, writing: RowWriting): CellValue[] {
  const length = Math.max(row.values.length, row.formulas?.length ?? 0, row.styles?.length ?? 0);
  const written: CellValue[] = [];
  for (let column = 0; column < length; column += 1) {
    written.push(plainValue(row.values[column]));
    const cell = writeCell(sheet, row, { ...writing, column });
    if (cell !== null) writing.cells.set(`${writing.index},${column}`, cell);
  }
  return written;
}

function plainValue(value: CellScalar | undefined): CellValue {
  if (value === undefined) return null;
  return isCellError(value) ? value.error : value;
}

/** What a cell has beside its value; null where that is nothing. */
function writeCell(sheet: SheetData, row: SheetRow, { index, column, styles }: RowWriting & { column: number }): Partial<Cell> | null {
  const value = row.values[column] ?? null;
  const formula = row.formulas?.[column];
  const style = row.styles?.[column] ?? 0;
  const extra = sheet.extras.get(`${index},${column}`);
  if (formula === undefined && style === 0 && extra === undefined && !looksLikeError(value)) return null;
  const cell: Partial<Cell> = style === 0 ? {} : { style: fileStyle(styles[style] ?? {}) };
  if (formula !== undefined) writeFormula(cell, formula, plainValue(value));
  // A text that spells an error value would be written as that error; a run of text stays text.
  else if (looksLikeError(value)) cell.richText = [{ text: value }];
  return extra === undefined ? cell : { ...cell, ...writeExtra(extra, value, formula !== undefined) };
}

function looksLikeError(value: unknown): value is string {
  return typeof value === "string" && value.startsWith("#") && /^#[A-Z0-9/_]+[!?]?$/u.test(value);
}

function writeFormula(cell: Partial<Cell>, formula: string, result: CellValue): void {
  cell.formula = formula;
  if (result !== null) cell.formulaResult = result;
}

function writeExtra(extra: NonNullable<ReturnType<SheetData["extras"]["get"]>>, value: unknown, hasFormula: boolean): Partial<Cell> {
  const kept: Record<string, unknown> = {};
  if (extra.comment !== undefined) kept["comment"] = extra.comment;
  if (extra.richText !== undefined && extra.text === value && !hasFormula) kept["richText"] = extra.richText;
  if (extra.checkbox === true && typeof value === "boolean") kept["checkbox"] = true;
  if (hasFormula && extra.dynamic === true) kept["formulaDynamic"] = true;
  if (hasFormula && extra.arrayArea !== undefined) Object.assign(kept, { formulaType: "array", formulaRef: extra.arrayArea });
  return kept;
}

/** Our style shape is the library's, read from a file or built by the host from the same words. */
function fileStyle(style: StyleData): CellStyle {
  return style as CellStyle;
}

function writeRowsAndColumns(sheet: SheetData): Partial<FileSheet> {
  const rowDefs = new Map<number, { height?: number; hidden?: boolean }>();
  sheet.rows.forEach((row, index) => {
    if (row === undefined || (row.height === null && !row.hidden)) return;
    rowDefs.set(index, { ...(row.height === null ? {} : { height: row.height }), ...(row.hidden ? { hidden: true } : {}) });
  });
  const columns = Array.from(sheet.columns, (column) => ({
    ...(column?.width == null ? {} : { width: column.width }), ...(column?.hidden === true ? { hidden: true } : {}),
  }));
  return { rowDefs, columns };
}

function writeObjects(sheet: SheetData): Partial<FileSheet> {
  return {
    merges: sheet.merges.map(({ row, column, lastRow, lastColumn }) => ({ startRow: row, startCol: column, endRow: lastRow, endCol: lastColumn })),
    tables: sheet.tables.map((table) => ({
      name: table.name, displayName: table.name, range: formatArea(table.area), columns: table.columns, ...(table.style === null ? {} : { style: table.style }),
      showRowStripes: table.showBandedRows, showColumnStripes: table.showBandedColumns, showAutoFilter: table.showFilterButton, showTotalRow: table.showTotals,
    })),
    conditionalRules: sheet.conditionalFormats.map(writeConditionalFormat),
    dataValidations: sheet.validations.map(writeValidation),
    charts: sheet.charts.filter((chart) => chart.added && chart.series.length > 0).map(writeChart),
    ...(sheet.autoFilter === null ? {} : { autoFilter: { ...fileAutoFilter(sheet.autoFilter.raw), range: formatArea(sheet.autoFilter.area) } }),
  };
}

function fileAutoFilter(raw: unknown): Record<string, unknown> {
  return typeof raw === "object" && raw !== null ? { ...raw } : {};
}

function writeConditionalFormat(format: ConditionalFormatData): ConditionalRule {
  const range = formatAreas(format.areas);
  const shared = { priority: format.priority, range, ...(format.stopIfTrue ? { stopIfTrue: true } : {}) };
  if (format.kind === "custom") {
    return { type: "expression", formula: format.formula ?? "FALSE", ...shared, ...(format.style === null ? {} : { style: fileStyle(format.style) }) };
  }
  // A rule that came from the file keeps its own wording; only its place may have changed.
  if (format.raw !== null) return { ...(format.raw as ConditionalRule), ...shared };
  return { type: "dataBar", ...shared, dataBar: { cfvo: [{ type: "min" }, { type: "max" }], color: `FF${format.barColor ?? "638EC6"}` } };
}

function writeValidation({ areas, rule }: ValidationData): NonNullable<FileSheet["dataValidations"]>[number] {
  return { ...rule, range: formatAreas(areas) } as NonNullable<FileSheet["dataValidations"]>[number];
}

const chartShapes: Record<string, Pick<SheetChart, "type" | "barGrouping" | "overlap" | "lineGrouping" | "areaGrouping">> = {
  ColumnClustered: { type: "column", barGrouping: "clustered" },
  ColumnStacked: { type: "column", barGrouping: "stacked", overlap: 100 },
  ColumnStacked100: { type: "column", barGrouping: "percentStacked", overlap: 100 },
  BarClustered: { type: "bar", barGrouping: "clustered" },
  BarStacked: { type: "bar", barGrouping: "stacked", overlap: 100 },
  BarStacked100: { type: "bar", barGrouping: "percentStacked", overlap: 100 },
  Line: { type: "line" },
  LineMarkers: { type: "line" },
  Pie: { type: "pie" },
  Doughnut: { type: "doughnut" },
  Area: { type: "area" },
  AreaStacked: { type: "area", areaGrouping: "stacked" },
};

const legendPlaces: Record<string, "top" | "bottom" | "left" | "right"> = { Top: "top", Bottom: "bottom", Left: "left", Right: "right" };

function writeChart(chart: ChartData): SheetChart {
  const axes = { ...(chart.categoryTitle === null ? {} : { x: { title: chart.categoryTitle } }), ...(chart.valueTitle === null ? {} : { y: { title: chart.valueTitle } }) };
  return {
    type: "column", ...chartShapes[chart.type],
    ...(chart.title !== null && chart.titleVisible ? { title: chart.title } : {}),
    series: chart.series.map(({ name, values, categories, color }) => ({
      values, ...(name === null ? {} : { name }), ...(categories === null ? {} : { categories }), ...(color === null ? {} : { color }),
    })),
    anchor: { from: { row: chart.anchor.row, col: chart.anchor.column }, to: { row: chart.anchor.lastRow + 1, col: chart.anchor.lastColumn + 1 } },
    legend: chart.legendVisible ? (legendPlaces[chart.legendPosition] ?? "right") : false,
    ...(chart.dataLabels ? { dataLabels: { showValue: true } } : {}),
    ...(Object.keys(axes).length > 0 ? { axes } : {}),
  };
}

function writeView(sheet: SheetData): Partial<FileSheet> {
  const view = { showGridLines: sheet.showGridlines, ...(sheet.tabColor === null ? {} : { tabColor: { rgb: sheet.tabColor.replace("#", "") } }) };
  return {
    view,
    ...(sheet.freeze === null ? {} : { freezePane: sheet.freeze }),
    ...(sheet.visibility === "hidden" ? { hidden: true } : {}),
    ...(sheet.visibility === "veryHidden" ? { veryHidden: true } : {}),
    ...(sheet.protection === null ? {} : { protection: { sheet: true, ...sheet.protection.options, ...(sheet.protection.password === null ? {} : { password: sheet.protection.password }) } }),
    ...(sheet.page === null ? {} : writePage(sheet.page)),
  };
}

function writePage(page: PageData): Partial<FileSheet> {
  const fit = page.fitToWidth !== null || page.fitToHeight !== null;
  const pageSetup = {
    orientation: page.orientation, horizontalCentered: page.horizontalCentered, verticalCentered: page.verticalCentered,
    showGridLines: page.printGridlines, showRowColHeaders: page.printHeadings,
    ...(page.paperSize === null ? {} : { paperSize: page.paperSize }),
    ...(fit ? { fitToPage: true, fitToWidth: page.fitToWidth ?? 0, fitToHeight: page.fitToHeight ?? 0 } : {}),
    ...(page.scale === null || fit ? {} : { scale: page.scale }),
    ...(page.printArea === null ? {} : { printArea: page.printArea }),
    ...(page.titleRows === null ? {} : { printTitlesRow: page.titleRows }),
    ...(page.titleColumns === null ? {} : { printTitlesColumn: page.titleColumns }),
    ...(page.margins === null ? {} : { margins: page.margins }),
  } as NonNullable<FileSheet["pageSetup"]>;
  const headerFooter = { ...(page.header === null ? {} : { oddHeader: page.header }), ...(page.footer === null ? {} : { oddFooter: page.footer }) };
  return { pageSetup, ...(Object.keys(headerFooter).length > 0 ? { headerFooter } : {}) };
}
