import { placeOf } from "../audit.ts";
import { CauseGroups, spread } from "../group.ts";
import { defineCheck } from "../model.ts";

export const deadlineUnreadable = defineCheck({
  id: "deadline-unreadable",
  severity: "error",
  family: "filling",
  scope: "cell",
  tags: ["deadlines"],
  messages: ["impossibleDay", "noDate"],
  appliesTo: ({ hasColumn }) => hasColumn("deadline"),
  *examine({ ledger }) {
    const groups = new CauseGroups<{ raw: string; why: "impossibleDay" | "noDate" }>();
    for (const row of ledger.rows) {
      // A day without a year can be read once the year is known: another check asks for it.
      if (row.unreadable === undefined || row.unreadable.why === "noYear") continue;
      const { raw, why } = row.unreadable;
      groups.add(raw, { raw, why }, { place: placeOf(row, "deadline") });
    }
    for (const { cause, occurrences } of groups.values()) yield { message: cause.why, ...spread(occurrences), values: { raw: cause.raw } };
  },
});
