import { rowClasses, type RowClass } from "#core/standing/model";
import type { Group } from "#core/statistics/model";

/** Lines that fit a narrow pane; the table below the picture has all. */
export const mostUnits = 8;
export const mostMonths = 12;

/** The units with the most tasks. Tasks that name nobody are in the table only. */
export function pickUnits(groups: readonly Group[]): Group[] {
  return groups.filter(({ key }) => key !== "").sort((a, b) => b.figures.total - a.figures.total).slice(0, mostUnits);
}

/** The months around the as-of day: a year of which about half has passed. Keys are like 2019-06. */
export function pickMonths(groups: readonly Group[], asOf: string): Group[] {
  const months = groups.filter(({ key }) => key !== "").sort((a, b) => (a.key < b.key ? -1 : 1));
  if (months.length <= mostMonths) return months;
  const next = months.findIndex(({ key }) => key >= asOf.slice(0, 7));
  const from = Math.max(0, Math.min(months.length - mostMonths, (next === -1 ? months.length : next) - mostMonths / 2));
  return months.slice(from, from + mostMonths);
}

/** Classes that any of the groups has, in their order. */
export function classesOf(groups: readonly Group[]): RowClass[] {
  return rowClasses.filter((name) => groups.some(({ figures }) => figures[name] > 0));
}
