import { placeOf } from "../audit.ts";
import { byRow } from "../kinds/byRow.ts";
import { defineCheck } from "../model.ts";
import { leadsOf } from "./overdue.ts";

export const dueSoon = defineCheck({
  id: "due-soon",
  severity: "info",
  family: "work",
  scope: "row",
  tags: ["progress"],
  messages: ["soon", "today"],
  appliesTo: ({ count }) => count("timed") > 0,
  examine: [byRow((audit, row, index) => {
    const { dueSoon: soon, daysLeft, due, done } = audit.standing(index);
    // Of a cell with a day and words that give none, the day is known.
    if (!soon || daysLeft === null) return row.unreadable !== undefined && !done ? "cannotTell" : null;
    const values = { days: daysLeft, due, leads: leadsOf(row) };
    return { message: daysLeft === 0 ? "today" : "soon", place: placeOf(row, "deadline", "status", "task", "action"), values, cites: audit.measureOf(index)?.ref ?? null };
  })],
});
