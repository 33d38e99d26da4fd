import type { LedgerRow } from "#core/ledger/model";
import { placeOf } from "../audit.ts";
import { byRow } from "../kinds/byRow.ts";
import { defineCheck } from "../model.ts";

export const overdue = defineCheck({
  id: "overdue",
  severity: "error",
  family: "work",
  scope: "row",
  tags: ["progress"],
  messages: ["late", "lateAfterExtension"],
  appliesTo: ({ count }) => count("timed") > 0,
  examine: [byRow((audit, row, index) => {
    const standing = audit.standing(index);
    if (standing.class !== "overdue" || standing.due === null) return row.unreadable !== undefined && !standing.done ? "cannotTell" : null;
    const values = { days: standing.daysLate, due: standing.due, leads: leadsOf(row) };
    return { message: standing.extended ? "lateAfterExtension" : "late", place: placeOf(row, "deadline", "status", "task", "action"), values, cites: audit.measureOf(index)?.ref ?? null };
  })],
});

/** Who is to be asked: the leads, else whoever is named. */
export function leadsOf({ leads, responsible, generic }: LedgerRow): readonly string[] {
  return leads.length > 0 ? leads : responsible.length > 0 ? responsible : generic;
}
