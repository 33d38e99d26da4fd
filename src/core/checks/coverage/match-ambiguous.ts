import type { MeasureRef } from "#core/findings/finding";
import { placeOf } from "../audit.ts";
import { byRow } from "../kinds/byRow.ts";
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
  examine: [byRow(({ matchOf, findMeasure }, row, index) => {
    const match = matchOf(index);
    if (match?.by !== "text" || match.runnerUp === null || (match.ambiguous !== true && match.score - match.runnerUp.score >= close)) return null;
    const titleOf = (ref: MeasureRef): string => findMeasure(ref)?.measure.title ?? "";
    const values = { number: match.ref.measure, title: titleOf(match.ref), otherNumber: match.runnerUp.ref.measure, otherTitle: titleOf(match.runnerUp.ref) };
    return { message: "two", place: placeOf(row, "task", "action"), values, cites: match.ref };
  })],
});
