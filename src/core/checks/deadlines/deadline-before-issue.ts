import { placeOf } from "../audit.ts";
import { spread } from "../group.ts";
import { byCause } from "../kinds/byCause.ts";
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
  examine: [byCause({
    sight: ({ measureOf }, row, index) => {
      const entry = measureOf(index);
      const day = lastDayOf(row);
      const issuedOn = entry?.policy.issuedOn ?? null;
      if (entry === null || issuedOn === null || day === null || day >= issuedOn || !isOpenRow(row)) return null;
      // The policy may set a day that has passed; the table then repeats it.
      if (entry.measure.deadlines.some(({ end }) => end === day)) return null;
      return { key: `${entry.policy.id} ${day}`, cause: { day, issuedOn, policy: entry.policy.title }, place: placeOf(row, "deadline") };
    },
    conclude: (cause, sightings) => ({ message: "before", ...spread(sightings), values: cause }),
  })],
});
