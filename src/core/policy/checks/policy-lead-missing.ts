import { definePolicyCheck } from "./definePolicyCheck.ts";
import { hasOwners } from "./policy-owners-absent.ts";

export const policyLeadMissing = definePolicyCheck({
  id: "policy-lead-missing",
  severity: "warning",
  messages: ["noLead", "noOwners"],
  // Where nobody ever leads (均为责任单位, 按职责分工负责) no lead is missing.
  appliesTo: ({ measures, leadRule }) => leadRule !== "equal" && measures.some(({ leads }) => leads.length > 0),
  *examine({ measures }) {
    for (const measure of measures) {
      if (measure.leads.length > 0) continue;
      const message = hasOwners(measure) ? "noLead" : "noOwners";
      yield { message, measure: measure.key, values: { number: measure.key, title: measure.title } };
    }
  },
});
