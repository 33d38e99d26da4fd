/** Neighbouring pairs of characters as numbers, each once; none reaches over punctuation. */
export function bigramsOf(text: string): Set<number> {
  const pairs = new Set<number>();
  let before = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (!isWordCode(code)) {
      // Words do not run on over a quote or stop; a space or line break is lay-out.
      if (code > 0x20 && code !== 0xa0 && code !== 0x3000) before = 0;
      continue;
    }
    if (before !== 0) pairs.add(before * 65536 + code);
    before = code;
  }
  return pairs;
}

/** Digits, Latin letters and Chinese characters; the rest is punctuation or space. */
function isWordCode(code: number): boolean {
  if (code >= 0x4e00 && code <= 0x9fff) return true;
  if (code >= 0x30 && code <= 0x39) return true;
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0x3400 && code <= 0x4dbf);
}

/** Share of one set that the other holds; 0 for an empty set. */
export function shareOf(part: ReadonlySet<number>, whole: ReadonlySet<number>): number {
  if (part.size === 0) return 0;
  let found = 0;
  for (const pair of part) if (whole.has(pair)) found += 1;
  return found / part.size;
}
