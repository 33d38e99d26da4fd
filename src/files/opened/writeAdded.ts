import { saveXlsx, writeXlsx as writeNewXlsx } from "hucre/xlsx";
import type { Sheet } from "hucre/xlsx";
import type { XlsxSource } from "../readXlsx.ts";
import type { SheetData, WorkbookData } from "../workbookData.ts";
import { writeSheet } from "../xlsxSheetWrite.ts";
import type { FileSheet } from "../xlsxSheetWrite.ts";

/** What of a sheet the library is to write: all of it, all but its cells, or nothing. */
export interface AddedSheet {
  sheet: SheetData;
  extent: "whole" | "frame" | "nothing";
}

/** Names that no workbook has: private-use letters. */
export function placeholder(index: number): FileSheet {
  return { name: `\u{E000}${index}`, rows: [] };
}

/** A sheet's frame: what the library writes of it without its cells and without other parts of the package. */
function frameOf(sheet: SheetData): SheetData {
  return { ...sheet, rows: [], extras: new Map(), links: new Map(), tables: [], charts: [] };
}

/** Cells whose only use is that the library numbers their styles: cell A1, B1 … for style 0, 1 … */
export function styleSheet(styles: WorkbookData["styles"], needed: ReadonlySet<number>): FileSheet {
  const wanted = [...needed];
  const sheet = { ...placeholder(0), name: "\u{E001}", rows: [wanted.map((): null => null)] };
  return { ...sheet, cells: new Map(wanted.map((style, column) => [`0,${column}`, { style: styles[style] }])) } as FileSheet;
}

/** A package with the sheets that the opened file has not or no longer fit it, in the order given; null stands for one that is gone. */
export async function writeAdded(order: readonly (AddedSheet | null)[], data: WorkbookData, { source, scratch }: { source: XlsxSource; scratch: FileSheet | null }): Promise<Uint8Array> {
  const sheets = order.map((added, index) => (added === null || added.extent === "nothing" ? placeholder(index) : writeSheet(added.extent === "whole" ? added.sheet : frameOf(added.sheet), data.styles)));
  if (scratch !== null) sheets.push(scratch);
  const isReading = order.some((added) => added?.extent === "whole" && added.sheet.source !== null);
  return isReading ? saveWithRemains(source, sheets) : writeNewXlsx({ sheets });
}

/** With what the library keeps of the opened sheets: pictures, charts. It finds their parts by position. */
export async function saveWithRemains({ workbook }: XlsxSource, sheets: readonly FileSheet[], names: { name: string; range: string }[] = []): Promise<Uint8Array> {
  const opened = [...workbook.sheets];
  const before = { sheets: workbook.sheets, names: workbook.namedRanges, date: workbook.dateSystem };
  workbook.sheets = sheets.map((sheet, index) => ({ ...unmodelled(opened[index]), ...sheet, rows: sheet.rows ?? [], charts: chartsOf(opened[index], sheet) }) as Sheet);
  workbook.namedRanges = names;
  workbook.dateSystem = "1900";
  try {
    return await saveXlsx(workbook);
  } finally {
    // Saving twice must give the same file twice.
    workbook.sheets = before.sheets;
    if (before.names !== undefined) workbook.namedRanges = before.names;
    if (before.date !== undefined) workbook.dateSystem = before.date;
  }
}

/** What the library keeps of a sheet and our data does not. */
function unmodelled(sheet: Sheet | undefined): Partial<Sheet> {
  if (sheet === undefined) return {};
  const { images, textBoxes, backgroundImage, rowBreaks, colBreaks, outlineProperties, sparklines, splitPane } = sheet;
  return Object.fromEntries(Object.entries({ images, textBoxes, backgroundImage, rowBreaks, colBreaks, outlineProperties, sparklines, splitPane }).filter(([, value]) => value !== undefined));
}

function chartsOf(opened: Sheet | undefined, sheet: FileSheet): unknown[] {
  return [...(opened?.charts ?? []), ...(sheet.charts ?? [])];
}
