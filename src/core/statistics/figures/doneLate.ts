import type { CountFigure } from "./figure.ts";

/** 逾期完成: done, after the deadline in force. */
export const doneLate: CountFigure = ({ standing }) => standing.onTime === false;
