import { due } from "./due.ts";
import type { CountFigure } from "./figure.ts";

/** 应完成中已完成: the numerator of 到期完成率. Work done before its day came is not in it. */
export const dueDone: CountFigure = (task) => task.standing.done && due(task);
