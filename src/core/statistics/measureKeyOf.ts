import type { Task } from "./model.ts";

/**
 * Identity of the 举措 that a task belongs to, from the policy or else from the ledger's own column; "" for none. A number
 * means something within its own ledger only: without a policy, 举措 3 of two ledgers are two.
 */
export function measureKeyOf({ row, measure }: Task): string {
  if (measure !== null) return `${measure.policy}/${measure.measure}`;
  return row.measureKey === "" ? "" : `${row.address.sheet}!${row.measureKey}`;
}
