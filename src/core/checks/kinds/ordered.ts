import type { Judged } from "../model.ts";

/** Verdicts in ascending order of where they come from, replaced place by place. */
export class OrderedVerdicts {
  readonly #orders: number[] = [];
  readonly #verdicts: Judged[] = [];

  /** True where there was or is something to replace. */
  replace(order: number, verdicts: readonly Judged[]): boolean {
    const from = this.#find(order);
    let to = from;
    while (this.#orders[to] === order) to += 1;
    if (from === to && verdicts.length === 0) return false;
    this.#orders.splice(from, to - from, ...verdicts.map(() => order));
    this.#verdicts.splice(from, to - from, ...verdicts);
    return true;
  }

  /** Adds at the end: the order is not below any before. */
  append(order: number, verdict: Judged): void {
    this.#orders.push(order);
    this.#verdicts.push(verdict);
  }

  all(): readonly Judged[] {
    return this.#verdicts;
  }

  #find(order: number): number {
    return firstAtLeast(this.#orders, order);
  }
}

/** The position of the first entry of an ascending list that is not below the wanted one. */
export function firstAtLeast(ascending: readonly number[], wanted: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
