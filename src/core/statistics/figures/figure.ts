import type { CountedTask, Counts, WeighedTask } from "../model.ts";

/** A figure that counts tasks: true where the task counts. */
export type CountFigure = (task: CountedTask) => boolean;

/** A figure that adds up weights: what the task adds. */
export type WeightFigure = (task: WeighedTask) => number;

/** A figure that is a quotient of counts, null where its denominator is 0. */
export type RateFigure = (counts: Counts) => number | null;

export function computeRate(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator;
}
