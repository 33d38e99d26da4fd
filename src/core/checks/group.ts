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
  const lastRows = new Map<number | null, number | null>();
  const places: Place[] = [];
  const changes: CellChange[] = [];
  for (const { place, changes: own } of occurrences) {
    // Occurrences come from top to bottom: the rows of a merged cell follow one another.
    if (lastRows.get(place.column) === place.row) continue;
    lastRows.set(place.column, place.row);
    places.push(place);
    if (label !== null && own !== undefined) changes.push(...own);
  }
  const [place, ...also] = places;
  if (place === undefined) throw new Error("A finding without a place");
  return { place, also, fix: label === null || changes.length === 0 ? null : { label, changes } };
}
