import type { IsoDate } from "#core/calendar/isoDate";
import type { FindGroups } from "./findGroups.ts";
import { otherGroup } from "./findGroups.ts";
import { compareGroupNames } from "./groupName.ts";
import type { GroupName } from "./groupName.ts";
import type { Dimension, Figures, Statistics, Task } from "./model.ts";
import { addTo, buildTally, figuresOf, findCounted } from "./tally.ts";
import type { Tally } from "./tally.ts";

/** Two dimensions crossed: 单位 × 月份. Cells without a task are null. */
export interface CrossTable {
  rows: readonly GroupName[];
  columns: readonly GroupName[];
  cells: readonly (readonly (Figures | null)[])[];
}

export interface CrossQuestion {
  asOf: IsoDate;
  finders: Readonly<Record<Dimension, FindGroups>>;
  rows: Dimension;
  columns: Dimension;
}

/** Counts every task once in each pair of its groups. */
export function crossGroups({ tasks }: Pick<Statistics, "tasks">, { asOf, finders, rows, columns }: CrossQuestion): CrossTable {
  const found = { rows: new Map<string, GroupName>(), columns: new Map<string, GroupName>() };
  const tallies = new Map<string, Map<string, Tally>>();
  for (const task of tasks) {
    const counted = findCounted(task, asOf);
    const across = namesOf(task, columns, finders);
    for (const [rowKey, rowName] of namesOf(task, rows, finders)) {
      found.rows.set(rowKey, rowName);
      const line = tallies.get(rowKey) ?? new Map<string, Tally>();
      tallies.set(rowKey, line);
      for (const [columnKey, columnName] of across) {
        found.columns.set(columnKey, columnName);
        const tally = line.get(columnKey) ?? buildTally();
        line.set(columnKey, tally);
        addTo(tally, counted);
      }
    }
  }
  const rowNames = [...found.rows.values()].sort(compareGroupNames);
  const columnNames = [...found.columns.values()].sort(compareGroupNames);
  return { rows: rowNames, columns: columnNames, cells: rowNames.map(({ key }) => columnNames.map((column) => figuresAt(tallies, key, column.key))) };
}

function namesOf(task: Task, dimension: Dimension, finders: CrossQuestion["finders"]): Map<string, GroupName> {
  const names = finders[dimension](task);
  return new Map((names.length === 0 ? [otherGroup(dimension)] : names).map((name) => [name.key, name]));
}

function figuresAt(tallies: ReadonlyMap<string, ReadonlyMap<string, Tally>>, row: string, column: string): Figures | null {
  const tally = tallies.get(row)?.get(column);
  return tally === undefined ? null : figuresOf(tally);
}
