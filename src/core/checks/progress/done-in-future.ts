import { placeOf } from "../audit.ts";
import { byRow } from "../kinds/byRow.ts";
import { defineCheck } from "../model.ts";

export const doneInFuture = defineCheck({
  id: "done-in-future",
  severity: "error",
  family: "filling",
  scope: "cell",
  tags: ["progress"],
  messages: ["future"],
  appliesTo: ({ count }) => count("completed") > 0,
  examine: [byRow(({ asOf }, row) => {
    if (row.completedOn === null || row.completedOn <= asOf) return null;
    return { message: "future", place: placeOf(row, "completedOn"), values: { day: row.completedOn, asOf } };
  })],
});
