/**
 * A workbook as plain data: what an .xlsx file holds and what the embedded host works on. Rows and columns are 0-based.
 * Dates are Excel serials of the 1900 system. Cells lie in arrays per row, so that 100,000 rows stay small.
 */
export interface CellError {
  /** `#REF!`, `#N/A`, … */
  readonly error: string;
}
export type CellScalar = null | string | number | boolean | CellError;

export interface SheetRow {
  values: CellScalar[];
  /** Without `=`; null where the row has none. The row's value is then the last known result. */
  formulas: (string | undefined)[] | null;
  /** Indexes into `WorkbookData.styles`; null where every cell has style 0. */
  styles: number[] | null;
  /** Points; null is the default height. */
  height: number | null;
  hidden: boolean;
}

export interface SheetColumn {
  /** In characters of the default font, as files keep it; null is the default width. */
  width: number | null;
  hidden: boolean;
  style: number;
}

/** First and last are inclusive. */
export interface CellArea {
  row: number;
  column: number;
  lastRow: number;
  lastColumn: number;
}

export interface ColorData {
  /** RRGGBB */
  rgb?: string;
  theme?: number;
  tint?: number;
  indexed?: number;
}
export interface FontData {
  name?: string;
  size?: number;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean | "single" | "double" | "singleAccounting" | "doubleAccounting";
  strikethrough?: boolean;
  color?: ColorData;
  vertAlign?: "superscript" | "subscript";
}
export interface PatternFillData {
  type: "pattern";
  pattern: string;
  fgColor?: ColorData;
  bgColor?: ColorData;
}
export interface GradientFillData {
  type: "gradient";
  degree?: number;
  stops: { position: number; color: ColorData }[];
}
export interface BorderSideData {
  style: string;
  color?: ColorData;
}
export type BorderEdge = "top" | "right" | "bottom" | "left" | "diagonal";
export type BorderData = Partial<Record<BorderEdge, BorderSideData>> & { diagonalUp?: boolean; diagonalDown?: boolean };
export interface AlignmentData {
  horizontal?: string;
  vertical?: string;
  wrapText?: boolean;
  shrinkToFit?: boolean;
  textRotation?: number;
  indent?: number;
  readingOrder?: string;
}
/** Immutable: cells share it by index. */
export interface StyleData {
  readonly font?: Readonly<FontData>;
  readonly fill?: Readonly<PatternFillData> | Readonly<GradientFillData>;
  readonly border?: Readonly<BorderData>;
  readonly alignment?: Readonly<AlignmentData>;
  readonly numFmt?: string;
  readonly protection?: { readonly locked?: boolean; readonly hidden?: boolean };
}

export interface LinkData {
  /** An outside address; "" for a place in the workbook. */
  target: string;
  /** A place in the workbook: `'Sheet'!A1`. */
  location: string | null;
  tooltip: string | null;
}

export interface TableColumnData {
  name: string;
  totalFunction?: string;
  totalFormula?: string;
  totalLabel?: string;
}
export interface TableData {
  id: string;
  name: string;
  area: CellArea;
  columns: TableColumnData[];
  style: string | null;
  showHeaders: boolean;
  showTotals: boolean;
  showFilterButton: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
}

export interface ConditionalFormatData {
  id: string;
  areas: CellArea[];
  kind: "custom" | "dataBar" | "other";
  priority: number;
  stopIfTrue: boolean;
  /** `custom`: without `=`, relative to the first cell of the first area. */
  formula: string | null;
  style: StyleData | null;
  /** `dataBar`: RRGGBB. */
  barColor: string | null;
  /** `other`: the rule as the file had it; written back unchanged. */
  raw: unknown;
}

export interface ValidationRuleData {
  type: string;
  operator?: string;
  formula1?: string;
  formula2?: string;
  values?: string[];
  allowBlank?: boolean;
  showInputMessage?: boolean;
  showErrorMessage?: boolean;
  inputTitle?: string;
  inputMessage?: string;
  errorTitle?: string;
  errorMessage?: string;
  errorStyle?: string;
}
export interface ValidationData {
  areas: CellArea[];
  rule: ValidationRuleData;
}

export interface ChartSeriesData {
  name: string | null;
  /** `'Sheet'!$B$2:$B$9` */
  values: string;
  categories: string | null;
  /** RRGGBB */
  color: string | null;
}
/** A chart that was added; charts of an opened file stay in the file and are listed by title only. */
export interface ChartData {
  id: string;
  name: string;
  /** As Excel's API spells it: `ColumnClustered`. */
  type: string;
  title: string | null;
  titleVisible: boolean;
  legendVisible: boolean;
  legendPosition: string;
  categoryTitle: string | null;
  valueTitle: string | null;
  dataLabels: boolean;
  seriesBy: "Columns" | "Rows";
  series: ChartSeriesData[];
  /** The cells that the chart covers. */
  anchor: CellArea;
  added: boolean;
}

export interface PageData {
  orientation: "portrait" | "landscape";
  paperSize: string | null;
  scale: number | null;
  /** Pages; 0 is as many as needed. Null when `scale` holds. */
  fitToWidth: number | null;
  fitToHeight: number | null;
  printArea: string | null;
  titleRows: string | null;
  titleColumns: string | null;
  horizontalCentered: boolean;
  verticalCentered: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  /** Inches, as files keep them. */
  margins: { top: number; right: number; bottom: number; left: number; header: number; footer: number } | null;
  header: string | null;
  footer: string | null;
}

/** Parts of a cell that the host does not edit; lost when the cell's content changes, except the comment. */
export interface CellExtra {
  text: string | null;
  richText?: unknown;
  comment?: unknown;
  checkbox?: boolean;
  /** An array or spilling formula: the area it fills. */
  arrayArea?: string;
  dynamic?: boolean;
}

export interface SheetData {
  id: string;
  name: string;
  visibility: "visible" | "hidden" | "veryHidden";
  /** #RRGGBB */
  tabColor: string | null;
  showGridlines: boolean;
  rows: (SheetRow | undefined)[];
  columns: (SheetColumn | undefined)[];
  merges: CellArea[];
  tables: TableData[];
  conditionalFormats: ConditionalFormatData[];
  validations: ValidationData[];
  charts: ChartData[];
  links: Map<string, LinkData>;
  freeze: { rows: number; columns: number } | null;
  page: PageData | null;
  protection: { password: string | null; options: Record<string, boolean> } | null;
  autoFilter: { area: CellArea; raw: unknown } | null;
  customProperties: Map<string, string>;
  extras: Map<string, CellExtra>;
  /** Position in the opened file; null for a sheet added since. */
  source: number | null;
}

export interface NameData {
  name: string;
  /** Without `=`. */
  formula: string;
  /** Id of the sheet it belongs to; null is the whole workbook. */
  scope: string | null;
  visible: boolean;
  comment: string;
}

export interface WorkbookData {
  sheets: SheetData[];
  activeSheet: string;
  names: NameData[];
  /** Style 0 is the default. */
  styles: StyleData[];
  /** RRGGBB of the theme's colours, in the order that cells refer to them. */
  themeColors: string[];
  /** Settings of the add-in, as `workbook.settings` shows them. */
  settings: Map<string, unknown>;
  date1904: boolean;
  /** Sheets can be neither added nor removed nor renamed. */
  structureProtected: boolean;
  /** What the file format keeps for saving; nobody else reads it. */
  source: unknown;
}

export function createWorkbookData(firstSheet = "Sheet1"): WorkbookData {
  const sheet = createSheetData("{00000000-0001-0000-0000-000000000000}", firstSheet);
  return {
    sheets: [sheet], activeSheet: sheet.id, names: [], styles: [{}], themeColors: [], settings: new Map(), date1904: false, structureProtected: false, source: null,
  };
}

export function createSheetData(id: string, name: string): SheetData {
  return {
    id, name, visibility: "visible", tabColor: null, showGridlines: true, rows: [], columns: [], merges: [], tables: [],
    conditionalFormats: [], validations: [], charts: [], links: new Map(), freeze: null, page: null, protection: null,
    autoFilter: null, customProperties: new Map(), extras: new Map(), source: null,
  };
}

export function createSheetRow(): SheetRow {
  return { values: [], formulas: null, styles: null, height: null, hidden: false };
}

export function createPageData(): PageData {
  return {
    orientation: "portrait", paperSize: null, scale: null, fitToWidth: null, fitToHeight: null, printArea: null, titleRows: null,
    titleColumns: null, horizontalCentered: false, verticalCentered: false, printGridlines: false, printHeadings: false,
    margins: null, header: null, footer: null,
  };
}

export function isCellError(value: unknown): value is CellError {
  return typeof value === "object" && value !== null && "error" in value;
}
