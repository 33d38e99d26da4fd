import { saveXlsx, writeXlsx as writeNewXlsx } from "hucre/xlsx";
import type { Sheet } from "hucre/xlsx";
import { XlsxSource } from "./readXlsx.ts";
import type { SheetData, WorkbookData } from "./workbookData.ts";
import { mendPackage } from "./xlsxMend.ts";
import { writeSheet } from "./xlsxSheetWrite.ts";
import type { FileSheet } from "./xlsxSheetWrite.ts";

/**
 * The workbook as an .xlsx file that recalculates when it is opened. An opened file keeps what the data does not model:
 * pictures, its own charts, pivot tables, macros, custom XML. Its first parts stay in their places, because the library
 * finds them by position; the order of the tabs is mended afterwards.
 */
export async function writeXlsx(data: WorkbookData): Promise<Uint8Array> {
  const order = fileOrder(data);
  const sheets = order.map((sheet, index) => (sheet === null ? placeholder(index) : writeSheet(sheet, data.styles)));
  const names = data.names.map(({ name, formula, scope, comment }) => {
    const owner = data.sheets.find((sheet) => sheet.id === scope);
    return { name, range: formula, ...(owner === undefined ? {} : { scope: owner.name }), ...(comment === "" ? {} : { comment }) };
  });
  const bytes = data.source instanceof XlsxSource ? await saveOpened(data.source, sheets, names) : await writeNewXlsx({ sheets, namedRanges: names });
  return mendPackage(bytes, data, order.map((sheet) => sheet?.id ?? null));
}

/** Sheets in the order of the file's parts: those of the opened file first, null for one that was deleted since. */
function fileOrder(data: WorkbookData): (SheetData | null)[] {
  const opened = data.source instanceof XlsxSource ? data.source.workbook.sheets.length : 0;
  const kept = Array.from({ length: opened }, (_, index) => data.sheets.find((sheet) => sheet.source === index) ?? null);
  return [...kept, ...data.sheets.filter((sheet) => sheet.source === null || sheet.source >= opened)];
}

function placeholder(index: number): FileSheet {
  return { name: `\u{E000}${index}`, rows: [] };
}

async function saveOpened(source: XlsxSource, sheets: FileSheet[], names: { name: string; range: string }[]): Promise<Uint8Array> {
  const { workbook } = source;
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
