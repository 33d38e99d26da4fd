/** A stretch of a cell between marks, in offsets of the compact text. */
export interface Clause {
  from: number;
  to: number;
}

const mark = /[,;。:()\n!?]/u;

/** The clauses of a text; a mark inside one of `kept` (中秋、国庆前) parts nothing. */
export function splitClauses(text: string, kept: readonly Clause[]): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  let next = 0;
  for (let index = 0; index <= text.length; index++) {
    while (next < kept.length && (kept[next]?.to ?? 0) <= index) next += 1;
    const inside = kept[next];
    if (index < text.length && (!mark.test(text.charAt(index)) || (inside !== undefined && inside.from <= index))) continue;
    if (index > from) clauses.push({ from, to: index });
    from = index + 1;
  }
  return clauses;
}
