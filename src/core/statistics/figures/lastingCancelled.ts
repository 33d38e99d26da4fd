import type { CountFigure } from "./figure.ts";

/** 长期任务 that were cancelled: taken out once, not twice. */
export const lastingCancelled: CountFigure = ({ standing }) => standing.kind === "ongoing" && standing.cancelled;
