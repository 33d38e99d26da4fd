import type { Cell, CellStyle, CellValue, Sheet } from "hucre/xlsx";
import { createPageData, createSheetData, createSheetRow } from "./workbookData.ts";
import type {
  CellArea, CellExtra, CellScalar, ChartData, ConditionalFormatData, LinkData, PageData, SheetData, SheetRow, StyleData, TableData,
} from "./workbookData.ts";
import { formatArea, parseArea, parseAreas } from "./xlsxAddress.ts";
import { shiftFormula } from "./xlsxFormula.ts";
import type { StyleTable } from "./xlsxStyles.ts";

export interface SheetReading {
  index: number;
  styles: StyleTable;
  date1904: boolean;
}

interface SharedFormula {
  row: number;
  column: number;
  formula: string;
}

const defaultColumnWidth = 9;
const dayMilliseconds = 86_400_000;
/** Day 0 of both date systems; the 1900 system counts a 29 February 1900 that never was, hence the day more after it. */
const day0 = Date.UTC(1899, 11, 31);
const lastRealDay = 59;
/** Serial of 1904-01-01 in the 1900 system. */
const offset1904 = 1462;

/** Sheet ids are made from positions: the file has none that Excel's API would show. */
export function sheetIdAt(position: number): string {
  return `{00000000-0001-0000-${position.toString(16).toUpperCase().padStart(4, "0")}-000000000000}`;
}

export function readSheet(sheet: Sheet, reading: SheetReading): SheetData {
  const data = createSheetData(sheetIdAt(reading.index), sheet.name);
  data.source = reading.index;
  readView(sheet, data);
  data.rows = sheet.rows.map((values) => readRow(values, reading));
  readCells(sheet, data, reading);
  readRowsAndColumns(sheet, data);
  readObjects(sheet, data, reading);
  return data;
}

function readView(sheet: Sheet, data: SheetData): void {
  const tabColor = sheet.view?.tabColor?.rgb;
  data.visibility = sheet.veryHidden === true ? "veryHidden" : sheet.hidden === true ? "hidden" : "visible";
  data.tabColor = tabColor === undefined ? null : `#${tabColor.slice(-6)}`;
  data.showGridlines = sheet.view?.showGridLines !== false;
  data.freeze = sheet.freezePane === undefined ? null : { rows: sheet.freezePane.rows ?? 0, columns: sheet.freezePane.columns ?? 0 };
  data.page = readPage(sheet);
  data.protection = readProtection(sheet);
}

function readObjects(sheet: Sheet, data: SheetData, reading: SheetReading): void {
  data.merges = (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({ row: startRow, column: startCol, lastRow: endRow, lastColumn: endCol }));
  data.tables = (sheet.tables ?? []).map((table, index) => readTable(table, `${reading.index + 1}-${index + 1}`)).filter((table) => table !== null);
  data.conditionalFormats = (sheet.conditionalRules ?? []).map(readConditionalFormat);
  data.validations = (sheet.dataValidations ?? []).map(({ range, ...rule }) => ({ areas: parseAreas(range), rule }));
  data.charts = (sheet.charts ?? []).map(readChart);
  const filter = sheet.autoFilter === undefined ? null : parseArea(sheet.autoFilter.range);
  data.autoFilter = filter === null ? null : { area: filter, raw: sheet.autoFilter };
}

function readRow(values: readonly CellValue[], reading: SheetReading): SheetRow | undefined {
  if (values.length === 0) return undefined;
  return { ...createSheetRow(), values: values.map((value) => toScalar(value, reading)) };
}

function toScalar(value: CellValue | undefined, { date1904 }: SheetReading): CellScalar {
  if (value === undefined) return null;
  return value instanceof Date ? serialOf(value, date1904) : value;
}

/** Serials of the 1904 system are moved to the 1900 system: the host and the add-in know only that one. */
function serialOf(date: Date, date1904: boolean): number {
  if (date1904) return (date.getTime() - Date.UTC(1904, 0, 1)) / dayMilliseconds + offset1904;
  const days = (date.getTime() - day0) / dayMilliseconds;
  return days > lastRealDay ? days + 1 : days;
}

function readCells(sheet: Sheet, data: SheetData, reading: SheetReading): void {
  const shared = new Map<number, SharedFormula>();
  for (const [key, cell] of sheet.cells ?? []) {
    const comma = key.indexOf(",");
    readCell(data, { row: Number(key.slice(0, comma)), column: Number(key.slice(comma + 1)), cell, shared }, reading);
  }
}

function readCell(data: SheetData, { row, column, cell, shared }: { row: number; column: number; cell: Cell; shared: Map<number, SharedFormula> }, reading: SheetReading): void {
  const target = (data.rows[row] ??= createSheetRow());
  if (cell.type === "error" || (cell.formula !== undefined && isErrorText(cell.value))) target.values[column] = { error: String(cell.value) };
  const formula = formulaOf(cell, { row, column, shared });
  if (formula !== null) (target.formulas ??= [])[column] = formula;
  if (cell.style !== undefined) setStyle(target, column, reading.styles.indexOf(toStyle(cell.style)));
  const link = readLink(cell);
  if (link !== null) data.links.set(`${row},${column}`, link);
  const extra = readExtra(cell);
  if (extra !== null) data.extras.set(`${row},${column}`, extra);
}

/** The library's style shape is ours. */
function toStyle(style: CellStyle): StyleData {
  return style;
}

function setStyle(row: SheetRow, column: number, index: number): void {
  const styles = (row.styles ??= []);
  while (styles.length < column) styles.push(0);
  styles[column] = index;
}

function isErrorText(value: CellValue): boolean {
  return typeof value === "string" && /^#(?:VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|SPILL!|CALC!)$/u.test(value);
}

/** Files keep a formula that was filled down once, with the area it fills: every cell gets its own text. */
function formulaOf(cell: Cell, { row, column, shared }: { row: number; column: number; shared: Map<number, SharedFormula> }): string | null {
  if (cell.formula === undefined) return null;
  const index = cell.formulaSharedIndex;
  if (cell.formulaType !== "shared" || index === undefined) return cell.formula === "" ? null : cell.formula;
  if (cell.formula !== "") {
    shared.set(index, { row, column, formula: cell.formula });
    return cell.formula;
  }
  const first = shared.get(index);
  return first === undefined ? null : shiftFormula(first.formula, row - first.row, column - first.column);
}

function readLink({ hyperlink }: Cell): LinkData | null {
  if (hyperlink === undefined) return null;
  const place = hyperlink.location ?? (hyperlink.target.startsWith("#") ? hyperlink.target : undefined);
  return {
    target: place === undefined ? hyperlink.target : "", location: place?.replace(/^#/u, "") ?? null, tooltip: hyperlink.tooltip ?? null,
  };
}

function readExtra(cell: Cell): CellExtra | null {
  const extra: CellExtra = { text: typeof cell.value === "string" ? cell.value : null };
  if (cell.richText !== undefined) extra.richText = cell.richText;
  if (cell.comment !== undefined) extra.comment = cell.comment;
  if (cell.checkbox === true) extra.checkbox = true;
  if (cell.formulaType === "array" && cell.formulaRef !== undefined) extra.arrayArea = cell.formulaRef;
  if (cell.formulaDynamic === true) extra.dynamic = true;
  return Object.keys(extra).length > 1 ? extra : null;
}

function readRowsAndColumns(sheet: Sheet, data: SheetData): void {
  for (const [index, { height, hidden }] of sheet.rowDefs ?? []) {
    const row = (data.rows[index] ??= createSheetRow());
    row.height = height ?? null;
    row.hidden = hidden === true;
  }
  (sheet.columns ?? []).forEach(({ width, hidden }, index) => {
    if (width === undefined && hidden !== true) return;
    data.columns[index] = { width: width ?? defaultColumnWidth, hidden: hidden === true, style: 0 };
  });
}

function readTable(table: NonNullable<Sheet["tables"]>[number], id: string): TableData | null {
  const area = table.range === undefined ? null : parseArea(table.range);
  if (area === null) return null;
  return {
    id, name: table.displayName ?? table.name, area, columns: table.columns.map((column) => ({ ...column })), style: table.style ?? null,
    showHeaders: true, showTotals: table.showTotalRow === true, showFilterButton: table.showAutoFilter !== false,
    showBandedRows: table.showRowStripes !== false, showBandedColumns: table.showColumnStripes === true,
  };
}

function readConditionalFormat(rule: NonNullable<Sheet["conditionalRules"]>[number], index: number): ConditionalFormatData {
  const formula = Array.isArray(rule.formula) ? rule.formula[0] : rule.formula;
  const kind = rule.type === "expression" && formula !== undefined ? "custom" : rule.type === "dataBar" ? "dataBar" : "other";
  return {
    id: `{CF-${index}}`, areas: parseAreas(rule.range), kind, priority: rule.priority, stopIfTrue: rule.stopIfTrue === true,
    formula: formula ?? null, style: rule.style === undefined ? null : toStyle(rule.style), barColor: rule.dataBar?.color.slice(-6) ?? null, raw: rule,
  };
}

function readChart(chart: NonNullable<Sheet["charts"]>[number], index: number): ChartData {
  const { from, to } = chart.anchor ?? { from: { row: 0, col: 0 } };
  const anchor: CellArea = { row: from.row, column: from.col, lastRow: to?.row ?? from.row, lastColumn: to?.col ?? from.col };
  return {
    id: `{CHART-${index}}`, name: `Chart ${index + 1}`, type: chart.kinds[0] ?? "", title: chart.title ?? null, titleVisible: chart.title !== undefined,
    legendVisible: chart.legend !== false, legendPosition: "Right", categoryTitle: null, valueTitle: null, dataLabels: false,
    seriesBy: "Columns", series: [], anchor, added: false,
  };
}

function readPage({ pageSetup, headerFooter }: Sheet): PageData | null {
  if (pageSetup === undefined && headerFooter === undefined) return null;
  const page = createPageData();
  page.header = headerFooter?.oddHeader ?? null;
  page.footer = headerFooter?.oddFooter ?? null;
  if (pageSetup === undefined) return page;
  page.orientation = pageSetup.orientation ?? "portrait";
  page.paperSize = pageSetup.paperSize ?? null;
  page.printArea = fixArea(pageSetup.printArea);
  page.titleRows = pageSetup.printTitlesRow ?? null;
  page.titleColumns = pageSetup.printTitlesColumn ?? null;
  page.margins = readMargins(pageSetup.margins);
  return { ...page, ...readScale(pageSetup), ...readPrintOptions(pageSetup) };
}

type PageSetup = NonNullable<Sheet["pageSetup"]>;

function readScale({ fitToPage, fitToWidth = 1, fitToHeight = 1, scale }: PageSetup): Partial<PageData> {
  return fitToPage === true ? { fitToWidth, fitToHeight } : { scale: scale ?? null };
}
function readPrintOptions({ horizontalCentered, verticalCentered, showGridLines, showRowColHeaders }: PageSetup): Partial<PageData> {
  return {
    horizontalCentered: horizontalCentered === true, verticalCentered: verticalCentered === true,
    printGridlines: showGridLines === true, printHeadings: showRowColHeaders === true,
  };
}

/** `$A1:$H9` as some writers leave it → `$A$1:$H$9`. A print area of several areas stays as it is. */
function fixArea(area: string | undefined): string | null {
  if (area === undefined) return null;
  const parsed = parseArea(area);
  return parsed === null ? area : formatArea(parsed, "$");
}

function readMargins(margins: PageSetup["margins"]): PageData["margins"] {
  if (margins === undefined) return null;
  const { top = 0.75, right = 0.7, bottom = 0.75, left = 0.7, header = 0.3, footer = 0.3 } = margins;
  return { top, right, bottom, left, header, footer };
}

function readProtection({ protection }: Sheet): SheetData["protection"] {
  if (protection === undefined) return null;
  const { password, ...rest } = protection;
  const options = Object.entries(rest).filter((entry): entry is [string, boolean] => typeof entry[1] === "boolean");
  return rest.sheet === false ? null : { password: password ?? null, options: Object.fromEntries(options) };
}
