import { toSerial } from "#core/calendar/excelSerial";
import type { LedgerRow } from "#core/ledger/model";
import { changeOf, placeOf } from "../audit.ts";
import { spread } from "../group.ts";
import { byCause } from "../kinds/byCause.ts";
import { defineCheck } from "../model.ts";
import { dayFormat, holdsDates } from "./writeDay.ts";

export const deadlineNotADate = defineCheck({
  id: "deadline-not-a-date",
  severity: "info",
  family: "filling",
  scope: "table",
  tags: ["deadlines", "form"],
  messages: ["text", "fix"],
  // A column all in words is a way of writing, not a fault.
  appliesTo: (audit) => audit.hasColumn("deadline") && holdsDates(audit),
  examine: [byCause({
    sight: (_audit, row) => {
      const day = dayInWords(row);
      return day === null ? null : { key: "", cause: null, place: placeOf(row, "deadline"), changes: changeOf(row, "deadline", toSerial(day), dayFormat) };
    },
    conclude: (_cause, sightings) => ({ message: "text", ...spread(sightings, "check.deadline-not-a-date.fix"), values: { count: sightings.length }, about: "" }),
  })],
});

/** The one day of a text cell that has a single plain reading. */
function dayInWords({ cells, deadlines, unreadable }: LedgerRow): string | null {
  const [only] = deadlines;
  if (typeof cells.deadline?.value !== "string" || deadlines.length !== 1 || unreadable !== undefined) return null;
  return only?.kind === "by" && only.otherReading === null ? only.end : null;
}
