import type { IsoDate } from "#core/calendar/isoDate";
import { placeOf } from "../audit.ts";
import { CauseGroups, spread } from "../group.ts";
import { defineCheck } from "../model.ts";

export const deadlineAmbiguous = defineCheck({
  id: "deadline-ambiguous",
  severity: "warning",
  family: "filling",
  scope: "cell",
  tags: ["deadlines"],
  messages: ["twoReadings", "noYear"],
  appliesTo: ({ hasColumn }) => hasColumn("deadline"),
  *examine({ ledger }) {
    const groups = new CauseGroups<{ raw: string; day: IsoDate | null; other: IsoDate | null }>();
    for (const row of ledger.rows) {
      const place = placeOf(row, "deadline");
      if (row.unreadable?.why === "noYear") groups.add(row.unreadable.raw, { raw: row.unreadable.raw, day: null, other: null }, { place });
      for (const { raw, end, otherReading } of row.deadlines) {
        if (otherReading !== null) groups.add(raw, { raw, day: end, other: otherReading }, { place });
      }
    }
    for (const { cause, occurrences } of groups.values()) {
      yield { message: cause.other === null ? "noYear" : "twoReadings", ...spread(occurrences), values: { ...cause, count: occurrences.length } };
    }
  },
});
