import { placeOf } from "../audit.ts";
import { defineCheck } from "../model.ts";
import { plainWords, wordsIn } from "./notes.ts";

export const progressNoteRepeated = defineCheck({
  id: "progress-note-repeated",
  severity: "warning",
  family: "filling",
  scope: "cell",
  tags: ["progress"],
  messages: ["same"],
  appliesTo: ({ hasColumn }) => hasColumn("progressNote") && hasColumn("previousNote"),
  *examine({ ledger }) {
    for (const row of ledger.rows) {
      // What is done stays done: its text need not change.
      if (row.status === "done" || row.status === "cancelled") continue;
      const now = plainWords(wordsIn(row, "progressNote"));
      if (now !== "" && now === plainWords(wordsIn(row, "previousNote"))) yield { message: "same", place: placeOf(row, "progressNote") };
    }
  },
});
