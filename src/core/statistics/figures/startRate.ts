import { computeRate } from "./figure.ts";
import type { RateFigure } from "./figure.ts";

/** 启动率: 已启动 ÷ (任务数 − 取消/调整). */
export const startRate: RateFigure = (counts) =>
  computeRate(counts.started, counts.total - counts.cancelled);
