import { openXlsx } from "hucre/xlsx";
import type { RoundtripWorkbook, Workbook } from "hucre/xlsx";
import { fail, ok } from "#core/findings/result";
import type { Result } from "#core/findings/result";
import { readInputMessages } from "./readInputMessages.ts";
import { readCsv } from "./readCsv.ts";
import type { NameData, WorkbookData } from "./workbookData.ts";
import { listParts, readPart } from "./xlsxPackage.ts";
import { readSettings } from "./xlsxSettings.ts";
import { readSheet } from "./xlsxSheet.ts";
import { StyleTable } from "./xlsxStyles.ts";
import { findElements } from "./xlsxXml.ts";

export interface XlsxFailure {
  kind: "notXlsx" | "empty" | "legacyXls" | "otherOffice" | "passwordProtected" | "tooLarge" | "corrupt" | "noSheets";
  /** `otherOffice`: the ending that the file should have; `corrupt`: the library's words. */
  detail: string;
}

export interface XlsxOptions {
  /** Larger files are refused before they are unpacked. */
  maxBytes?: number;
}

/** What saving needs of the opened file; `WorkbookData.source` holds it. */
export class XlsxSource {
  readonly workbook: RoundtripWorkbook;
  readonly archive: Uint8Array;
  /** Protections as the file has them: one that is still the same object was not changed. */
  readonly protections = new Set<object>();

  constructor(workbook: RoundtripWorkbook, archive: Uint8Array) {
    this.workbook = workbook;
    this.archive = archive;
  }
}

const defaultMaxBytes = 256 * 1024 * 1024;
const zipStart = [0x50, 0x4b, 0x03, 0x04];
/** An encrypted .xlsx and an old .xls are both OLE containers; only the encrypted one holds this stream. */
const oleStart = [0xd0, 0xcf, 0x11, 0xe0];
const encryptedStream = "EncryptedPackage";

/** A workbook's bytes → its data: .xlsx, .xlsm, or a table in a text file (.csv). The content decides, not the name. */
export async function readXlsx(bytes: Uint8Array, options: XlsxOptions = {}): Promise<Result<WorkbookData, XlsxFailure>> {
  const table = startsWith(bytes, zipStart) || startsWith(bytes, oleStart) || bytes.length > (options.maxBytes ?? defaultMaxBytes) ? null : readCsv(bytes);
  if (table !== null) return ok(table);
  const refusal = refuse(bytes, options.maxBytes ?? defaultMaxBytes);
  if (refusal !== null) return fail(refusal);
  try {
    const workbook = await readWorkbookFile(bytes);
    return workbook.sheets.length === 0 ? fail({ kind: "noSheets", detail: "" }) : ok(workbook);
  } catch (error) {
    return fail({ kind: "corrupt", detail: error instanceof Error ? error.message : String(error) });
  }
}

/** The workbook of a file that is known to be one. */
export async function readWorkbookFile(bytes: Uint8Array): Promise<WorkbookData> {
  return readWorkbook(await openXlsx(bytes, { readStyles: true }), bytes);
}

function refuse(bytes: Uint8Array, maxBytes: number): XlsxFailure | null {
  if (bytes.length === 0) return { kind: "empty", detail: "" };
  if (startsWith(bytes, oleStart)) return refuseOle(bytes);
  if (!startsWith(bytes, zipStart)) return { kind: "notXlsx", detail: "" };
  if (bytes.length > maxBytes) return { kind: "tooLarge", detail: String(bytes.length) };
  return holdsWorkbook(bytes);
}

/** Streams that tell what an OLE container is: an encrypted package, an old workbook, an old document. */
function refuseOle(bytes: Uint8Array): XlsxFailure {
  if (holdsUtf16(bytes, encryptedStream)) return { kind: "passwordProtected", detail: "" };
  return holdsUtf16(bytes, "WordDocument") ? { kind: "otherOffice", detail: ".doc" } : { kind: "legacyXls", detail: "" };
}

/** Parts that only other kinds of documents have. */
const otherKinds: readonly (readonly [string, string])[] = [["word/document.xml", ".docx"], ["ppt/presentation.xml", ".pptx"], ["content.xml", ".ods / .odt"]];

function holdsWorkbook(bytes: Uint8Array): XlsxFailure | null {
  try {
    const names = listParts(bytes).map((name) => name.toLowerCase());
    if (names.some((name) => name.startsWith("xl/workbook"))) return null;
    const other = otherKinds.find(([part]) => names.includes(part));
    return other === undefined ? { kind: "notXlsx", detail: "zip" } : { kind: "otherOffice", detail: other[1] };
  } catch (error) {
    return { kind: "corrupt", detail: error instanceof Error ? error.message : String(error) };
  }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function holdsUtf16(bytes: Uint8Array, text: string): boolean {
  // Names of OLE streams are UTF-16: read as Latin-1 every letter is followed by a zero.
  const wanted = Array.from(text).join("\0");
  return new TextDecoder("latin1").decode(bytes).includes(wanted);
}

function readWorkbook(workbook: RoundtripWorkbook, archive: Uint8Array): WorkbookData {
  const styles = new StyleTable();
  const date1904 = workbook.dateSystem === "1904";
  const sheets = workbook.sheets.map((sheet, index) => {
    const data = readSheet(sheet, { index, styles, date1904 });
    // The cells now live in our rows; keeping both would double the memory of a large file.
    sheet.rows = [];
    delete sheet.cells;
    return data;
  });
  readInputMessages(archive, sheets);
  const source = new XlsxSource(workbook, archive);
  for (const { protection } of sheets) if (protection !== null) source.protections.add(protection);
  return {
    sheets, activeSheet: (sheets[workbook.activeSheet ?? 0] ?? sheets[0])?.id ?? "", names: readNames(workbook, archive, sheets),
    styles: styles.list, themeColors: themeColors(workbook), settings: readSettings(archive), date1904, structureProtected: workbook.workbookProtection?.lockStructure === true,
    source,
  };
}

function themeColors(workbook: Workbook): string[] {
  return workbook.themeColors ?? [];
}

/** The library does not tell which names are hidden: the workbook part does. */
function readNames(workbook: Workbook, archive: Uint8Array, sheets: WorkbookData["sheets"]): NameData[] {
  const elements = findElements(readPart(archive, "xl/workbook.xml") ?? "", "definedName");
  const hidden = new Set(elements.filter(({ attributes }) => isTrue(attributes["hidden"])).map(({ attributes }) => nameKey(attributes["name"] ?? "", sheets[Number(attributes["localSheetId"] ?? Number.NaN)]?.name)));
  return (workbook.namedRanges ?? []).map(({ name, range, scope, comment }) => ({
    name, formula: range, scope: sheets.find((sheet) => sheet.name === scope)?.id ?? null,
    visible: !hidden.has(nameKey(name, scope)), comment: comment ?? "",
  }));
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
function nameKey(name: string, scope: string | undefined): string {
  return `${scope ?? ""}!${name}`;
}
