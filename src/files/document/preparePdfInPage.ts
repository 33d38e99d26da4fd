import type { DocumentInitParameters } from "pdfjs-dist/types/src/display/api.d.ts";

/** What pdf.js asks for while it reads: tables of encodings by name. */
interface TableQuestion {
  kind: string;
  filename: string;
}

/** The tables of Chinese encodings, a script each: a page that was opened from a folder may fetch nothing. */
class EncodingTables {
  async fetch({ kind, filename }: TableQuestion): Promise<Uint8Array> {
    if (kind !== "cMapUrl") throw new Error(`${filename} is not needed for reading text`);
    const table = (await import(/* webpackInclude: /(?:GB|UniCNS|Identity)[\w-]*\.bcmap$/ */ `pdfjs-dist/cmaps/${filename}`)) as { default: Uint8Array };
    return table.default;
  }
}

/** How pdf.js reads in a page: in the page's own thread, with what it needs as scripts of the build. */
export async function preparePdfInPage(): Promise<DocumentInitParameters> {
  const pdfjsWorker = await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  Object.assign(globalThis, { pdfjsWorker });
  return { BinaryDataFactory: EncodingTables, cMapUrl: "cmaps/", cMapPacked: true, useWorkerFetch: false, useWasm: false };
}
