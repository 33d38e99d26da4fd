import type { WeightFigure } from "./figure.ts";

/** 已完成权重: of the tasks that are done. */
export const weightDone: WeightFigure = (task) => (task.standing.class === "done" ? (task.weight ?? 0) : 0);
