import { hasBracket, masked, pairBrackets } from "./clauseText.ts";

/** The text with everything inside brackets, and the brackets, masked. */
export function maskBrackets(text: string): string {
  if (!hasBracket(text)) return text;
  const partners = pairBrackets(text);
  const letters: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const partner = partners[at] ?? -1;
    if (partner > at) {
      letters.push(masked.repeat(partner - at + 1));
      at = partner;
    } else letters.push(text.charAt(at));
  }
  return letters.join("");
}
