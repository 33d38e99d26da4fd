import type { CountFigure } from "./figure.ts";

/** 已完成: reported done, or accepted (认定, 销号) where the ledger has that column; returned is not done. */
export const done: CountFigure = ({ standing }) => standing.class === "done";
