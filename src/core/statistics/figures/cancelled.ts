import type { CountFigure } from "./figure.ts";

/** 取消/调整: leaves the denominators. */
export const cancelled: CountFigure = ({ standing }) => standing.cancelled;
