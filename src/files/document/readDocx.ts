import { fail, ok, type Result } from "#core/findings/result";
import mammoth from "mammoth";
import type { DocumentFailure, DocumentText } from "./documentText.ts";
import { readTableRows } from "./readTableRows.ts";
import { writeOutListNumbers } from "./writeOutListNumbers.ts";
import { parseXml } from "./xml.ts";

const blocks = new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6", "li"]);

/** Footnotes and endnotes lie outside the text: read with it, they would be said of the last measure. */
function isNotes(node: Node): boolean {
  const first = node.firstChild;
  if (first?.nodeType !== 1) return false;
  const id = (first as Element).getAttribute("id") ?? "";
  const name = node.nodeName.toLowerCase();
  return (name === "sup" && /^(?:foot|end)note-ref-/u.test(id)) || (name === "ol" && /^(?:foot|end)note-(?!ref-)/u.test(id));
}

/** Lines of mammoth's HTML: a line per paragraph, a line per table row with tabs between cells. */
function linesOf(node: Node, lines: string[]): void {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    const name = child.nodeName.toLowerCase();
    if (isNotes(child)) continue;
    if (name === "table") lines.push(...readTableRows(child, wordsOf));
    else if (blocks.has(name)) lines.push(wordsOf(child));
    else linesOf(child, lines);
  }
}

/** Words of a node, with its line breaks. */
function wordsOf(node: Node): string {
  const parts: string[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (isNotes(child)) continue;
    if (child.nodeName.toLowerCase() === "br") parts.push("\n");
    else parts.push(child.nodeType === 3 ? (child.nodeValue ?? "") : wordsOf(child));
    if (blocks.has(child.nodeName.toLowerCase()) && child.nextSibling !== null) parts.push(" ");
  }
  return parts.join("");
}

/** A .docx → its words, automatic numbers written out. */
export async function readDocx(bytes: Uint8Array): Promise<Result<DocumentText, DocumentFailure>> {
  try {
    const numbered = writeOutListNumbers(bytes);
    const { value } = await mammoth.convertToHtml(inputFor(numbered), { ignoreEmptyParagraphs: true, convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })) });
    const lines: string[] = [];
    linesOf(parseXml(`<body>${value.replace(/<img\b[^>]*>/gu, "")}</body>`), lines);
    return ok({ text: lines.join("\n"), remarks: /id="(?:foot|end)note-\d/u.test(value) ? ["notesLeftOut"] : [] });
  } catch (error) {
    return fail({ kind: "corrupt", detail: error instanceof Error ? error.message : String(error) });
  }
}

/** mammoth takes a Buffer in Node and an ArrayBuffer in a browser, where some pages have a Buffer too. */
function inputFor(bytes: Uint8Array): { arrayBuffer: ArrayBuffer } {
  const arrayBuffer = bytes.slice().buffer;
  return typeof Buffer === "undefined" ? { arrayBuffer } : Object.assign({ arrayBuffer }, { buffer: Buffer.from(arrayBuffer) });
}
