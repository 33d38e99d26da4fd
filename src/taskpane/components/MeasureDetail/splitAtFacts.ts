import type { Measure } from "#core/policy/model";

export interface TextPiece {
  words: string;
  /** A deadline, a figure or the owners were read from it. */
  isFact: boolean;
}

/** The text of a measure cut where facts were read; facts that overlap make one piece. */
export function splitAtFacts(text: string, { deadlines, targets, ownersRaw }: Pick<Measure, "deadlines" | "targets" | "ownersRaw">): TextPiece[] {
  const phrases = [...deadlines.map(({ raw }) => raw), ...targets.map(({ raw }) => raw), ownersRaw ?? ""].map((raw) => raw.replace(/^…|…$/gu, ""));
  const spans = phrases.flatMap((phrase) => {
    const start = phrase === "" ? -1 : text.indexOf(phrase);
    return start === -1 ? [] : [{ start, end: start + phrase.length }];
  }).sort((a, b) => a.start - b.start);
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    if (from > at) pieces.push({ words: text.slice(at, from), isFact: false });
    pieces.push({ words: text.slice(from, end), isFact: true });
    at = end;
  }
  return at < text.length ? [...pieces, { words: text.slice(at), isFact: false }] : pieces;
}
