import type { IsoDate } from "#core/calendar/isoDate";
import { placeOf } from "../audit.ts";
import { CauseGroups, spread } from "../group.ts";
import { defineCheck } from "../model.ts";
import { isOpenRow } from "../owners/ownersOf.ts";
import { lastDayOf } from "./deadlineOf.ts";

export const deadlineBeforeIssue = defineCheck({
  id: "deadline-before-issue",
  severity: "warning",
  family: "filling",
  scope: "cell",
  tags: ["deadlines", "policy"],
  messages: ["before"],
  appliesTo: ({ covered, hasColumn }) => hasColumn("deadline") && covered.some(({ policy }) => policy.issuedOn !== null),
  *examine({ covered }) {
    const groups = new CauseGroups<{ day: IsoDate; issuedOn: IsoDate; policy: string }>();
    for (const { policy, measure, rows } of covered) {
      if (policy.issuedOn === null) continue;
      // The policy may set a day that has passed; the table then repeats it.
      const given = new Set(measure.deadlines.map(({ end }) => end));
      for (const row of rows.filter(isOpenRow)) {
        const day = lastDayOf(row);
        if (day === null || day >= policy.issuedOn || given.has(day)) continue;
        groups.add(`${policy.id} ${day}`, { day, issuedOn: policy.issuedOn, policy: policy.title }, { place: placeOf(row, "deadline") });
      }
    }
    for (const { cause, occurrences } of groups.values()) yield { message: "before", ...spread(occurrences), values: cause };
  },
});
