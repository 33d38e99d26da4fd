import { placeOf } from "../audit.ts";
import { CauseGroups, spread } from "../group.ts";
import { defineCheck } from "../model.ts";
import { wordsIn } from "./notes.ts";
import { leadsOf } from "./overdue.ts";

export const evidenceMissing = defineCheck({
  id: "evidence-missing",
  severity: "info",
  family: "filling",
  scope: "cell",
  tags: ["progress"],
  messages: ["missing"],
  appliesTo: ({ hasColumn, ledger }) => hasColumn("evidence") && ledger.rows.some(({ status }) => status === "done"),
  *examine({ ledger }) {
    const groups = new CauseGroups<readonly string[]>();
    for (const row of ledger.rows) {
      if (row.status !== "done" || wordsIn(row, "evidence") !== "") continue;
      const leads = leadsOf(row);
      groups.add(leads.join("、"), leads, { place: placeOf(row, "evidence") });
    }
    for (const { cause, occurrences } of groups.values()) yield { message: "missing", ...spread(occurrences), values: { leads: cause, count: occurrences.length } };
  },
});
