import { placeOf } from "../audit.ts";
import { spread } from "../group.ts";
import { byCause } from "../kinds/byCause.ts";
import { defineCheck } from "../model.ts";

export const deadlineUnreadable = defineCheck({
  id: "deadline-unreadable",
  severity: "error",
  family: "filling",
  scope: "cell",
  tags: ["deadlines"],
  messages: ["impossibleDay", "noDate"],
  appliesTo: ({ hasColumn }) => hasColumn("deadline"),
  examine: [byCause({
    sight: (_audit, row) => {
      // A day without a year can be read once the year is known: another check asks for it.
      if (row.unreadable === undefined || row.unreadable.why === "noYear") return null;
      const { raw, why } = row.unreadable;
      return { key: raw, cause: { raw, why }, place: placeOf(row, "deadline") };
    },
    conclude: ({ raw, why }, sightings) => ({ message: why, ...spread(sightings), values: { raw } }),
  })],
});
