import { placeOf } from "../audit.ts";
import { spread } from "../group.ts";
import { byCause } from "../kinds/byCause.ts";
import { defineCheck } from "../model.ts";
import { isOpenRow, unitsOf, unitsOfMeasure } from "./ownersOf.ts";

export const ownerGenericOnly = defineCheck({
  id: "owner-generic-only",
  severity: "warning",
  family: "filling",
  scope: "cell",
  tags: ["owners"],
  messages: ["group"],
  appliesTo: ({ count }) => count("owned") > 0,
  examine: [byCause({
    sight: ({ measureOf }, row, index) => {
      if (row.generic.length === 0 || unitsOf(row).length > 0 || !isOpenRow(row)) return null;
      const entry = measureOf(index);
      // The policy itself gives the measure to a group: the table cannot know better.
      if (entry !== null && unitsOfMeasure(entry).length === 0) return null;
      return { key: row.generic.join("、"), cause: row.generic, place: placeOf(row, "lead", "responsible") };
    },
    conclude: (groups, sightings) => ({ message: "group", ...spread(sightings), values: { groups, count: sightings.length } }),
  })],
});
