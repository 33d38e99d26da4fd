import type { CountFigure } from "./figure.ts";

/** 未达序时: progress more than N points below the share of time passed, or by the unit's own word; not past its day. */
export const behind: CountFigure = ({ standing }) => standing.class === "behind";
