import type { Measure } from "../model.ts";
import { definePolicyCheck } from "./definePolicyCheck.ts";

/** A figure, a day or a rhythm is something that work can be held against. */
function isMeasurable({ targets, deadlines }: Measure): boolean {
  return targets.length > 0 || deadlines.some(({ end, recurrence, duration }) => (end ?? recurrence ?? duration) !== null);
}

export const policyNotMeasurable = definePolicyCheck({
  id: "policy-not-measurable",
  severity: "info",
  messages: ["measures"],
  appliesTo: ({ measures }) => measures.length > 0,
  *examine({ measures }) {
    const without = measures.filter((measure) => !isMeasurable(measure)).map(({ key }) => key);
    if (without.length > 0) yield { message: "measures", measure: null, values: { count: without.length, total: measures.length, measures: without } };
  },
});
