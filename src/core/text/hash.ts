/** Hashes fit into 52 bits, so that two of them can be added exactly. */
const range = 2 ** 52;
const word = 2 ** 32;

/** Two words of 32 bits that depend on every character. cyrb53 (public domain); it protects nothing. */
export function mixText(text: string, seed = 0): { high: number; low: number } {
  let high = 0xdeadbeef ^ (seed % word);
  let low = 0x41c6ce57 ^ Math.floor(seed / word);
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return { high: high >>> 0, low: low >>> 0 };
}

/** Fingerprint of a text as it stands, after what `seed` is the hash of. */
export function hashOf(text: string, seed = 0): number {
  const { high, low } = mixText(text, seed);
  return word * (low % (range / word)) + high;
}

/** The hash of a bag of things: the same in whatever order they come. */
export function addHashes(one: number, other: number): number {
  const sum = one + other;
  return sum < range ? sum : sum - range;
}
