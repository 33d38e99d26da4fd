import type { CountFigure } from "./figure.ts";

/** 达到序时: started, not past its day, and not behind as far as can be told. */
export const onTrack: CountFigure = ({ standing }) => standing.class === "onTrack";
