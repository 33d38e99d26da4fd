import type { Catalogue } from "../catalogue.ts";
import type { paneLayout as zh } from "../zh-CN/paneLayout.ts";

export const paneLayout: Catalogue<typeof zh> = {
  "pane.layout.open": "Layout…",
  "pane.layout.title": "Layout of the statistics",
  "pane.layout.hint": "Kept in this workbook; every change holds at once. Sheets that are already there follow when they are written again.",
  "pane.layout.columns": "Figures of the summaries",
  "pane.layout.columnsHint": "Ticked figures stand left to right in this order, in every summary.",
  "pane.layout.note.rank": "Units and people only, by completion rate",
  "pane.layout.note.weight": "The ledger has no weights: not shown",
  "pane.layout.up": "Move “{{name}}” up",
  "pane.layout.down": "Move “{{name}}” down",
  "pane.layout.moved": "“{{name}}” is number {{place}} of {{count}}",
  "pane.layout.lines": "Units and people",
  "pane.layout.order": "Order",
  "pane.layout.order.official": "Official order of bodies",
  "pane.layout.order.by": "{{figure}}, highest first",
  "pane.layout.sheets": "Order of the sheets",
  "pane.layout.sheetsHint": "Sheets are written in this order, and annexes numbered by it.",
  "pane.layout.crossedHint": "Units and people can stand on one side only.",
  "pane.layout.notChosen": "“{{sheet}}” is not among the sheets to write.",
  "pane.layout.crossed.rows": "Rows",
  "pane.layout.crossed.columns": "Columns",
  "pane.layout.crossed.figure": "Figure",
  "pane.layout.rulesHint": "The annex word, the secrecy mark, who prepares and who checks, and the lights are edited on the sheet “{{sheet}}”; they are kept when it is written again.",
  "pane.layout.defaults": "Restore the default layout",
};
