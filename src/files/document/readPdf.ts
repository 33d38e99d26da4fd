import { fail, ok, type Result } from "#core/findings/result";
import type { DocumentFailure, DocumentText } from "./documentText.ts";
import { groupIntoLines, type PdfLine, type PdfPiece } from "./pdfLines.ts";
import { dropNotes, dropRunningLines, joinParagraphs } from "./pdfParagraphs.ts";

/** Fewer characters than this a page means pictures of pages. */
const leastCharactersAPage = 10;

/** Where pdf.js finds the tables of Chinese encodings: a folder's URL or path that ends in `/`. */
export interface PdfOptions {
  cMapUrl?: string;
}

async function findTables({ cMapUrl }: PdfOptions): Promise<object> {
  if (cMapUrl !== undefined) return { cMapUrl, cMapPacked: true };
  return typeof document === "undefined" ? {} : (await import("./preparePdfInPage.ts")).preparePdfInPage();
}

async function readPages(bytes: Uint8Array, options: PdfOptions): Promise<PdfLine[][]> {
  // The legacy build runs in Node and in the web views of Office LTSC 2021.
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  // pdf.js takes the bytes away from their owner.
  const loading = pdfjs.getDocument({ data: new Uint8Array(bytes), isEvalSupported: false, useSystemFonts: false, verbosity: 0, ...(await findTables(options)) });
  const document = await loading.promise;
  try {
    const pages: PdfLine[][] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent();
      pages.push(groupIntoLines(items.flatMap((item) => ("str" in item ? [{ str: item.str, transform: item.transform.map(Number), width: item.width, height: item.height } satisfies PdfPiece] : [])), number));
    }
    return pages;
  } finally {
    await loading.destroy();
  }
}

/** A .pdf with a text layer → its words, page heads, numbers and breaks removed. */
export async function readPdf(bytes: Uint8Array, options: PdfOptions = {}): Promise<Result<DocumentText, DocumentFailure>> {
  try {
    const pages = await readPages(bytes, options);
    const characters = pages.flat().reduce((sum, line) => sum + line.text.length, 0);
    if (characters < leastCharactersAPage * pages.length) return fail({ kind: "scanWithoutText" });
    const bodies = pages.map(dropNotes);
    const hasNotes = bodies.some(({ length }, index) => length < (pages[index]?.length ?? 0));
    return ok({ text: joinParagraphs(dropRunningLines(bodies)).join("\n"), remarks: hasNotes ? ["notesLeftOut"] : [] });
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException") return fail({ kind: "passwordProtected" });
    return fail({ kind: "corrupt", detail: error instanceof Error ? error.message : String(error) });
  }
}
