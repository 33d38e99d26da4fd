import type { Catalogue } from "../catalogue.ts";
import type { changes as zh } from "../zh-CN/changes.ts";

export const changes: Catalogue<typeof zh> = {
  "change.label.fixes": "Correct “{{check}}” ({{cells}} cells)",
  "change.label.fixesOfSeveral": "Correct {{checks}} kinds of faults ({{cells}} cells)",
  "change.label.match": "Measure number of row {{row}}",
  "change.refused.noFix": "There is nothing that can be corrected automatically.",
  "change.refused.otherSheet": "It concerns another sheet; correct it by itself.",
  "change.refused.merged": "It concerns a cell hidden behind a merged cell; unmerge first.",
  "change.refused.tooLong": "The corrected text is longer than the 32,767 characters of a cell.",
  "change.refused.filtered": "The sheet is filtered, so no row can be inserted. Clear the filter first.",
  "change.columnHeader": "举措编号",
  "mark.title": "Check",
  "mark.more": "({{count}} more: see the Check page)",
  "work.damaged": "Some of the settings kept in the workbook cannot be read ({{fields}}); defaults are used instead.",
  "live.tooLarge": "This table has {{rows}} rows, more than {{most}}: it is not checked while you type unless you turn it on. Press Check after editing.",
};
