import { toSerial } from "#core/calendar/excelSerial";
import type { LedgerRow } from "#core/ledger/model";
import { changeOf, placeOf } from "../audit.ts";
import { spread } from "../group.ts";
import { defineCheck } from "../model.ts";
import { countRealDates, dayFormat } from "./writeDay.ts";

export const deadlineNotADate = defineCheck({
  id: "deadline-not-a-date",
  severity: "info",
  family: "filling",
  scope: "table",
  tags: ["deadlines", "form"],
  messages: ["text", "fix"],
  appliesTo: (audit) => audit.hasColumn("deadline") && holdsDates(countRealDates(audit)),
  *examine({ ledger }) {
    const occurrences = ledger.rows.flatMap((row) => {
      const day = dayInWords(row);
      return day === null ? [] : [{ place: placeOf(row, "deadline"), changes: changeOf(row, "deadline", toSerial(day), dayFormat) }];
    });
    if (occurrences.length > 0) yield { message: "text", ...spread(occurrences, "check.deadline-not-a-date.fix"), values: { count: occurrences.length } };
  },
});

/** Most of the days in the column are real dates; a column all in words is a way of writing, not a fault. */
function holdsDates({ real, text }: { real: number; text: number }): boolean {
  return real > 0 && real >= text;
}

/** The one day of a text cell that has a single plain reading. */
function dayInWords({ cells, deadlines, unreadable }: LedgerRow): string | null {
  const [only] = deadlines;
  if (typeof cells.deadline?.value !== "string" || deadlines.length !== 1 || unreadable !== undefined) return null;
  return only?.kind === "by" && only.otherReading === null ? only.end : null;
}
