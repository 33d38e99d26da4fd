import { placeOf } from "../audit.ts";
import { spread } from "../group.ts";
import { byCause } from "../kinds/byCause.ts";
import { defineCheck } from "../model.ts";
import { wordsIn } from "./notes.ts";
import { leadsOf } from "./overdue.ts";

export const progressNoteEmpty = defineCheck({
  id: "progress-note-empty",
  severity: "info",
  family: "filling",
  scope: "cell",
  tags: ["progress"],
  messages: ["empty"],
  appliesTo: ({ hasColumn, count }) => hasColumn("progressNote") && count("inProgress") > 0,
  // One line for each unit that has something to fill in.
  examine: [byCause({
    sight: (_audit, row) => {
      if (row.status !== "inProgress" || wordsIn(row, "progressNote") !== "") return null;
      const leads = leadsOf(row);
      return { key: leads.join("、"), cause: leads, place: placeOf(row, "progressNote") };
    },
    conclude: (leads, sightings) => ({ message: "empty", ...spread(sightings), values: { leads, count: sightings.length } }),
  })],
});
