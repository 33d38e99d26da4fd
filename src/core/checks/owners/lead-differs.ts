import type { LedgerRow } from "#core/ledger/model";
import type { Measure } from "#core/policy/model";
import { nameOf, placeOf, type Audit, type MeasureRows } from "../audit.ts";
import { CauseGroups, spread } from "../group.ts";
import { byMeasure } from "../kinds/byMeasure.ts";
import { defineCheck, type Defect } from "../model.ts";
import { remember } from "../remember.ts";
import { unionOf } from "../unionOf.ts";
import { isNamed, isOpenRow, unitsOfRows } from "./ownersOf.ts";
import { takeLead, type Taken } from "./takeLead.ts";

type Message = "foreign" | "uncovered" | "fix";

export const leadDiffers = defineCheck({
  id: "lead-differs",
  severity: "error",
  family: "filling",
  scope: "cell",
  tags: ["owners", "policy"],
  messages: ["foreign", "uncovered", "fix"],
  appliesTo: ({ covered, hasColumn }) => hasColumn("lead") && covered.some(({ measure }) => measure.leads.length > 0),
  examine: [byMeasure((audit, entry) => {
    if (entry.measure.leads.length === 0) return [];
    const foreign = findForeign(audit, entry);
    // A foreign lead explains why the policy's is not there.
    return foreign.length > 0 ? foreign : findUncovered(audit, entry);
  })],
});

/** Leads that the policy names nowhere in the measure, one line per unit. */
function findForeign(audit: Audit, entry: MeasureRows): Defect<Message>[] {
  const { leads } = entry.measure;
  const groups = new CauseGroups<string>();
  const isForeign = remember((lead: string) => !isNamed(audit, entry, lead));
  for (const row of entry.rows.filter(isOpenRow)) {
    // In a lone unit column the later names may be responsible units of an open list.
    const stated = audit.loneOwnerColumn ? row.leads.slice(0, 1) : row.leads;
    for (const lead of stated) {
      if (!isForeign(lead)) continue;
      groups.add(lead, lead, { place: placeOf(row, "lead"), changes: takeLead(audit, row, replaceLead(audit, row, { lead, measure: entry.measure })) });
    }
  }
  return [...groups.values()].map(({ cause, occurrences }) => ({
    message: "foreign", ...spread(occurrences, "check.lead-differs.fix"), values: { ...nameOf(entry), lead: cause, leads }, cites: entry.ref,
  }));
}

function replaceLead(audit: Audit, row: LedgerRow, { lead, measure }: { lead: string; measure: Measure }): Taken {
  const demoted = findDemoted(audit, row, measure);
  const kept = row.leads.filter((other) => other !== lead && !measure.leads.includes(other) && !demoted.includes(other));
  return { leads: [...new Set([...measure.leads, ...kept])], demoted };
}

/** Who leads the row and is to take part only, by the policy, goes on taking part. */
function findDemoted({ names, hasColumn }: Audit, row: LedgerRow, { responsible }: Measure): string[] {
  return hasColumn("responsible") ? row.leads.filter((unit) => responsible.some((other) => names.relate(other, unit) === "same")) : [];
}

/** Leads of the policy that no row of the measure has as lead. */
function findUncovered(audit: Audit, entry: MeasureRows): Defect<Message>[] {
  const rows = entry.rows.filter(isOpenRow);
  const first = rows.find(({ leads }) => leads.length > 0);
  if (first === undefined) return [];
  const stated = audit.loneOwnerColumn ? unitsOfRows(entry) : unionOf(rows, ({ leads }) => leads);
  const missing = entry.measure.leads.filter((lead) => !stated.some((name) => audit.names.relate(lead, name) !== "different"));
  if (missing.length === 0) return [];
  const taken = { leads: entry.measure.leads, demoted: findDemoted(audit, first, entry.measure) };
  const occurrence = { place: placeOf(first, "lead"), changes: takeLead(audit, first, taken) };
  return [{ message: "uncovered", ...spread([occurrence], "check.lead-differs.fix"), values: { ...nameOf(entry), missing, stated }, cites: entry.ref, about: missing.join(" ") }];
}
