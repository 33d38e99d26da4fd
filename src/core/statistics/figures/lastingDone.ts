import type { CountFigure } from "./figure.ts";

/** 长期任务 reported as done. */
export const lastingDone: CountFigure = ({ standing }) => standing.kind === "ongoing" && standing.done;
