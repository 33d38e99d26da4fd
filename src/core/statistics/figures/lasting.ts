import type { CountFigure } from "./figure.ts";

/** 长期任务: kind by deadline, done or not; what 扣除长期推进 takes out. */
export const lasting: CountFigure = ({ standing }) => standing.kind === "ongoing";
