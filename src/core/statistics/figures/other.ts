import type { CountFigure } from "./figure.ts";

/** 其他: 取消/调整 and 暂停. */
export const other: CountFigure = ({ standing }) => standing.class === "other";
