import type { LedgerRow } from "#core/ledger/model";
import { placeOf } from "../audit.ts";
import { defineCheck } from "../model.ts";

export const overdue = defineCheck({
  id: "overdue",
  severity: "error",
  family: "work",
  scope: "row",
  tags: ["progress"],
  messages: ["late", "lateAfterExtension"],
  appliesTo: ({ ledger }) => ledger.rows.some(({ deadlines, unreadable, extension }) => deadlines.length > 0 || unreadable !== undefined || extension !== null),
  *examine(audit) {
    for (const [index, row] of audit.ledger.rows.entries()) {
      const standing = audit.standing(index);
      if (standing.class !== "overdue" || standing.due === null) {
        if (row.unreadable !== undefined && !standing.done) yield "cannotTell";
        continue;
      }
      const values = { days: standing.daysLate, due: standing.due, leads: leadsOf(row) };
      yield { message: standing.extended ? "lateAfterExtension" : "late", place: placeOf(row, "deadline", "status", "task", "action"), values, cites: audit.measureOf(index)?.ref ?? null };
    }
  },
});

/** Who is to be asked: the leads, else whoever is named. */
export function leadsOf({ leads, responsible, generic }: LedgerRow): readonly string[] {
  return leads.length > 0 ? leads : responsible.length > 0 ? responsible : generic;
}
