import type { CountFigure } from "./figure.ts";

/** 长期推进: a duty without a day, not reported as done. */
export const ongoing: CountFigure = ({ standing }) => standing.class === "ongoing";
