import { computeRate } from "./figure.ts";
import type { RateFigure } from "./figure.ts";

/** 完成率: 已完成 ÷ (任务数 − 取消/调整). 62 of 140, 2 cancelled: 62 ÷ 138 = 44.9 %. */
export const completionRate: RateFigure = (counts) =>
  computeRate(counts.done, counts.total - counts.cancelled);
