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

  get size(): number {
    return this.#groups.size;
  }

  values(): Iterable<{ cause: C; occurrences: readonly Occurrence[] }> {
    return this.#groups.values();
  }
}

/** One cause, one line: the first place, and the others beside it. Merged cells give one place each. */
export function spread(occurrences: readonly Occurrence[], label: string | null = null): { place: Place; also: Place[]; fix: Fix | null } {
  const places = new Map(occurrences.map(({ place }) => [`${place.row}:${place.column}`, place]));
  const [place, ...also] = places.values();
  if (place === undefined) throw new Error("A finding without a place");
  const changes = new Map(occurrences.flatMap((one) => one.changes ?? []).map((change) => [`${change.row}:${change.column}`, change]));
  return { place, also, fix: label === null || changes.size === 0 ? null : { label, changes: [...changes.values()] } };
}
