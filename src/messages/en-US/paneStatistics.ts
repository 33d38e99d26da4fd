import type { Catalogue } from "../catalogue.ts";
import type { paneStatistics as zh } from "../zh-CN/paneStatistics.ts";

export const paneStatistics = {
  "pane.statistics.hint": "Statistics go to sheets of their own and are all formulas: they follow the ledger. Writing again refreshes them in place.",
  "pane.statistics.sheets": "Sheets to write",
  "pane.statistics.write": "Write the statistics",
  "pane.statistics.figures": "Overview",
  "pane.statistics.asOf": "As of {{asOf}}",
  "pane.statistics.sentence": "{{total}} tasks, {{done}} done, {{overdue}} overdue",
  "pane.statistics.rate": "{{rate}} completed",
  "pane.class.done": "Done",
  "pane.class.onTrack": "On track",
  "pane.class.behind": "Behind",
  "pane.class.overdue": "Overdue",
  "pane.class.notStarted": "Not started",
  "pane.class.ongoing": "Long-term",
  "pane.class.other": "Other",
} as const satisfies Catalogue<typeof zh> & Record<string, string>;
