import { writeXlsx as writeNewXlsx } from "hucre/xlsx";
import type { SaveLoss } from "./opened/findLosses.ts";
import { saveOpened } from "./opened/saveOpened.ts";
import { placeholder, saveWithRemains } from "./opened/writeAdded.ts";
import { XlsxSource } from "./readXlsx.ts";
import type { SheetData, WorkbookData } from "./workbookData.ts";
import { mendPackage } from "./xlsxMend.ts";
import { writeSheet } from "./xlsxSheetWrite.ts";

/** A saved workbook, and what of the opened file it no longer has. */
export interface SavedXlsx {
  bytes: Uint8Array;
  losses: readonly SaveLoss[];
}

/**
 * The workbook as an .xlsx file that recalculates when it is opened. An opened file keeps its own parts, and only what
 * changed is written into them; what could not be kept is told.
 */
export async function saveXlsx(data: WorkbookData): Promise<SavedXlsx> {
  const kept = data.source instanceof XlsxSource ? await saveOpened(data, data.source) : null;
  if (kept !== null) return kept;
  const losses = data.source instanceof XlsxSource ? data.sheets.filter(({ source }) => source !== null).map(({ name }): SaveLoss => ({ sheet: name, kinds: ["whole"] })) : [];
  return { bytes: await writeAnew(data), losses };
}

export async function writeXlsx(data: WorkbookData): Promise<Uint8Array> {
  return (await saveXlsx(data)).bytes;
}

/**
 * Every part as the library writes it. Of an opened file pictures, charts, pivot tables, macros and custom XML stay. Its
 * first parts stay in their places, because the library finds them by position; the order of the tabs is mended afterwards.
 */
async function writeAnew(data: WorkbookData): Promise<Uint8Array> {
  const order = fileOrder(data);
  const sheets = order.map((sheet, index) => (sheet === null ? placeholder(index) : writeSheet(sheet, data.styles)));
  const names = data.names.map(({ name, formula, scope, comment }) => {
    const owner = data.sheets.find((sheet) => sheet.id === scope);
    return { name, range: formula, ...(owner === undefined ? {} : { scope: owner.name }), ...(comment === "" ? {} : { comment }) };
  });
  const bytes = data.source instanceof XlsxSource ? await saveWithRemains(data.source, sheets, names) : await writeNewXlsx({ sheets, namedRanges: names });
  return mendPackage(bytes, data, order.map((sheet) => sheet?.id ?? null));
}

/** Sheets in the order of the file's parts: those of the opened file first, null for one that was deleted since. */
function fileOrder(data: WorkbookData): (SheetData | null)[] {
  const opened = data.source instanceof XlsxSource ? data.source.workbook.sheets.length : 0;
  const kept = Array.from({ length: opened }, (_, index) => data.sheets.find((sheet) => sheet.source === index) ?? null);
  return [...kept, ...data.sheets.filter((sheet) => sheet.source === null || sheet.source >= opened)];
}
