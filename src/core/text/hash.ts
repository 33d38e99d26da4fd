/** Hashes fit into 52 bits, so that two of them can be added exactly. */
const range = 2 ** 52;

/** Fingerprint of a text as it stands, after what `seed` is the hash of. cyrb53 (public domain); it protects nothing. */
export function hashOf(text: string, seed = 0): number {
  let high = 0xdeadbeef ^ (seed % 4294967296);
  let low = 0x41c6ce57 ^ Math.floor(seed / 4294967296);
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (1048575 & low) + (high >>> 0);
}

/** The hash of a bag of things: the same in whatever order they come. */
export function addHashes(one: number, other: number): number {
  const sum = one + other;
  return sum < range ? sum : sum - range;
}
