import type { Finding } from "#core/findings/finding";
import { checkPolicy } from "#core/policy/checks/checkPolicy";
import type { PolicyDocument } from "#core/policy/model";

/** What each document leaves out, contradicts or damages, in the order of the documents. */
export function checkPolicies(policies: readonly PolicyDocument[]): (readonly Finding[])[] {
  return policies.map((policy) => checkPolicy(policy).findings);
}
