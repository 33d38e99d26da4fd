import type { CountFigure } from "./figure.ts";

/** 推定时限: the day is the plan's end, since the row states none. */
export const inferred: CountFigure = ({ standing }) => standing.inferred;
