import type { Task } from "./model.ts";

/** Identity of the 举措 that a task belongs to, from the policy or else from the ledger's own column; "" for none. */
export function measureKeyOf({ row, measure }: Task): string {
  return measure === null ? row.measureKey : `${measure.policy}/${measure.measure}`;
}
