import { toSerial } from "#core/calendar/excelSerial";
import { isIsoDate } from "#core/calendar/isoDate";
import { detectDelimiter, parseCsv } from "hucre/csv";
import { decodeText } from "./decodeText.ts";
import { createSheetRow, createWorkbookData, type CellScalar, type SheetRow, type WorkbookData } from "./workbookData.ts";

/** How a value of a text file is shown, by its place in the workbook's styles. */
const looks = { general: 0, date: 1, percent: 2 } as const;

const number = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/u;
const percent = /^-?\d{1,9}(?:\.\d{1,9})?%$/u;
const day = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/u;

function readDay(words: string): string | null {
  const [, year = "", month = "", date = ""] = day.exec(words) ?? [];
  const iso = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isIsoDate(iso) ? iso : null;
}

/** Words as Excel takes them when it opens such a file; 007 stays a text, for what its zeros say. */
function readValue(words: string): { value: CellScalar; look: number } {
  const plain = words.trim();
  if (plain === "") return { value: null, look: looks.general };
  if (number.test(plain)) return { value: Number(plain), look: looks.general };
  if (percent.test(plain)) return { value: Number((Number(plain.slice(0, -1)) / 100).toPrecision(12)), look: looks.percent };
  const iso = readDay(plain);
  return iso === null ? { value: words, look: looks.general } : { value: toSerial(iso), look: looks.date };
}

function readRow(fields: readonly unknown[]): SheetRow {
  const cells = fields.map((field) => readValue(typeof field === "string" ? field : ""));
  return { ...createSheetRow(), values: cells.map(({ value }) => value), styles: cells.map(({ look }) => look) };
}

/** A table in a text file (.csv, .tsv) as a workbook of one sheet; null for bytes that are no such table. */
export function readCsv(bytes: Uint8Array): WorkbookData | null {
  const words = decodeText(bytes);
  if (!words.ok) return null;
  const delimiter = words.value.includes("\t") && !words.value.includes(",") ? "\t" : detectDelimiter(words.value);
  const rows = parseCsv(words.value, { delimiter });
  // Prose has commas too, but of a table most lines have several fields.
  const tabular = rows.filter(({ length }) => length > 1).length;
  if (tabular < 2 || tabular * 2 < rows.length) return null;
  const workbook = createWorkbookData("Sheet1");
  workbook.styles.push({ numFmt: "yyyy/m/d" }, { numFmt: "0%" });
  const [sheet] = workbook.sheets;
  if (sheet !== undefined) sheet.rows = rows.map(readRow);
  return workbook;
}
