import { dimensions } from "#core/statistics/model";
import type { Dimension } from "#core/statistics/model";
import { countedByDimension } from "../groups/countedBy.ts";
import { countColumns } from "../groups/groupFigures.ts";
import type { CrossChoice, SheetsInput } from "../sheetsInput.ts";

/** What a crossed table can count. */
export const crossFigures = [...countColumns, "dueSoon"] as const;

/** Crossed unless the office asks for something else: who has how much to do by when. */
const usual: CrossChoice = { rows: "lead", columns: "quarter" };

/** What was asked for, else what the workbook's settings say; a code that is none gives way to the usual. */
export function crossChoiceOf({ crossed, settings }: Pick<SheetsInput, "crossed" | "settings">): CrossChoice {
  if (crossed !== undefined) return crossed;
  const rows = dimensions.find((one) => one === settings.crossed?.rows);
  const columns = dimensions.find((one) => one === settings.crossed?.columns);
  const figure = crossFigures.find((one) => one === settings.crossed?.figure);
  return rows === undefined || columns === undefined || figure === undefined ? usual : { rows, columns, figure };
}

/** Whether two dimensions make a table: of units, and of people, one side may be. */
export function canCross(rows: Dimension, columns: Dimension): boolean {
  return rows !== columns && [rows, columns].some((side) => countedByDimension(side).scope === "tasks");
}
