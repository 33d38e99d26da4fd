import { computeRate } from "./figure.ts";
import type { RateFigure } from "./figure.ts";

/** 完成率（扣除长期推进）: the same over the tasks that have an end. */
export const completionRateWithoutOngoing: RateFigure = (counts) =>
  computeRate(counts.done - counts.lastingDone, counts.total - counts.cancelled - (counts.lasting - counts.lastingCancelled));
