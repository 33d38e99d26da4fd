import { foldCharacters } from "#core/text/foldCharacters";
import { readNumberingMark, type NumberingMark } from "#core/text/numberingMark";
import type { Span } from "#core/text/span";

/** One paragraph of a normalised text; `span` is its place in that text. */
export interface Paragraph {
  text: string;
  span: Span;
  mark: NumberingMark | null;
}

/** Where a numbered item may begin inside a paragraph: behind a full stop or bracket, or right behind a chapter's title. */
const inlineMark = /(?<=[。;)\]])(?=\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、](?!\d))|(?<=(?:^|。)[一二三四五六七八九十]{1,3}、[^,。;()]{2,24})(?=\(一\))/gu;

/**
 * Splits a normalised text, which has one paragraph a line. A text that lost its line breaks on the way (no paragraph
 * begins with a number, though numbered items stand in it) is split at its numbers.
 */
export function splitParagraphs(text: string): Paragraph[] {
  const paragraphs = paragraphsAt(text, lineStarts(text));
  if (paragraphs.filter(({ mark }) => mark !== null).length > 1) return paragraphs;
  const inline = [...foldCharacters(text).matchAll(inlineMark)].map(({ index }) => index);
  return inline.length < 2 ? paragraphs : paragraphsAt(text, [...new Set([...lineStarts(text), ...inline])].sort((a, b) => a - b));
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/gu)].map(({ index }) => index + 1)];
}

function paragraphsAt(text: string, starts: readonly number[]): Paragraph[] {
  return starts.flatMap((start, index) => {
    const words = text.slice(start, starts[index + 1]).replace(/\n$/u, "");
    return words === "" ? [] : [{ text: words, span: { start, end: start + words.length }, mark: readNumberingMark(words) }];
  });
}
