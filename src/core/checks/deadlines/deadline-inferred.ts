import { changeOf, placeOf } from "../audit.ts";
import { spread } from "../group.ts";
import { byCause } from "../kinds/byCause.ts";
import { defineCheck } from "../model.ts";
import { hasNoDeadline } from "./deadline-missing.ts";
import { policyOf } from "./deadline-outside-plan.ts";
import { measureScoped } from "./deadlineOf.ts";

export const deadlineInferred = defineCheck({
  id: "deadline-inferred",
  severity: "info",
  family: "filling",
  scope: "cell",
  tags: ["deadlines", "policy"],
  messages: ["proposed", "fix"],
  appliesTo: ({ policies, hasColumn }) => hasColumn("deadline") && policies.some(({ horizon }) => horizon?.end != null),
  examine: [byCause({
    sight: (audit, row, index) => {
      const policy = hasNoDeadline(row) ? policyOf(audit, index, row) : null;
      const measure = audit.measureOf(index)?.measure;
      const end = policy?.horizon?.end;
      // Where the policy gives the measure a deadline, that one is missing.
      if (policy === null || end == null || (measure !== undefined && measureScoped(measure).length > 0)) return null;
      return { key: policy.id, cause: { policy: policy.title, end }, place: placeOf(row, "deadline"), changes: changeOf(row, "deadline", markInferred(end)) };
    },
    conclude: (cause, sightings) => ({ message: "proposed", ...spread(sightings, "check.deadline-inferred.fix"), values: { ...cause, count: sightings.length } }),
  })],
});

/** Words for the cell itself, which stays Chinese whatever the reader's language. */
function markInferred(end: string): string {
  return `${end}（推定）`;
}
