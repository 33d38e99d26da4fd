import { placeOf } from "../audit.ts";
import { CauseGroups, spread } from "../group.ts";
import { defineCheck } from "../model.ts";
import { isOpenRow, unitsOf, unitsOfMeasure } from "./ownersOf.ts";

export const ownerGenericOnly = defineCheck({
  id: "owner-generic-only",
  severity: "warning",
  family: "filling",
  scope: "cell",
  tags: ["owners"],
  messages: ["group"],
  appliesTo: ({ ledger }) => ledger.rows.some(({ generic, leads }) => generic.length > 0 || leads.length > 0),
  *examine({ ledger, measureOf }) {
    const groups = new CauseGroups<readonly string[]>();
    for (const [index, row] of ledger.rows.entries()) {
      if (row.generic.length === 0 || unitsOf(row).length > 0 || !isOpenRow(row)) continue;
      const entry = measureOf(index);
      // The policy itself gives the measure to a group: the table cannot know better.
      if (entry !== null && unitsOfMeasure(entry).length === 0) continue;
      groups.add(row.generic.join("、"), row.generic, { place: placeOf(row, "lead", "responsible") });
    }
    for (const { cause, occurrences } of groups.values()) yield { message: "group", ...spread(occurrences), values: { groups: cause, count: occurrences.length } };
  },
});
