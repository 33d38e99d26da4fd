import { simplifiedLetters, traditionalLetters } from "./traditional.data.ts";

const simpler = new Map(Array.from(traditionalLetters, (letter, at) => [letter, simplifiedLetters.charAt(at)]));
const anyTraditional = new RegExp(`[${traditionalLetters}]`, "gu");

/**
 * Gives traditional letters their simplified forms, one for one, so that positions stay. Only for reading and comparing: what is
 * shown to people stays as written.
 */
export function simplify(text: string): string {
  return text.replace(anyTraditional, (letter) => simpler.get(letter) ?? letter);
}
