import type { CellChange, Fix, Place } from "#core/findings/finding";

/** One cell with a fault, and what would put it right. */
export interface Occurrence {
  place: Place;
  changes?: readonly CellChange[];
}

/** Gathers faults with the same cause, in the order of their first place. */
export class CauseGroups<C> {
  readonly #groups = new Map<string, { cause: C; occurrences: Occurrence[] }>();

  add(key: string, cause: C, occurrence: Occurrence): void {
    const group = this.#groups.get(key);
    if (group === undefined) this.#groups.set(key, { cause, occurrences: [occurrence] });
    else group.occurrences.push(occurrence);
  }

  values(): Iterable<{ cause: C; occurrences: readonly Occurrence[] }> {
    return this.#groups.values();
  }
}

/** One cause, one line: the first place, and the others beside it. A merged cell that several rows share counts once. */
export function spread(occurrences: readonly Occurrence[], label: string | null = null): { place: Place; also: Place[]; fix: Fix | null } {
  // By column; occurrences come from top to bottom, so that the rows of a merged cell follow one another.
  const lastRows: (number | null)[] = [];
  let place: Place | null = null;
  const also: Place[] = [];
  const changes: CellChange[] = [];
  for (const occurrence of occurrences) {
    const { row, column } = occurrence.place;
    if (lastRows[column ?? 0] === row) continue;
    lastRows[column ?? 0] = row;
    if (place === null) ({ place } = occurrence);
    else also.push(occurrence.place);
    if (label !== null) for (const change of occurrence.changes ?? []) changes.push(change);
  }
  if (place === null) throw new Error("A finding without a place");
  return { place, also, fix: label === null || changes.length === 0 ? null : { label, changes } };
}
