import { due } from "./due.ts";
import { doneUndated } from "./doneUndated.ts";
import type { CountFigure } from "./figure.ts";

/** 应完成中完成日期不详: whether these were in time nobody can tell. */
export const dueUndated: CountFigure = (task) => doneUndated(task) && due(task);
