import type { CountFigure } from "./figure.ts";

/** 经批准延期: the new day is in force. */
export const extended: CountFigure = ({ standing }) => standing.extended;
