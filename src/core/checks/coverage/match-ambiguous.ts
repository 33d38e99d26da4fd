import { placeOf } from "../audit.ts";
import { defineCheck } from "../model.ts";

/** Two measures whose scores lie closer than this fit about equally. */
const close = 0.08;

export const matchAmbiguous = defineCheck({
  id: "match-ambiguous",
  severity: "warning",
  family: "filling",
  scope: "row",
  tags: ["coverage", "policy"],
  messages: ["two"],
  appliesTo: ({ covered }) => covered.length > 0,
  *examine({ ledger, matches, measures }) {
    const titles = new Map(measures.map(({ ref, measure }) => [`${ref.policy}/${ref.measure}`, measure.title]));
    for (const [index, row] of ledger.rows.entries()) {
      const match = matches[index];
      if (match?.by !== "text" || match.runnerUp === null || match.score - match.runnerUp.score >= close) continue;
      const titleOf = ({ policy, measure }: { policy: string; measure: string }): string => titles.get(`${policy}/${measure}`) ?? "";
      const values = { number: match.ref.measure, title: titleOf(match.ref), otherNumber: match.runnerUp.ref.measure, otherTitle: titleOf(match.runnerUp.ref) };
      yield { message: "two", place: placeOf(row, "task", "action"), values, cites: match.ref };
    }
  },
});
