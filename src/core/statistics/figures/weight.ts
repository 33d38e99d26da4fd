import type { WeightFigure } from "./figure.ts";

/** 权重合计: of what was asked for; 取消/调整 weighs nothing. Example: 10, 5 and a cancelled 5 → 15. */
export const weight: WeightFigure = (task) => (task.standing.cancelled ? 0 : (task.weight ?? 0));
