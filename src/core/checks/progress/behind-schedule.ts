import { placeOf } from "../audit.ts";
import { byRow } from "../kinds/byRow.ts";
import { defineCheck } from "../model.ts";
import { leadsOf } from "./overdue.ts";

export const behindSchedule = defineCheck({
  id: "behind-schedule",
  severity: "warning",
  family: "work",
  scope: "row",
  tags: ["progress"],
  messages: ["figures", "ownWord"],
  appliesTo: ({ count, hasColumn }) => hasColumn("progress") || count("judged") > 0,
  examine: [byRow((audit, row, index) => {
    const standing = audit.standing(index);
    if (standing.class !== "behind") return null;
    const { progress } = row;
    const values = { percent: percentOf(progress), expected: percentOf(standing.timeShare), due: standing.due, leads: leadsOf(row) };
    const told = progress !== null && standing.timeShare !== null && standing.timeShare - progress > audit.settings.behindPoints / 100;
    return { message: told ? "figures" : "ownWord", place: placeOf(row, "progress", "status", "task"), values: told ? values : { ...values, word: row.statusWord }, cites: audit.measureOf(index)?.ref ?? null };
  })],
});

/** Whole points, as people write them. */
export function percentOf(share: number | null): number | null {
  return share === null ? null : Math.round(share * 100);
}
