import type { Span } from "#core/text/span";
import { findOwnerClause } from "#core/units/findOwnerClause";
import { readOwners } from "#core/units/readOwners";

/** The owner clause of a measure and where its parts stand: a measure may name owners line by line or sentence by sentence. */
export interface OwnerPieces {
  raw: string;
  pieces: Span[];
}

/** Finds the owner clause with the place of every part of it, so that the words between the parts stay readable. */
export function findOwnerPieces(text: string, options: { sentences?: boolean } = {}): OwnerPieces | null {
  const clause = findOwnerClause(text, options) ?? findLastSentence(text);
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

const namesLead = /^(?:该项工作|此项工作|本项工作)?由?[^。：:“《]{2,60}?(?:牵头|负责)/u;
const endsAsClause = /(?:牵头|负责|配合|参与|协助|落实|按职责分工负责)$/u;

/** …。由市金融局牵头，市财政局配合。: a last sentence that does nothing but name owners. */
function findLastSentence(text: string): { raw: string; start: number; end: number } | null {
  const words = text.replace(/。?$/u, "");
  const start = Math.max(words.lastIndexOf("。"), words.lastIndexOf("\n")) + 1;
  const raw = words.slice(start);
  if (start === 0 || raw.length > 160 || !namesLead.test(raw) || !endsAsClause.test(raw)) return null;
  const { leads, responsible } = readOwners(raw, { leadRule: "explicit" });
  const names = [...leads, ...responsible];
  return names.length > 0 && names.every((name) => unitEnd.test(name)) ? { raw, start, end: start + raw.length } : null;
}

const unitEnd = /(?:[局委办厅部院署会行]|中心|政府|公司|中支|支行|分行|集团|管委会)$/u;
