import type { IsoDate } from "#core/calendar/isoDate";
import type { Standing } from "#core/standing/model";
import { countFigures, rateFigures } from "./figures/index.ts";
import { countCodes, rateCodes } from "./model.ts";
import type { Counts, Figures, Rates } from "./model.ts";

/** Running counts of one group, in the order of `countCodes`. */
export type Tally = Uint32Array;

const figures = countCodes.map((code) => countFigures[code]);

export function buildTally(): Tally {
  return new Uint32Array(countCodes.length);
}

/** Positions of the counts that a task adds to; worked out once per task, added to each of its groups. */
export function findCounted(standing: Standing, asOf: IsoDate): readonly number[] {
  const task = { standing, asOf };
  const counted: number[] = [];
  for (let index = 0; index < figures.length; index++) if (figures[index]?.(task) === true) counted.push(index);
  return counted;
}

export function addTo(tally: Tally, counted: readonly number[]): void {
  for (const index of counted) tally[index] = (tally[index] ?? 0) + 1;
}

/** The counts with the rates that follow from them. */
export function figuresOf(tally: Tally): Figures {
  return completeFigures(fromCodes(countCodes, (_, index) => tally[index] ?? 0));
}

/** Rates are never added or averaged: they are computed from the counts that they stand beside. */
export function completeFigures(counts: Counts): Figures {
  const rates: Rates = fromCodes(rateCodes, (code) => rateFigures[code](counts));
  return { ...counts, ...rates };
}

/** Two groups that share no task, as one. */
export function addFigures(one: Counts, other: Counts): Figures {
  return completeFigures(fromCodes(countCodes, (code) => one[code] + other[code]));
}

function fromCodes<C extends string, V>(codes: readonly C[], valueOf: (code: C, index: number) => V): Record<C, V> {
  // Object.fromEntries forgets which keys it was given.
  return Object.fromEntries(codes.map((code, index) => [code, valueOf(code, index)])) as Record<C, V>;
}
