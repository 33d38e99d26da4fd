import { placeOf } from "../audit.ts";
import { byRow } from "../kinds/byRow.ts";
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
  examine: [byRow((_audit, row) => {
    // What is done stays done: its text need not change.
    if (row.status === "done" || row.status === "cancelled") return null;
    const now = plainWords(wordsIn(row, "progressNote"));
    return now !== "" && now === plainWords(wordsIn(row, "previousNote")) ? { message: "same", place: placeOf(row, "progressNote") } : null;
  })],
});
