import { fail, ok, type Result } from "#core/findings/result";
import type { DocumentFailure, DocumentText } from "./documentText.ts";

/** The format's reader is made for Node and takes its bytes from this global; a browser has none until a .doc is read. */
async function provideBuffer(): Promise<typeof Buffer> {
  if (!("Buffer" in globalThis)) Object.assign(globalThis, { Buffer: (await import("buffer")).Buffer });
  return Buffer;
}

/** A .doc (Word 97–2003) → its words. The format's reader does not hand out automatic numbers. */
export async function readDoc(bytes: Uint8Array): Promise<Result<DocumentText, DocumentFailure>> {
  try {
    const buffer = (await provideBuffer()).from(bytes);
    const { default: WordExtractor } = await import("word-extractor");
    const document = await new WordExtractor().extract(buffer);
    // The reader has no word for the optional hyphen (U+001F) and writes what JavaScript calls nothing.
    const body = document.getBody({ filterUnicode: false }).replaceAll("undefined", "");
    const hasBoxes = document.getTextboxes({ filterUnicode: false, includeHeadersAndFooters: false }).trim() !== "";
    const hasNotes = `${document.getFootnotes()}${document.getEndnotes()}`.trim() !== "";
    return ok({ text: body, remarks: ["listNumbersLost", ...(hasBoxes ? ["textBoxesLost" as const] : []), ...(hasNotes ? ["notesLeftOut" as const] : [])] });
  } catch (error) {
    return fail({ kind: "corrupt", detail: error instanceof Error ? error.message : String(error) });
  }
}
