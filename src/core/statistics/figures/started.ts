import type { CountFigure } from "./figure.ts";

/** 已启动: done or under way, overdue work included; 取消 is not. */
export const started: CountFigure = ({ standing }) => standing.started && !standing.cancelled;
