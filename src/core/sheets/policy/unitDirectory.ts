import type { PolicyDocument } from "#core/policy/model";
import { findUnit } from "#core/units/findUnit";
import type { UnitEntry, UnitRegistry } from "#core/units/model";
import { groupOf } from "#core/units/unitGroup";

/** A body as 单位名录 has it. */
export interface UnitListing {
  entry: UnitEntry;
  /** One of `unitGroups`, or words of the user's own. */
  group: string;
  /** Place in lists; null goes last. */
  order: number | null;
}

/** 市直各有关单位 → the bodies that the user counts to it; none until somebody has filled it in. */
export interface GenericListing {
  generic: string;
  units: string[];
}

export interface UnitDirectory {
  units: UnitListing[];
  generics: GenericListing[];
}

/** Whoever a workbook adds to a group behaves in names like the rest of it; words of the user's own count as government. */
export function categoryOf(group: string): string {
  return group === "party" || group === "people" || group === "area" || group === "vertical" || group === "institution" || group === "enterprise" ? group : "gov";
}

/** The bodies of the registry that policies name, in its order, and the generic names that stand in them. */
export function buildUnitDirectory(policies: readonly PolicyDocument[], registry: UnitRegistry): UnitDirectory {
  const measures = policies.flatMap((policy) => policy.measures);
  const named = new Set<string>();
  for (const name of new Set(measures.flatMap(({ leads, responsible }) => [...leads, ...responsible]))) {
    const match = findUnit(name, { registry });
    // A form one letter away is a proposal, and one that may mean two bodies says nothing.
    if (match !== null && match.by !== "spelling" && match.others === undefined) named.add(match.entry.canonical);
  }
  const entries = registry.entries.filter(({ canonical }) => named.has(canonical));
  return {
    units: entries.map((entry, index) => ({ entry, group: groupOf(entry), order: index + 1 })),
    generics: [...new Set(measures.flatMap(({ generic }) => generic))].map((generic) => ({ generic, units: [] })),
  };
}

/** What a workbook says already, with what is new in the policies behind it: nobody's filling in is lost by a rerun. */
export function mergeDirectories(own: UnitDirectory, found: UnitDirectory): UnitDirectory {
  const units = new Set(own.units.map(({ entry }) => entry.canonical));
  const generics = new Set(own.generics.map(({ generic }) => generic));
  const last = own.units.reduce((most, { order }) => Math.max(most, order ?? 0), 0);
  const newUnits = found.units.filter(({ entry }) => !units.has(entry.canonical));
  return {
    units: [...own.units, ...newUnits.map((listing, index) => ({ ...listing, order: last + index + 1 }))],
    generics: [...own.generics, ...found.generics.filter(({ generic }) => !generics.has(generic))],
  };
}
