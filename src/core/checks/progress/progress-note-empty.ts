import { placeOf } from "../audit.ts";
import { CauseGroups, spread } from "../group.ts";
import { defineCheck } from "../model.ts";
import { wordsIn } from "./notes.ts";
import { leadsOf } from "./overdue.ts";

export const progressNoteEmpty = defineCheck({
  id: "progress-note-empty",
  severity: "info",
  family: "filling",
  scope: "cell",
  tags: ["progress"],
  messages: ["empty"],
  appliesTo: ({ hasColumn, ledger }) => hasColumn("progressNote") && ledger.rows.some(({ status }) => status === "inProgress"),
  *examine({ ledger }) {
    // One line for each unit that has something to fill in.
    const groups = new CauseGroups<readonly string[]>();
    for (const row of ledger.rows) {
      if (row.status !== "inProgress" || wordsIn(row, "progressNote") !== "") continue;
      const leads = leadsOf(row);
      groups.add(leads.join("、"), leads, { place: placeOf(row, "progressNote") });
    }
    for (const { cause, occurrences } of groups.values()) yield { message: "empty", ...spread(occurrences), values: { leads: cause, count: occurrences.length } };
  },
});
