import { placeOf } from "../audit.ts";
import { defineCheck } from "../model.ts";
import { leadsOf } from "./overdue.ts";

export const dueSoon = defineCheck({
  id: "due-soon",
  severity: "info",
  family: "work",
  scope: "row",
  tags: ["progress"],
  messages: ["soon", "today"],
  appliesTo: ({ ledger }) => ledger.rows.some(({ deadlines, unreadable, extension }) => deadlines.length > 0 || unreadable !== undefined || extension !== null),
  *examine(audit) {
    for (const [index, row] of audit.ledger.rows.entries()) {
      const { dueSoon: soon, daysLeft, due, done } = audit.standing(index);
      if (row.unreadable !== undefined && !done) yield "cannotTell";
      if (!soon || daysLeft === null) continue;
      const values = { days: daysLeft, due, leads: leadsOf(row) };
      yield { message: daysLeft === 0 ? "today" : "soon", place: placeOf(row, "deadline", "status", "task", "action"), values, cites: audit.measureOf(index)?.ref ?? null };
    }
  },
});
