import { isBlank } from "#core/ledger/cells";
import { placeOf } from "../audit.ts";
import { defineCheck } from "../model.ts";

export const doneWithoutDate = defineCheck({
  id: "done-without-date",
  severity: "warning",
  family: "filling",
  scope: "cell",
  tags: ["progress"],
  messages: ["blank", "unreadable"],
  appliesTo: ({ ledger }) => ledger.rows.some(({ status }) => status === "done"),
  *examine({ ledger, hasColumn }) {
    const column = hasColumn("completedOn");
    for (const row of ledger.rows) {
      if (row.status !== "done" || row.completedOn !== null) continue;
      const value = row.cells.completedOn?.value ?? "";
      // A table that has no such column leaves the day open for every row: nothing to correct in this one.
      if (!column) yield "cannotTell";
      else yield { message: isBlank(value) ? "blank" : "unreadable", place: placeOf(row, "completedOn"), values: { status: row.statusWord, written: String(value) } };
    }
  },
});
