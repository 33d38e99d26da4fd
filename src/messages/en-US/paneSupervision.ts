import type { Catalogue } from "../catalogue.ts";
import type { paneSupervision as zhCN } from "../zh-CN/paneSupervision.ts";

/** What the follow-up place says. English has a singular where Chinese has none. */
export const paneSupervision = {
  "pane.supervision.hint": "Late and soon-due tasks by unit. Choose one to go to its row.",
  "pane.supervision.run": "Count",
  "pane.supervision.again": "Count again",
  "pane.supervision.noSheet": "No ledger yet. Choose a sheet under Ledger first.",
  "pane.supervision.sentence": "As of {{day}}: {{late}} overdue, {{soon}} due within {{days}} days",
  "pane.supervision.late": "Overdue ({{count}})",
  "pane.supervision.soon": "Due within {{days}} days ({{count}})",
  "pane.supervision.noneLate": "Nothing is overdue.",
  "pane.supervision.noneSoon": "Nothing is due soon.",
  "pane.supervision.by": "Group by",
  "pane.supervision.by.lead": "Lead",
  "pane.supervision.by.responsible": "Responsible",
  "pane.supervision.noUnit": "No unit named",
  "pane.supervision.unitLate": "{{unit}}: {{count}}, up to {{days}} days late",
  "pane.supervision.unitSoon": "{{unit}}: {{count}}, first in {{days}} days",
  "pane.supervision.unitToday": "{{unit}}: {{count}}, first due today",
  "pane.supervision.daysLate_one": "{{count}} day late",
  "pane.supervision.daysLate_other": "{{count}} days late",
  "pane.supervision.daysLeft_one": "{{count}} day left",
  "pane.supervision.daysLeft_other": "{{count}} days left",
  "pane.supervision.today": "due today",
  "pane.supervision.due": "due {{day}}",
  "pane.supervision.row": "Row {{row}}",
  "pane.supervision.untitled": "(no task named)",
  "pane.supervision.first": "The first {{count}} are listed; the statistics sheets list them all.",
  "pane.supervision.more_one": "Show {{count}} more",
  "pane.supervision.more_other": "Show {{count}} more",
} as const satisfies Catalogue<typeof zhCN> & Record<string, string>;
