import type { CountFigure } from "./figure.ts";

/** 按期完成: completed on or before the deadline in force, early work included. */
export const doneOnTime: CountFigure = ({ standing }) => standing.onTime === true;
