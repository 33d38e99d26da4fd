import { definePolicyCheck } from "./definePolicyCheck.ts";

export const policyAnnexAbsent = definePolicyCheck({
  id: "policy-annex-absent",
  severity: "warning",
  messages: ["absent"],
  appliesTo: ({ annexes }) => annexes !== undefined,
  *examine({ annexes = [] }) {
    for (const { name, present } of annexes) if (!present) yield { message: "absent", measure: null, values: { name } };
  },
});
