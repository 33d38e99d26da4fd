import type { IsoDate } from "#core/calendar/isoDate";
import { placeOf } from "../audit.ts";
import { CauseGroups, spread } from "../group.ts";
import { defineCheck } from "../model.ts";
import { changeDay } from "./writeDay.ts";

export const deadlineAmbiguous = defineCheck({
  id: "deadline-ambiguous",
  severity: "warning",
  family: "filling",
  scope: "cell",
  tags: ["deadlines"],
  messages: ["twoReadings", "noYear", "fix"],
  appliesTo: ({ hasColumn }) => hasColumn("deadline"),
  *examine(audit) {
    const groups = new CauseGroups<{ raw: string; day: IsoDate | null; other: IsoDate | null }>();
    for (const row of audit.ledger.rows) {
      const place = placeOf(row, "deadline");
      if (row.unreadable?.why === "noYear") groups.add(row.unreadable.raw, { raw: row.unreadable.raw, day: null, other: null }, { place });
      for (const { raw, end, otherReading } of row.deadlines) {
        // With one deadline in the cell, the reading that was taken can be written there.
        const changes = end !== null && row.deadlines.length === 1 ? changeDay(audit, row, end) : [];
        if (otherReading !== null) groups.add(raw, { raw, day: end, other: otherReading }, { place, changes });
      }
    }
    for (const { cause, occurrences } of groups.values()) {
      yield { message: cause.other === null ? "noYear" : "twoReadings", ...spread(occurrences, "check.deadline-ambiguous.fix"), values: { ...cause, count: occurrences.length } };
    }
  },
});
