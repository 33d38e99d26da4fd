import { computeRate } from "./figure.ts";
import type { RateFigure } from "./figure.ts";

/** 按期完成率: 应完成中按期完成 ÷ 应完成; 完成日期不详 counts in the denominator only. */
export const onTimeRate: RateFigure = (counts) =>
  computeRate(counts.dueOnTime, counts.due);
