import { nameOf, placeOf } from "../audit.ts";
import { spread } from "../group.ts";
import { byMeasure } from "../kinds/byMeasure.ts";
import { defineCheck } from "../model.ts";
import { isNamed, isOpenRow } from "./ownersOf.ts";

export const jointLeads = defineCheck({
  id: "joint-leads",
  severity: "info",
  family: "filling",
  scope: "cell",
  tags: ["owners", "policy"],
  messages: ["several"],
  appliesTo: ({ covered, loneOwnerColumn }) => !loneOwnerColumn && covered.some(({ measure }) => measure.leads.length === 1),
  examine: [byMeasure(function* (audit, entry) {
    const [lead] = entry.measure.leads;
    if (lead === undefined || entry.measure.leads.length > 1) return;
    // A lead that the policy does not name at all is a graver fault, with a line of its own.
    const joint = entry.rows.filter((row) => isOpenRow(row) && new Set(row.leads).size > 1 && row.leads.every((unit) => isNamed(audit, entry, unit)));
    const [first] = joint;
    if (first === undefined) return;
    yield { message: "several", ...spread(joint.map((row) => ({ place: placeOf(row, "lead") }))), values: { ...nameOf(entry), lead, leads: first.leads }, cites: entry.ref };
  })],
});
