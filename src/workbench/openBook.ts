import { fail, ok, type Result } from "#core/findings/result";
import { text, type Text } from "#core/findings/text";
import { readXlsx } from "#files/readXlsx";
import { saveXlsx, type SavedXlsx } from "#files/writeXlsx";
import { createWorkbookData, type WorkbookData } from "#files/workbookData";

/** A workbook with what the pane is to propose for it. */
export interface Book {
  name: string;
  data: WorkbookData;
  policyId: string | null;
  /** null: the end of last month. */
  asOf: string | null;
}

/** An empty workbook. */
export function createBook(name: string): Book {
  return { name, data: createWorkbookData(), policyId: null, asOf: null };
}

export async function openBook(file: File): Promise<Result<Book, Text>> {
  const read = await readXlsx(new Uint8Array(await file.arrayBuffer()));
  if (!read.ok) return fail(text(`failure.file.${read.failure.kind}`, { file: file.name, detail: read.failure.detail }));
  // A table of text becomes a workbook; one with macros stays one.
  const name = /\.xls[xm]$/iu.test(file.name) ? file.name : `${file.name.replace(/\.[^.]*$/u, "")}.xlsx`;
  return ok({ name, data: read.value, policyId: null, asOf: null });
}

/** The sample ledger; its progress figures belong to the day that is proposed with it. */
export async function openSample(): Promise<Book> {
  const { default: url } = await import("#assets/samples/dalian-ledger.xlsx");
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  const read = await readXlsx(bytes);
  if (!read.ok) throw new Error(`The sample cannot be read: ${read.failure.kind}`);
  return { name: "dalian-ledger.xlsx", data: read.value, policyId: "dalian-2018", asOf: "2019-10-31" };
}

/** Hands the workbook to the browser as a download; what of the opened file it no longer has is told. */
export async function saveBook({ name, data }: Book): Promise<SavedXlsx["losses"]> {
  const { bytes, losses } = await saveXlsx(data);
  downloadBytes(name, bytes);
  return losses;
}

/** A workbook that the add-in makes: Excel opens a window for it, this page hands it to the browser. */
export function handOver(beside: Book, bytes: Uint8Array | null): void {
  if (bytes !== null) downloadBytes(`${beside.name.replace(/\.[^.]*$/u, "")} 2.xlsx`, bytes);
}

function downloadBytes(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
