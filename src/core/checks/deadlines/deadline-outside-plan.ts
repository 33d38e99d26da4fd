import type { LedgerRow } from "#core/ledger/model";
import type { PolicyDocument } from "#core/policy/model";
import { placeOf, type Audit } from "../audit.ts";
import { spread } from "../group.ts";
import { byCause } from "../kinds/byCause.ts";
import { defineCheck } from "../model.ts";
import { isOpenRow } from "../owners/ownersOf.ts";
import { isApproved } from "./deadline-after-policy.ts";
import { heldAgainst, lastDayOf } from "./deadlineOf.ts";

export const deadlineOutsidePlan = defineCheck({
  id: "deadline-outside-plan",
  severity: "warning",
  family: "filling",
  scope: "cell",
  tags: ["deadlines", "policy"],
  messages: ["after"],
  appliesTo: ({ covered, hasColumn }) => hasColumn("deadline") && covered.some(({ policy }) => policy.horizon?.end != null),
  examine: [byCause({
    sight: ({ measureOf }, row, index) => {
      const entry = measureOf(index);
      const end = entry?.policy.horizon?.end;
      const day = lastDayOf(row);
      // A day later than the measure's own has been reported already.
      if (entry === null || end == null || day === null || day <= end || !isOpenRow(row) || isApproved(row) || heldAgainst(row, entry.measure) !== null) return null;
      return { key: `${entry.policy.id} ${day}`, cause: { day, end, policy: entry.policy.title }, place: placeOf(row, "deadline") };
    },
    conclude: (cause, sightings) => ({ message: "after", ...spread(sightings), values: cause }),
  })],
});

/** The plan that a row belongs to: that of its measure, or the only one there is. */
export function policyOf(audit: Audit, index: number, row: LedgerRow): PolicyDocument | null {
  const entry = audit.measureOf(index);
  if (entry !== null) return entry.policy;
  const [only] = audit.policies;
  return audit.policies.length === 1 && only !== undefined && !audit.isOfOtherSource(row) ? only : null;
}
