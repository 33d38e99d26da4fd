import { isErrorValue } from "#core/ledger/cells";
import type { LedgerRow } from "#core/ledger/model";
import { nameOf, placeOf } from "../audit.ts";
import { spread } from "../group.ts";
import { byMeasure } from "../kinds/byMeasure.ts";
import { byTable } from "../kinds/byTable.ts";
import { defineCheck } from "../model.ts";
import { isOpenRow } from "./ownersOf.ts";
import { takeLead } from "./takeLead.ts";

export const leadMissing = defineCheck({
  id: "lead-missing",
  severity: "error",
  family: "filling",
  scope: "cell",
  tags: ["owners", "policy"],
  messages: ["blank", "fix"],
  appliesTo: ({ covered }) => covered.length > 0,
  examine: [
    byTable<never>(({ hasColumn }) => (hasColumn("lead") ? [] : ["cannotTell"])),
    byMeasure(function* (audit, entry) {
      // A lone owner under the rule of the first listed is a lead; where the policy gives none, none is asked for.
      const { leads } = entry.measure;
      const blank = leads.length === 0 || !audit.hasColumn("lead") ? [] : entry.rows.filter(hasNoLead);
      if (blank.length === 0) return;
      const occurrences = blank.map((row) => ({ place: placeOf(row, "lead"), changes: takeLead(audit, row, { leads }) }));
      yield { message: "blank", ...spread(occurrences, "check.lead-missing.fix"), values: { ...nameOf(entry), leads, rows: blank.length }, cites: entry.ref };
    }),
  ],
});

/** A group in place of a unit and a broken formula are other faults than an empty cell. */
function hasNoLead(row: LedgerRow): boolean {
  if (!isOpenRow(row) || row.leads.length > 0) return false;
  const value = row.cells.lead?.value ?? "";
  return !isErrorValue(value) && !(row.generic.length > 0 && String(value).trim() !== "");
}
