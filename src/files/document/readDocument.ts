import { fail, ok, type Result } from "#core/findings/result";
import { decodeText } from "../decodeText.ts";
import { listParts } from "../xlsxPackage.ts";
import type { DocumentFailure, DocumentText } from "./documentText.ts";
import type { PdfOptions } from "./readPdf.ts";

/** The largest file that is read; a policy of two hundred pages has about one megabyte. */
const limit = 50;

type Format = "docx" | "pdf" | "doc" | "encrypted" | "otherPackage" | "text";

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte);

/** Names of OLE streams are UTF-16; an encrypted Office file holds one of this name. */
function holdsUtf16(bytes: Uint8Array, words: string): boolean {
  const pattern = Array.from(words).flatMap((sign) => [sign.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(pattern[0] ?? 0); at !== -1; at = bytes.indexOf(pattern[0] ?? 0, at + 1)) {
    if (pattern.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function formatOf(bytes: Uint8Array): Format {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return "pdf";
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return holdsUtf16(bytes, "EncryptedPackage") ? "encrypted" : "doc";
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return listParts(bytes).includes("word/document.xml") ? "docx" : "otherPackage";
  return "text";
}

/** A policy's file (.docx, .pdf with a text layer, .doc, .txt) → its words. The content decides, not the file's name. */
export async function readDocument(bytes: Uint8Array, options: PdfOptions = {}): Promise<Result<DocumentText, DocumentFailure>> {
  const read = await readFormat(bytes, options);
  // A soft hyphen shows nowhere but where a line breaks, and would part a word.
  return read.ok ? ok({ ...read.value, text: read.value.text.replaceAll("\u00AD", "") }) : read;
}

async function readFormat(bytes: Uint8Array, options: PdfOptions): Promise<Result<DocumentText, DocumentFailure>> {
  if (bytes.length > limit * 1024 * 1024) return fail({ kind: "tooLarge", limit });
  switch (safeFormatOf(bytes)) {
    case "pdf":
      return (await import("./readPdf.ts")).readPdf(bytes, options);
    case "docx":
      return (await import("./readDocx.ts")).readDocx(bytes);
    case "doc":
      return (await import("./readDoc.ts")).readDoc(bytes);
    case "encrypted":
      return fail({ kind: "passwordProtected" });
    case "otherPackage":
      return fail({ kind: "notDocument" });
    case "text": {
      const words = decodeText(bytes);
      return words.ok ? ok({ text: words.value, remarks: [] }) : fail({ kind: "notDocument" });
    }
  }
}

/** A zip whose directory cannot be read is no document either. */
function safeFormatOf(bytes: Uint8Array): Format {
  try {
    return formatOf(bytes);
  } catch {
    return "otherPackage";
  }
}
