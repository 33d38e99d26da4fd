import type { Catalogue } from "../catalogue.ts";
import type { paneSeveral as zh } from "../zh-CN/paneSeveral.ts";

export const paneSeveral: Catalogue<typeof zh> = {
  "pane.several.title": "Several ledgers as one",
  "pane.several.hint": "Ledgers such as one for each district become one set of sheets, with a line for each. Ledgers of other files are written as values into a new workbook.",
  "pane.several.sheets": "All ledgers of this workbook",
  "pane.several.files": "Files…",
  "pane.done.ledgers_one": "{{count}} ledger counted: {{ledgers}}.",
  "pane.done.ledgers_other": "{{count}} ledgers counted as one: {{ledgers}}.",
  "pane.done.files_one": "{{count}} ledger counted; the result is in a new workbook.",
  "pane.done.files_other": "{{count}} ledgers counted as one; the result is in a new workbook.",
  "pane.failure.unread": "These files could not be read, so nothing was counted: {{files}}. Correct them and choose again, or leave them out.",
};
