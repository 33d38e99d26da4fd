import { computeRate } from "./figure.ts";
import type { RateFigure } from "./figure.ts";

/**
 * 按期完成率: 应完成中按期完成 ÷ 应完成; 完成日期不详 counts in the denominator only. 10 due, 4 done in time, 3 done without a
 * day: 40 %. Where not one of the tasks done has a completion day, 0 % would be said of what nobody knows: nothing then.
 */
export const onTimeRate: RateFigure = ({ due, dueDone, dueOnTime, dueUndated }) =>
  dueDone > 0 && dueUndated === dueDone ? null : computeRate(dueOnTime, due);
