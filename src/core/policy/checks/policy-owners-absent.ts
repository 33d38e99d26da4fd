import type { Measure } from "../model.ts";
import { definePolicyCheck } from "./definePolicyCheck.ts";

/** Whether a measure names anybody at all. */
export function hasOwners({ leads, responsible, generic }: Measure): boolean {
  return leads.length + responsible.length + generic.length > 0;
}

export const policyOwnersAbsent = definePolicyCheck({
  id: "policy-owners-absent",
  severity: "warning",
  messages: ["none"],
  appliesTo: ({ measures }) => measures.length > 0,
  *examine({ measures }) {
    if (!measures.some(hasOwners)) yield { message: "none", measure: null, values: { count: measures.length } };
  },
});
