import { daysBetween, type IsoDate } from "#core/calendar/isoDate";
import type { Deadline } from "#core/deadlines/model";
import type { LedgerRow } from "#core/ledger/model";
import { nameOf, placeOf } from "../audit.ts";
import { CauseGroups, spread } from "../group.ts";
import { byMeasure } from "../kinds/byMeasure.ts";
import { defineCheck } from "../model.ts";
import { isOpenRow } from "../owners/ownersOf.ts";
import { heldAgainst, lastDayOf } from "./deadlineOf.ts";
import { changeDay } from "./writeDay.ts";

export const deadlineAfterPolicy = defineCheck({
  id: "deadline-after-policy",
  severity: "error",
  family: "filling",
  scope: "cell",
  tags: ["deadlines", "policy"],
  messages: ["late", "fix"],
  appliesTo: ({ covered, hasColumn }) => hasColumn("deadline") && covered.some(({ measure }) => measure.deadlines.some(({ end }) => end !== null)),
  examine: [byMeasure(function* (audit, entry) {
    const groups = new CauseGroups<{ day: IsoDate; held: Deadline & { end: IsoDate } }>();
    // No row is held against an earlier day than this.
    const earliest = entry.measure.deadlines.reduce((least, { end }) => (end !== null && end < least ? end : least), "9999-12-31");
    for (const row of entry.rows) {
      if (row.unreadable !== undefined) yield "cannotTell";
      const day = lastDayOf(row);
      if (day === null || day <= earliest || !isOpenRow(row) || isApproved(row)) continue;
      const held = heldAgainst(row, entry.measure);
      if (held?.end == null || day <= held.end) continue;
      groups.add(`${day} ${held.end}`, { day, held: { ...held, end: held.end } }, { place: placeOf(row, "deadline"), changes: changeDay(audit, row, held.end) });
    }
    for (const { cause: { day, held }, occurrences } of groups.values()) {
      yield {
        message: "late", ...spread(occurrences, "check.deadline-after-policy.fix"),
        values: { ...nameOf(entry), day, limit: held.end, raw: held.raw, days: daysBetween(held.end, day) }, cites: entry.ref,
      };
    }
  })],
});

/** Somebody allowed another day; whether it was granted in form is a check of its own. */
export function isApproved({ extension }: LedgerRow): boolean {
  return extension !== null && extension.to !== null && extension.approvedBy !== null;
}
