import type { TaskLine } from "#core/statistics/taskLines";

export type UnitRole = "lead" | "responsible";

export interface UnitGroup {
  /** null: the row names nobody. */
  unit: string | null;
  lines: readonly TaskLine[];
}

/**
 * Lines under the units that answer for them: under each of several, so that every unit finds its own. The unit with the
 * most comes first; of equals the one whose first line is the most urgent.
 */
export function groupByUnit(lines: readonly TaskLine[], role: UnitRole): UnitGroup[] {
  const groups = new Map<string | null, TaskLine[]>();
  const add = (unit: string | null, line: TaskLine): void => {
    const group = groups.get(unit);
    if (group === undefined) groups.set(unit, [line]);
    else group.push(line);
  };
  for (const line of lines) {
    const units = role === "lead" ? line.leads : line.responsible;
    if (units.length === 0) add(null, line);
    for (const unit of new Set(units)) add(unit, line);
  }
  const urgency = ({ lines: [first] }: UnitGroup): number => first?.daysLeft ?? 0;
  return [...groups].map(([unit, members]) => ({ unit, lines: members })).sort((a, b) => b.lines.length - a.lines.length || urgency(a) - urgency(b));
}
