import { placeOf } from "../audit.ts";
import { spread, type Occurrence } from "../group.ts";
import { byTable, seesCells } from "../kinds/byTable.ts";
import { defineCheck } from "../model.ts";
import { countOf, readRuns } from "./sequences.ts";

export const sequenceGap = defineCheck({
  id: "sequence-gap",
  severity: "info",
  family: "filling",
  scope: "table",
  tags: ["table", "form"],
  messages: ["gap"],
  appliesTo: ({ ledger, hasColumn }) => hasColumn("sequence") && readRuns(ledger.rows) !== null,
  examine: [byTable(function* ({ ledger }) {
    const missing: string[] = [];
    const occurrences: Occurrence[] = [];
    for (const run of readRuns(ledger.rows) ?? []) {
      for (let index = 1; index < run.length; index += 1) {
        const before = countOf(run[index - 1]?.number ?? "");
        const next = run[index];
        const now = countOf(next?.number ?? "");
        if (before === null || now === null || next === undefined || now <= before + 1) continue;
        missing.push(now === before + 2 ? String(before + 1) : `${before + 1}—${now - 1}`);
        occurrences.push({ place: placeOf(next.row, "sequence") });
      }
    }
    if (occurrences.length > 0) yield { message: "gap", ...spread(occurrences), values: { missing: missing.slice(0, 20) } };
  }, seesCells("sequence", "category"))],
});
