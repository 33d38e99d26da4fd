import { text } from "#core/findings/text";
import type { SheetId, SheetPlan } from "./sheetPlan.ts";

/** A sheet with nothing on it yet, called as its id is in the language of the user. */
export function blankPlan(id: SheetId): SheetPlan {
  return {
    id, name: text(`sheet.${id}.name`), tabColor: null, blocks: [], merges: [], numberFormats: [], styles: [],
    columnWidths: [], rowHeights: [], hiddenColumns: [], tables: [], names: [], conditionalFormats: [], validations: [],
    charts: [], freeze: { rows: 0, columns: 0 }, print: null,
  };
}
