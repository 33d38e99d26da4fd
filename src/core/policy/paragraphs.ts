import { readNumberingMark, type NumberingMark } from "#core/text/numberingMark";
import type { Span } from "#core/text/span";

/** One paragraph of a normalised text; `span` is its place in that text. */
export interface Paragraph {
  text: string;
  span: Span;
  mark: NumberingMark | null;
}

/** Splits a normalised text, which has one paragraph a line. */
export function splitParagraphs(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const span = { start, end: start + line.length };
    if (line !== "") paragraphs.push({ text: line, span, mark: readNumberingMark(line) });
    start = span.end + 1;
  }
  return paragraphs;
}
