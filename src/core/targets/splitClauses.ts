import type { Span } from "#core/text/span";

/** A stretch of words between commas or brackets, with the sentence that it belongs to. */
export interface Clause extends Span {
  sentence: number;
  sentenceStart: number;
  /** Where the clause stands in a bracket, the clause before the bracket. */
  isBracketed: boolean;
}

const stops = "。!?\n";
const breaks = ",;:";

/**
 * Splits folded text into clauses. Brackets of more than a few characters are clauses of their own; 国(境)外 is a word.
 */
export function splitClauses(text: string): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  let sentence = 0;
  let sentenceStart = 0;
  let depth = 0;
  const close = (end: number): void => {
    if (end > start) clauses.push({ start, end, sentence, sentenceStart, isBracketed: depth > 0 });
    start = end + 1;
  };
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === "(" && text.slice(index, index + 8).search(/^\([^\d)]{1,5}\)/u) < 0) {
      close(index);
      depth++;
    } else if (character === ")" && depth > 0) {
      close(index);
      depth--;
    } else if (stops.includes(character)) {
      close(index);
      sentence++;
      sentenceStart = index + 1;
      depth = 0;
    } else if (breaks.includes(character)) close(index);
  }
  close(text.length);
  return clauses;
}
