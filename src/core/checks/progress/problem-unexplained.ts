import { placeOf } from "../audit.ts";
import { byRow } from "../kinds/byRow.ts";
import { defineCheck } from "../model.ts";
import { wordsIn } from "./notes.ts";

export const problemUnexplained = defineCheck({
  id: "problem-unexplained",
  severity: "warning",
  family: "filling",
  scope: "row",
  tags: ["progress"],
  messages: ["overdue", "behind"],
  appliesTo: ({ hasColumn }) => hasColumn("problem") || hasColumn("nextStep"),
  examine: [byRow((audit, row, index) => {
    const { class: state } = audit.standing(index);
    if (state !== "overdue" && state !== "behind") return null;
    if (wordsIn(row, "problem") !== "" || wordsIn(row, "nextStep") !== "") return null;
    return { message: state, place: placeOf(row, "problem", "nextStep"), cites: audit.measureOf(index)?.ref ?? null };
  })],
});
