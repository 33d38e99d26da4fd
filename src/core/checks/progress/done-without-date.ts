import { isBlank } from "#core/ledger/cells";
import { placeOf } from "../audit.ts";
import { byRow } from "../kinds/byRow.ts";
import { defineCheck } from "../model.ts";

export const doneWithoutDate = defineCheck({
  id: "done-without-date",
  severity: "warning",
  family: "filling",
  scope: "cell",
  tags: ["progress"],
  messages: ["blank", "unreadable"],
  appliesTo: ({ count }) => count("done") > 0,
  examine: [byRow(({ hasColumn }, row) => {
    if (row.status !== "done" || row.completedOn !== null) return null;
    const value = row.cells.completedOn?.value ?? "";
    // A table that has no such column leaves the day open for every row: nothing to correct in this one.
    if (!hasColumn("completedOn")) return "cannotTell";
    return { message: isBlank(value) ? "blank" : "unreadable", place: placeOf(row, "completedOn"), values: { status: row.statusWord, written: String(value) } };
  })],
});
