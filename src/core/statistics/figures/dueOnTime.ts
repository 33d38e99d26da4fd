import { due } from "./due.ts";
import type { CountFigure } from "./figure.ts";

/** 应完成中按期完成: the numerator of 按期完成率, which therefore never exceeds 1. */
export const dueOnTime: CountFigure = (task) => task.standing.onTime === true && due(task);
