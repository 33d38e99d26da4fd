import type { Span } from "#core/text/span";
import { findOwnerClause } from "#core/units/findOwnerClause";

/** The owner clause of a measure and where its parts stand: a measure may name owners line by line or sentence by sentence. */
export interface OwnerPieces {
  raw: string;
  pieces: Span[];
}

/** Finds the owner clause with the place of every part of it, so that the words between the parts stay readable. */
export function findOwnerPieces(text: string): OwnerPieces | null {
  const clause = findOwnerClause(text);
  if (clause === null) return null;
  const pieces: Span[] = [];
  let from = clause.start;
  for (const part of splitRaw(clause.raw)) {
    const start = text.indexOf(part, from);
    if (start < 0) return { raw: clause.raw, pieces: [{ start: clause.start, end: clause.end }] };
    pieces.push({ start, end: start + part.length });
    from = start + part.length;
  }
  return { raw: clause.raw, pieces };
}

/** Lines, and bracket pairs that follow each other. */
function splitRaw(raw: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let depth = 0;
  for (let index = 0; index < raw.length; index++) {
    const character = raw.charAt(index);
    if ("（(〔[【〖".includes(character)) depth++;
    else if ("）)〕]】〗".includes(character)) depth = Math.max(0, depth - 1);
    const closes = depth === 0 && "）)〕]】〗".includes(character) && /^[（(〔[【〖]/u.test(raw.slice(start)) && /^[（(〔[【〖]/u.test(raw.slice(index + 1));
    if (character !== "\n" && !closes) continue;
    parts.push(raw.slice(start, character === "\n" ? index : index + 1));
    start = index + 1;
  }
  parts.push(raw.slice(start));
  return parts.filter((part) => part !== "");
}
