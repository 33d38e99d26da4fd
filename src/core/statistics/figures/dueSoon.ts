import type { CountFigure } from "./figure.ts";

/** 临期: a mark across the classes, 0 … N days left and not done. */
export const dueSoon: CountFigure = ({ standing }) => standing.dueSoon;
