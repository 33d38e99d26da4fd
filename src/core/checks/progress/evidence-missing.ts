import { placeOf } from "../audit.ts";
import { spread } from "../group.ts";
import { byCause } from "../kinds/byCause.ts";
import { defineCheck } from "../model.ts";
import { wordsIn } from "./notes.ts";
import { leadsOf } from "./overdue.ts";

export const evidenceMissing = defineCheck({
  id: "evidence-missing",
  severity: "info",
  family: "filling",
  scope: "cell",
  tags: ["progress"],
  messages: ["missing"],
  appliesTo: ({ hasColumn, count }) => hasColumn("evidence") && count("done") > 0,
  examine: [byCause({
    sight: (_audit, row) => {
      if (row.status !== "done" || wordsIn(row, "evidence") !== "") return null;
      const leads = leadsOf(row);
      return { key: leads.join("、"), cause: leads, place: placeOf(row, "evidence") };
    },
    conclude: (leads, sightings) => ({ message: "missing", ...spread(sightings), values: { leads, count: sightings.length } }),
  })],
});
