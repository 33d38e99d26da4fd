import { foldCharacters } from "./foldCharacters.ts";

/**
 * Fingerprint of a text, the same whatever its spaces, line breaks and bracket widths. cyrb53: 53 bits, public domain,
 * good enough to recognise one of a handful of documents; it protects nothing.
 */
export function textHash(text: string): string {
  const words = foldCharacters(text).replace(/\s+/gu, "");
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < words.length; index++) {
    const code = words.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, "0");
}
