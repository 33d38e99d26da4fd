import type { IsoDate } from "#core/calendar/isoDate";
import { countFigures, rateFigures } from "./figures/index.ts";
import { weight } from "./figures/weight.ts";
import { weightDone } from "./figures/weightDone.ts";
import { countCodes, rateCodes, weightCodes, weightParts } from "./model.ts";
import type { Counts, Figures, Rates, Task } from "./model.ts";

/** Running counts of one group in the order of `countCodes`, then its weights in parts. */
export type Tally = Float64Array;

/** What one task adds to each of its groups. */
export interface Counted {
  positions: readonly number[];
  /** In the order of `weightCodes`. */
  weights: readonly number[];
}

const figures = countCodes.map((code) => countFigures[code]);
const weights = [weight, weightDone];
const unweighted: readonly number[] = [];

export function buildTally(): Tally {
  return new Float64Array(countCodes.length + weightCodes.length);
}

/** Worked out once per task, added to each of its groups. */
export function findCounted({ standing, row }: Task, asOf: IsoDate): Counted {
  const task = { standing, asOf, weight: row.weight };
  const positions: number[] = [];
  for (let index = 0; index < figures.length; index++) if (figures[index]?.(task) === true) positions.push(index);
  return { positions, weights: row.weight === null ? unweighted : weights.map((figure) => Math.round(figure(task) * weightParts)) };
}

export function addTo(tally: Tally, { positions, weights: parts }: Counted): void {
  for (const index of positions) tally[index] = (tally[index] ?? 0) + 1;
  parts.forEach((part, index) => { tally[countCodes.length + index] = (tally[countCodes.length + index] ?? 0) + part; });
}

/** The counts with the rates that follow from them. */
export function figuresOf(tally: Tally): Figures {
  const parts = fromCodes(weightCodes, (_, index) => (tally[countCodes.length + index] ?? 0) / weightParts);
  return completeFigures({ ...fromCodes(countCodes, (_, index) => tally[index] ?? 0), ...parts });
}

/** Rates are never added or averaged: they are computed from the counts that they stand beside. */
export function completeFigures(counts: Counts): Figures {
  const rates: Rates = fromCodes(rateCodes, (code) => rateFigures[code](counts));
  return { ...counts, ...rates };
}

/** Two groups that share no task, as one. */
export function addFigures(one: Counts, other: Counts): Figures {
  const sums = fromCodes(weightCodes, (code) => Math.round((one[code] + other[code]) * weightParts) / weightParts);
  return completeFigures({ ...fromCodes(countCodes, (code) => one[code] + other[code]), ...sums });
}

function fromCodes<C extends string, V>(codes: readonly C[], valueOf: (code: C, index: number) => V): Record<C, V> {
  // Object.fromEntries forgets which keys it was given.
  return Object.fromEntries(codes.map((code, index) => [code, valueOf(code, index)])) as Record<C, V>;
}
