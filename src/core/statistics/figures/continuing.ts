import type { CountFigure } from "./figure.ts";

/** 阶段性成果，长期推进: counted by the stage; that it goes on is shown beside and not counted again. */
export const continuing: CountFigure = ({ standing }) => standing.thenOngoing;
