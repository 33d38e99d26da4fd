import { measureKeyOf } from "./measureKeyOf.ts";
import type { Task } from "./model.ts";

/**
 * 举措: how many the ledger has rows for, and of how many all rows are done. A cancelled row asks for nothing, but a
 * measure of which every row was cancelled is not done. Without a policy the ledger's own 举措 column tells them apart.
 */
export function countMeasures(tasks: readonly Task[]): { total: number; done: number } {
  const measures = new Map<string, { open: number; done: number }>();
  for (const task of tasks) {
    const { standing } = task;
    const key = measureKeyOf(task);
    if (key === "") continue;
    const counts = measures.get(key) ?? { open: 0, done: 0 };
    if (standing.done) counts.done += 1;
    else if (!standing.cancelled) counts.open += 1;
    measures.set(key, counts);
  }
  const done = [...measures.values()].filter((counts) => counts.open === 0 && counts.done > 0).length;
  return { total: measures.size, done };
}
