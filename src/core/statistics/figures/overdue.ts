import type { CountFigure } from "./figure.ts";

/** 逾期未完成: not done and its day lies before `asOf`. Due on 31 October, not done: late from 1 November. */
export const overdue: CountFigure = ({ standing }) => standing.class === "overdue";
