import { placeOf } from "../audit.ts";
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
  *examine(audit) {
    for (const [index, row] of audit.ledger.rows.entries()) {
      const { class: state } = audit.standing(index);
      if (state !== "overdue" && state !== "behind") continue;
      if (wordsIn(row, "problem") !== "" || wordsIn(row, "nextStep") !== "") continue;
      yield { message: state, place: placeOf(row, "problem", "nextStep"), cites: audit.measureOf(index)?.ref ?? null };
    }
  },
});
