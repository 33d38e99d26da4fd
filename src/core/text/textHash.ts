import { foldCharacters } from "./foldCharacters.ts";
import { mixText } from "./hash.ts";

/**
 * Fingerprint of a text, the same whatever its spaces, line breaks and bracket widths: 53 bits, good enough to recognise
 * one of a handful of documents.
 */
export function textHash(text: string): string {
  const { high, low } = mixText(foldCharacters(text).replace(/\s+/gu, ""));
  return (2 ** 32 * (low % 2 ** 21) + high).toString(16).padStart(14, "0");
}
