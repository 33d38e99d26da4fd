import type { CountFigure } from "./figure.ts";

/** 未启动: nothing begun or reported, and not past its day. */
export const notStarted: CountFigure = ({ standing }) => standing.class === "notStarted";
