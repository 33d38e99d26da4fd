import { readDocument } from "#files/document/readDocument";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Reads a document and prints the result as JSON, for tests that need a process of their own. */
export async function printDocument(path: string): Promise<void> {
  const result = await readDocument(await readFile(path), { cMapUrl: `${join(import.meta.dirname, "../../node_modules/pdfjs-dist/cmaps")}/` });
  console.log(JSON.stringify(result));
}
