import { daysBetween, type IsoDate } from "#core/calendar/isoDate";
import type { Place } from "#core/findings/finding";
import type { Statistics, Task } from "./model.ts";

/** A task as a list names it: plain data, for places that have no ledger at hand. */
export interface TaskLine {
  place: Place;
  sequence: string;
  task: string;
  leads: readonly string[];
  responsible: readonly string[];
  /** The deadline in force. */
  due: IsoDate;
  /** Calendar days from the as-of day until `due`; negative when it has passed. */
  daysLeft: number;
}

/** As many as a person can go through; the totals count all. */
export const mostTaskLines = 2_000;

function describeTask({ row, standing }: Task, asOf: IsoDate): TaskLine[] {
  const { due } = standing;
  if (due === null) return [];
  const { address, sequence, task, leads, responsible } = row;
  const column = row.cells.deadline?.column ?? null;
  return [{ place: { sheet: address.sheet, row: address.row, column }, sequence, task, leads, responsible, due, daysLeft: daysBetween(asOf, due) }];
}

function listTasks({ tasks, asOf }: Statistics, isListed: (task: Task) => boolean): TaskLine[] {
  const lines = tasks.filter(isListed).flatMap((task) => describeTask(task, asOf));
  return lines.sort((a, b) => a.daysLeft - b.daysLeft).slice(0, mostTaskLines);
}

/** 逾期未完成, the longest late first. */
export function listLate(statistics: Statistics): TaskLine[] {
  return listTasks(statistics, ({ standing }) => standing.class === "overdue");
}

/** 临期, the soonest first. */
export function listDueSoon(statistics: Statistics): TaskLine[] {
  return listTasks(statistics, ({ standing }) => standing.dueSoon);
}
