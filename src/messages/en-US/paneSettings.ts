import type { Catalogue } from "../catalogue.ts";
import type { paneSettings as zhCN } from "../zh-CN/paneSettings.ts";

/** What the settings say. English has a singular where Chinese has none. */
export const paneSettings = {
  "pane.settings.title": "Settings",
  "pane.settings.hint": "Settings are kept in this workbook. Check or count again after a change.",
  "pane.settings.thresholds": "Deadlines and progress",
  "pane.settings.dueSoonDays": "Due soon: days before the deadline",
  "pane.settings.behindPoints": "Behind: percentage points below the time passed",
  "pane.settings.jointLeads": "Tasks with joint leads",
  "pane.settings.jointLeads.each": "count for every lead",
  "pane.settings.jointLeads.first": "count for the first lead only",
  "pane.settings.inferDeadlines": "Infer missing deadlines from the end of the plan",
  "pane.settings.safeguardsExpected": "The ledger should hold safeguards too",
  "pane.settings.calendar": "Days off",
  "pane.settings.calendarHint": "The official calendar is built in. List only your own changes.",
  "pane.settings.holidays": "Further days off",
  "pane.settings.workdays": "Further working days",
  "pane.settings.daysHint": "One date a line, such as 2025-10-09",
  "pane.settings.badDay": "“{{words}}” is no date",
  "pane.settings.checks": "Checks",
  "pane.settings.checksHint": "Checks that are not ticked do not run.",
  "pane.settings.checksOff_one": "{{count}} check off",
  "pane.settings.checksOff_other": "{{count}} checks off",
  "pane.settings.defaults": "Restore the defaults",
  "pane.settings.number": "Enter 0 or a larger whole number",
  "pane.settings.tag.owners": "Owners",
  "pane.settings.tag.deadlines": "Deadlines",
  "pane.settings.tag.progress": "Progress",
  "pane.settings.tag.table": "Table",
  "pane.settings.tag.coverage": "Coverage",
} as const satisfies Catalogue<typeof zhCN> & Record<string, string>;
