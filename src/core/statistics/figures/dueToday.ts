import type { CountFigure } from "./figure.ts";

/** 今日到期: due on `asOf` and not done; not late yet. */
export const dueToday: CountFigure = ({ standing }) => standing.daysLeft === 0;
