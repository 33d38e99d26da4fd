import { placeOf } from "../audit.ts";
import { byRow } from "../kinds/byRow.ts";
import { defineCheck } from "../model.ts";

export const rowNotInPolicy = defineCheck({
  id: "row-not-in-policy",
  severity: "warning",
  family: "filling",
  scope: "row",
  tags: ["coverage", "policy"],
  messages: ["unmatched"],
  appliesTo: ({ measures }) => measures.length > 0,
  examine: [byRow((audit, row, index) => {
    if (audit.measureOf(index) !== null || audit.isOfOtherSource(row)) return null;
    return { message: "unmatched", place: placeOf(row, "task", "action", "category"), values: { task: shorten(row.task) } };
  })],
});

const longestQuote = 40;

function shorten(words: string): string {
  const line = words.replace(/\s+/gu, " ");
  return line.length <= longestQuote ? line : `${line.slice(0, longestQuote)}…`;
}
