import { fail, ok, type Result } from "#core/findings/result";
import type { DocumentFailure, DocumentText } from "./documentText.ts";

/** A .doc (Word 97–2003) → its words. The format's reader does not hand out automatic numbers. */
export async function readDoc(bytes: Uint8Array): Promise<Result<DocumentText, DocumentFailure>> {
  try {
    const { default: WordExtractor } = await import("word-extractor");
    const document = await new WordExtractor().extract(Buffer.from(bytes));
    return ok({ text: document.getBody({ filterUnicode: false }), remarks: ["listNumbersLost"] });
  } catch (error) {
    return fail({ kind: "corrupt", detail: error instanceof Error ? error.message : String(error) });
  }
}
