import { computeRate } from "./figure.ts";
import type { RateFigure } from "./figure.ts";

/** 加权完成率: 已完成权重 ÷ 权重合计. 10 of 15: 66.7 %. Nothing in a ledger without weights. */
export const weightedCompletionRate: RateFigure = (counts) =>
  computeRate(counts.weightDone, counts.weight);
