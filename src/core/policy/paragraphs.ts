import { foldCharacters } from "#core/text/foldCharacters";
import { numberingStyles, readNumberingMark, type NumberingMark } from "#core/text/numberingMark";
import type { Span } from "#core/text/span";

/** One paragraph of a normalised text; `span` is its place in that text. */
export interface Paragraph {
  text: string;
  span: Span;
  mark: NumberingMark | null;
}

const inlineNumber = "\\([一二三四五六七八九十]{1,3}\\)|[一二三四五六七八九十]{1,3}、|\\d{1,2}(?:、|\\.(?!\\d)|\\.(?=\\d{4}年))";
/** Where a numbered item may begin inside a paragraph: behind a full stop or bracket, right behind a chapter's title, the first behind a colon. */
const inlineMark = new RegExp(
  `(?<=[。;)\\]])(?=${inlineNumber})|(?<=:)(?=1(?:、|\\.(?!\\d)|\\.(?=\\d{4}年))|\\(一\\)|一、)|(?<=(?:^|[。)])[一二三四五六七八九十]{1,3}、[^。;()]{2,60})(?=\\([一二三四五六七八九十]{1,3}\\))`,
  "gu",
);
/** In a text that has its line breaks an item may begin inside a paragraph only behind the clause that ends the one before. */
const behindClause = new RegExp(`(?<=(?:牵头|负责|配合|参与|参加|落实|[:局委办厅部院府司会心位门])[。.]?[)\\]]。?)(?=${inlineNumber})`, "gu");

/**
 * Splits a normalised text, which has one paragraph a line. A text that lost its line breaks on the way (no paragraph
 * begins with a number, though numbered items stand in it) is split at its numbers; where a break is missing between two items
 * that count on, there too.
 */
export function splitParagraphs(text: string): Paragraph[] {
  const lines = lineStarts(text);
  const paragraphs = paragraphsAt(text, lines);
  const folded = foldCharacters(text);
  const isBroken = paragraphs.filter(({ mark }) => mark !== null).length > 1;
  const inline = isBroken ? [...findContinued(text, folded, paragraphs), ...paragraphs.flatMap((paragraph) => findRunTogether(folded, paragraph))] : [...folded.matchAll(inlineMark)].map(({ index }) => index);
  return inline.length < (isBroken ? 1 : 2) ? paragraphs : paragraphsAt(text, [...new Set([...lines, ...inline])].sort((a, b) => a - b));
}

/** A paragraph longer than this, with numbers of several kinds in it, is a document of its own that lost its line breaks. */
const longestItem = 400;
const fewestMarks = 4;

function findRunTogether(folded: string, { span }: Paragraph): number[] {
  if (span.end - span.start < longestItem) return [];
  const words = folded.slice(span.start, span.end);
  const places = [...words.matchAll(inlineMark)].map(({ index }) => index);
  const styles = new Set(places.map((index) => readNumberingMark(words.slice(index, index + 24))?.style));
  return places.length >= fewestMarks && styles.size > 1 ? places.map((index) => index + span.start) : [];
}

/** Places behind a clause inside a paragraph where the next number of the items above stands: …（市财政局负责）2.…. */
function findContinued(text: string, folded: string, paragraphs: readonly Paragraph[]): number[] {
  const marks = paragraphs.flatMap(({ mark, span }) => (mark === null ? [] : [{ mark, at: span.start, isInline: false }]));
  const inside = [...folded.matchAll(behindClause)].flatMap(({ index }) => {
    const mark = readNumberingMark(text.slice(index, index + 24));
    return mark === null ? [] : [{ mark, at: index, isInline: true }];
  });
  if (inside.length === 0) return [];
  const last = new Map<string, number>();
  return [...marks, ...inside].sort((a, b) => a.at - b.at).flatMap(({ mark, at, isInline }) => {
    const isNext = mark.value === (last.get(mark.style) ?? 0) + 1;
    if (isInline && !isNext) return [];
    // What stands under an item counts from one again.
    for (const style of numberingStyles.slice(numberingStyles.indexOf(mark.style) + 1)) last.delete(style);
    last.set(mark.style, mark.value);
    return isInline ? [at] : [];
  });
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
