import { joinLines } from "./joinLines.ts";
import { splitAtSpaces, splitLines, type Line } from "./line.ts";
import { dropNoiseLines } from "./noiseLines.ts";
import { readNumberingMark } from "./numberingMark.ts";
import type { Span } from "./span.ts";

/** A text freed of noise, one paragraph a line, with the way back to the source. */
export interface NormalisedText {
  readonly text: string;
  /** `offsets[i]` is the source position of `text[i]`. */
  readonly offsets: readonly number[];
}

/** Taking noise away may leave what looks like noise; a text that never comes to rest has no lines worth the name. */
const mostRounds = 4;

/** Frees a text of what printers, pages, web sites and converters put into it. A second time changes nothing. */
export function normalise(source: string): NormalisedText {
  let current = normaliseOnce(source);
  for (let round = 1; round < mostRounds; round += 1) {
    const { text, offsets } = normaliseOnce(current.text);
    if (text === current.text) break;
    const before = current.offsets;
    current = { text, offsets: offsets.map((offset) => before[offset] ?? 0) };
  }
  return current;
}

function normaliseOnce(source: string): NormalisedText {
  const paragraphs = joinLines(dropNoiseLines(linesOf(source)));
  let text = "";
  const offsets: number[] = [];
  for (const paragraph of paragraphs) {
    if (text !== "") {
      text += "\n";
      offsets.push((offsets.at(-1) ?? 0) + 1);
    }
    text += paragraph.text;
    for (const offset of paragraph.offsets) offsets.push(offset);
  }
  return { text, offsets };
}

/** A text in which no line begins with a number is looked through for the line breaks that it lost. */
function linesOf(source: string): Line[] {
  const lines = splitLines(source);
  const numbered = lines.filter(({ text }) => readNumberingMark(text) !== null).length;
  return numbered < 2 ? splitAtSpaces(source) : lines;
}

/** The place in the source of a place in the normalised text. */
export function toSourceSpan({ offsets }: NormalisedText, { start, end }: Span): Span {
  const last = offsets.at(-1) ?? 0;
  if (end <= start) return { start: offsets[start] ?? last, end: offsets[start] ?? last };
  return { start: offsets[start] ?? last, end: (offsets[end - 1] ?? last) + 1 };
}
