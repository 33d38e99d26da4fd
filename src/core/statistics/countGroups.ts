import type { IsoDate } from "#core/calendar/isoDate";
import { compareGroupNames } from "./groupName.ts";
import type { GroupName } from "./groupName.ts";
import { otherGroup } from "./findGroups.ts";
import type { FindGroups } from "./findGroups.ts";
import { dimensions } from "./model.ts";
import type { Dimension, Figures, Task } from "./model.ts";
import { addTo, buildTally, figuresOf, findCounted } from "./tally.ts";
import type { Tally } from "./tally.ts";

export interface CountedGroup extends GroupName {
  figures: Figures;
}

export interface CountedGroups {
  totals: Figures;
  groups: Readonly<Record<Dimension, readonly CountedGroup[]>>;
}

type Tallies = Map<string, { name: GroupName; tally: Tally }>;

/** Counts every task once in the totals and once in each of its groups, in one pass. */
export function countGroups(tasks: readonly Task[], finders: Readonly<Record<Dimension, FindGroups>>, asOf: IsoDate): CountedGroups {
  const totals = buildTally();
  const counters = dimensions.map((dimension) => ({ dimension, find: finders[dimension], none: [otherGroup(dimension)], tallies: new Map() as Tallies }));
  for (const task of tasks) {
    const counted = findCounted(task, asOf);
    addTo(totals, counted);
    for (const { find, none, tallies } of counters) {
      const names = find(task);
      for (const name of distinct(names.length === 0 ? none : names)) addTo(tallyOf(tallies, name), counted);
    }
  }
  const groups = Object.fromEntries(counters.map(({ dimension, tallies }) => [dimension, inOrder(tallies)]));
  return { totals: figuresOf(totals), groups: groups as Record<Dimension, CountedGroup[]> };
}

/** A unit that a row names twice has the task once. */
function distinct(names: readonly GroupName[]): readonly GroupName[] {
  return names.length < 2 ? names : [...new Map(names.map((name) => [name.key, name])).values()];
}

function tallyOf(tallies: Tallies, name: GroupName): Tally {
  const known = tallies.get(name.key);
  if (known !== undefined) return known.tally;
  const tally = buildTally();
  tallies.set(name.key, { name, tally });
  return tally;
}

function inOrder(tallies: Tallies): CountedGroup[] {
  return [...tallies.values()].sort((one, other) => compareGroupNames(one.name, other.name)).map(({ name, tally }) => ({ ...name, figures: figuresOf(tally) }));
}
