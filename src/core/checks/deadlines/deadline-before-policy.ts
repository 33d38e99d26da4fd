import { nameOf, placeOf } from "../audit.ts";
import { spread } from "../group.ts";
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
  *examine({ covered }) {
    for (const entry of covered) {
      const rows = entry.rows.filter(isOpenRow);
      // Steps of a measure end before it does: only the last of its rows is held against its day.
      const last = rows.map((row) => ({ row, day: lastDayOf(row) })).sort((a, b) => ((a.day ?? "") < (b.day ?? "") ? 1 : -1))[0];
      if (last?.day == null || rows.some((row) => row.deadlines.length === 0 || row.deadlines.some(({ end }) => end === null))) continue;
      const held = heldAgainst(last.row, entry.measure);
      if (held?.end == null || last.day >= held.end) continue;
      yield { message: "early", ...spread([{ place: placeOf(last.row, "deadline") }]), values: { ...nameOf(entry), day: last.day, limit: held.end, raw: held.raw }, cites: entry.ref };
    }
  },
});
