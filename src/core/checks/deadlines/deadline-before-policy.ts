import type { IsoDate } from "#core/calendar/isoDate";
import type { LedgerRow } from "#core/ledger/model";
import { nameOf, placeOf } from "../audit.ts";
import { spread } from "../group.ts";
import { byMeasure } from "../kinds/byMeasure.ts";
import { defineCheck } from "../model.ts";
import { isOpenRow } from "../owners/ownersOf.ts";
import { heldAgainst, lastDayOf } from "./deadlineOf.ts";

export const deadlineBeforePolicy = defineCheck({
  id: "deadline-before-policy",
  severity: "info",
  family: "filling",
  scope: "cell",
  tags: ["deadlines", "policy"],
  messages: ["early"],
  appliesTo: ({ covered, hasColumn }) => hasColumn("deadline") && covered.some(({ measure }) => measure.deadlines.some(({ end }) => end !== null)),
  examine: [byMeasure(function* (_audit, entry) {
    const rows = entry.rows.filter(isOpenRow);
    if (rows.some((row) => row.deadlines.length === 0 || row.deadlines.some(({ end }) => end === null))) return;
    // Steps of a measure end before it does: only the last of its rows is held against its day.
    const last = findLast(rows);
    const held = last === null ? null : heldAgainst(last.row, entry.measure);
    if (last === null || held?.end == null || last.day >= held.end) return;
    yield { message: "early", ...spread([{ place: placeOf(last.row, "deadline") }]), values: { ...nameOf(entry), day: last.day, limit: held.end, raw: held.raw }, cites: entry.ref };
  })],
});

/** The first of the rows with the latest day. */
function findLast(rows: readonly LedgerRow[]): { row: LedgerRow; day: IsoDate } | null {
  let last: { row: LedgerRow; day: IsoDate } | null = null;
  for (const row of rows) {
    const day = lastDayOf(row);
    if (day !== null && (last === null || day > last.day)) last = { row, day };
  }
  return last;
}
