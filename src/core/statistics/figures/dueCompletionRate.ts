import { computeRate } from "./figure.ts";
import type { RateFigure } from "./figure.ts";

/** 到期完成率: 应完成中已完成 ÷ 应完成. */
export const dueCompletionRate: RateFigure = (counts) =>
  computeRate(counts.dueDone, counts.due);
