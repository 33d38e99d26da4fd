import { fail, ok, type Result } from "#core/findings/result";

export interface DecodeFailure {
  kind: "notText";
}

/** First bytes of formats that are no text: zip (.docx, .xlsx), OLE (.doc, .xls), PDF, images. */
const signatures: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04], [0xd0, 0xcf, 0x11, 0xe0], [0x25, 0x50, 0x44, 0x46], [0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff],
];

/** How many bytes are looked at to tell UTF-16 without a byte order mark: the zero half of its line breaks and digits. */
const sampleSize = 4096;

/** UTF-16 by its zero bytes: at odd places little-endian, at even places big-endian; null where there is none. */
function guessUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  let even = 0;
  let odd = 0;
  for (let index = 0; index < Math.min(bytes.length, sampleSize); index += 1) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  if (even + odd === 0) return null;
  return odd >= even ? "utf-16le" : "utf-16be";
}

function encodingsOf(bytes: Uint8Array): readonly string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ["utf-16le"];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ["utf-16be"];
  const utf16 = guessUtf16(bytes);
  // Strict UTF-8 hardly ever accepts GB18030 by accident; the reverse happens.
  return utf16 === null ? ["utf-8", "gb18030"] : [utf16];
}

/** Bytes of a text file → its words: UTF-8, UTF-16 or GB18030, with or without a byte order mark. */
export function decodeText(bytes: Uint8Array): Result<string, DecodeFailure> {
  if (signatures.some((signature) => signature.every((byte, index) => bytes[index] === byte))) return fail({ kind: "notText" });
  for (const encoding of encodingsOf(bytes)) {
    try {
      return ok(new TextDecoder(encoding, { fatal: true }).decode(bytes));
    } catch {
      // Not this encoding.
    }
  }
  return fail({ kind: "notText" });
}
