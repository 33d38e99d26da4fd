import type { PolicyDocument } from "#core/policy/model";
import { changeOf, placeOf } from "../audit.ts";
import { CauseGroups, spread } from "../group.ts";
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
  *examine(audit) {
    const groups = new CauseGroups<PolicyDocument>();
    for (const [index, row] of audit.ledger.rows.entries()) {
      const policy = hasNoDeadline(row) ? policyOf(audit, index, row) : null;
      const measure = audit.measureOf(index)?.measure;
      const end = policy?.horizon?.end;
      // Where the policy gives the measure a deadline, that one is missing.
      if (policy === null || end == null || (measure !== undefined && measureScoped(measure).length > 0)) continue;
      groups.add(policy.id, policy, { place: placeOf(row, "deadline"), changes: changeOf(row, "deadline", markInferred(end)) });
    }
    for (const { cause, occurrences } of groups.values()) {
      yield { message: "proposed", ...spread(occurrences, "check.deadline-inferred.fix"), values: { policy: cause.title, end: cause.horizon?.end ?? "", count: occurrences.length } };
    }
  },
});

/** Words for the cell itself, which stays Chinese whatever the reader's language. */
function markInferred(end: string): string {
  return `${end}（推定）`;
}
