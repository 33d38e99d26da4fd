import { placeOf } from "../audit.ts";
import { defineCheck } from "../model.ts";

export const rowNotInPolicy = defineCheck({
  id: "row-not-in-policy",
  severity: "warning",
  family: "filling",
  scope: "row",
  tags: ["coverage", "policy"],
  messages: ["unmatched"],
  appliesTo: ({ measures }) => measures.length > 0,
  *examine(audit) {
    for (const [index, row] of audit.ledger.rows.entries()) {
      if (audit.measureOf(index) !== null || audit.isOfOtherSource(row)) continue;
      yield { message: "unmatched", place: placeOf(row, "task", "action", "category"), values: { task: shorten(row.task) } };
    }
  },
});

const longestQuote = 40;

function shorten(words: string): string {
  const line = words.replace(/\s+/gu, " ");
  return line.length <= longestQuote ? line : `${line.slice(0, longestQuote)}…`;
}
