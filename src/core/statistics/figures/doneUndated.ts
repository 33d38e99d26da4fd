import type { CountFigure } from "./figure.ts";

/** 完成日期不详: done by a dated task without a completion day. Neither on time nor late; it stays in every denominator. */
export const doneUndated: CountFigure = ({ standing }) => standing.done && standing.due !== null && standing.completedOn === null;
