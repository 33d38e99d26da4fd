import { placeOf } from "../audit.ts";
import { defineCheck } from "../model.ts";

export const doneInFuture = defineCheck({
  id: "done-in-future",
  severity: "error",
  family: "filling",
  scope: "cell",
  tags: ["progress"],
  messages: ["future"],
  appliesTo: ({ ledger }) => ledger.rows.some(({ completedOn }) => completedOn !== null),
  *examine({ ledger, asOf }) {
    for (const row of ledger.rows) {
      if (row.completedOn === null || row.completedOn <= asOf) continue;
      yield { message: "future", place: placeOf(row, "completedOn"), values: { day: row.completedOn, asOf } };
    }
  },
});
