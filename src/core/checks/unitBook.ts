import type { IsoDate } from "#core/calendar/isoDate";
import { findUnit } from "#core/units/findUnit";
import type { UnitMatch, UnitRegistry } from "#core/units/model";
import { sameUnit } from "#core/units/sameUnit";
import { splitLevel } from "#core/units/unitLevels";
import { withoutAlias } from "#core/units/unitWords";
import { remember } from "./remember.ts";

/** How two written names stand to each other; `level`: the same body at another level (省 and 市). */
export type NameRelation = "same" | "successor" | "level" | "different";

/** Readings of the unit names of one run, each made once. */
export interface UnitBook {
  find: (name: string) => UnitMatch | null;
  relate: (a: string, b: string) => NameRelation;
  /** Same body, whatever it was called when. */
  isSame: (a: string, b: string) => boolean;
  includes: (names: readonly string[], name: string) => boolean;
  /** What names of one body have in common: the words behind level and place, and the bodies that the name may mean. */
  keysOf: (name: string) => readonly string[];
}

export function createUnitBook(registry: UnitRegistry, asOf: IsoDate): UnitBook {
  const question = { registry, asOf };
  const relations = new Map<string, Map<string, NameRelation>>();
  const find = remember((name: string): UnitMatch | null => findUnit(name, question));
  const keysOf = remember((name: string): readonly string[] => {
    const match = find(name);
    const meant = match === null ? [] : [match.entry.canonical, ...(match.others ?? [])];
    return [...new Set([splitLevel(withoutAlias(name)).body, ...meant])];
  });
  const relate = (a: string, b: string): NameRelation => {
    if (a === b) return "same";
    // A table may name thousands of units, and most are told apart at once.
    const keys = keysOf(b);
    if (!keysOf(a).some((key) => keys.includes(key))) return "different";
    const ofFirst = relations.get(a) ?? new Map<string, NameRelation>();
    const known = ofFirst.get(b);
    if (known !== undefined) return known;
    const relation = sameUnit(a, b, question);
    const found = relation === "different" && differInLevel(find(a), find(b)) ? "level" : relation;
    relations.set(a, ofFirst.set(b, found));
    return found;
  };
  const isSame = (a: string, b: string): boolean => {
    const relation = relate(a, b);
    return relation === "same" || relation === "successor";
  };
  return { find, relate, isSame, keysOf, includes: (names, name) => names.includes(name) || names.some((other) => isSame(other, name)) };
}

function differInLevel(a: UnitMatch | null, b: UnitMatch | null): boolean {
  if (a === null || b === null || a.by === "spelling" || b.by === "spelling") return false;
  return a.entry.canonical === b.entry.canonical && a.level !== null && b.level !== null && a.level !== b.level;
}
