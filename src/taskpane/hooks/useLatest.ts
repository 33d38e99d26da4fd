import { useMemo } from "react";

/**
 * Calls of which only the newest counts: while one is under way the next waits, and a newer one takes its place. Holding
 * an arrow key down then selects a cell as often as Excel keeps up with, and ends on the right one.
 */
export function createLatest<T>(work: (given: T) => Promise<void>): (given: T) => void {
  let isBusy = false;
  let waiting: { given: T } | null = null;
  const run = async (first: T): Promise<void> => {
    isBusy = true;
    let next: { given: T } | null = { given: first };
    while (next !== null) {
      await work(next.given);
      next = waiting;
      waiting = null;
    }
    isBusy = false;
  };
  return (given) => {
    if (isBusy) waiting = { given };
    else void run(given);
  };
}

export function useLatest<T>(work: (given: T) => Promise<void>): (given: T) => void {
  return useMemo(() => createLatest(work), [work]);
}
