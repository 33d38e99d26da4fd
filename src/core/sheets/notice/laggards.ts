import type { Text } from "#core/findings/text";
import type { RowClass } from "#core/standing/model";
import type { FindGroups } from "#core/statistics/findGroups";
import type { Group, Statistics, Task } from "#core/statistics/model";

/** A lead unit with those of its tasks that a notice names. */
export interface Laggard {
  unit: Text;
  tasks: readonly Task[];
}

export interface Laggards {
  /** The most tasks first, equal ones in the order of the units. */
  units: readonly Laggard[];
  /** Tasks that name no lead unit. */
  withoutLead: readonly Task[];
}

/** The tasks that a test finds, under each of their lead units. */
export function findLaggards({ tasks, groups }: Statistics, findLeads: FindGroups, isNamed: (task: Task) => boolean): Laggards {
  const found = new Map<string, Task[]>();
  const withoutLead: Task[] = [];
  for (const task of tasks.filter(isNamed)) {
    const keys = new Set(findLeads(task).map(({ key }) => key));
    if (keys.size === 0) withoutLead.push(task);
    for (const key of keys) found.set(key, [...(found.get(key) ?? []), task]);
  }
  const units = groups.lead.flatMap(({ key, label }) => {
    const own = found.get(key);
    return own === undefined ? [] : [{ unit: label, tasks: own }];
  });
  return { units: units.sort((one, other) => other.tasks.length - one.tasks.length), withoutLead };
}

/** Of one class, the longest late first. */
export function findLaggardsOf(rowClass: RowClass, statistics: Statistics, findLeads: FindGroups): Laggards {
  const { units, withoutLead } = findLaggards(statistics, findLeads, ({ standing }) => standing.class === rowClass);
  return { units: units.map(({ unit, tasks }) => ({ unit, tasks: [...tasks].sort((one, other) => other.standing.daysLate - one.standing.daysLate) })), withoutLead };
}

/** Units that have done all that was asked of them; what was cancelled was not. */
export function findComplete({ groups }: Statistics): Group[] {
  return groups.lead.filter(({ key, figures }) => key !== "" && figures.done > 0 && figures.done === figures.total - figures.cancelled);
}
