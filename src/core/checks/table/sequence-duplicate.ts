import { placeOf } from "../audit.ts";
import { CauseGroups, spread } from "../group.ts";
import { byTable, seesCells } from "../kinds/byTable.ts";
import { defineCheck } from "../model.ts";
import { readRuns } from "./sequences.ts";

export const sequenceDuplicate = defineCheck({
  id: "sequence-duplicate",
  severity: "warning",
  family: "filling",
  scope: "cell",
  tags: ["table"],
  messages: ["twice"],
  appliesTo: ({ ledger, hasColumn }) => hasColumn("sequence") && readRuns(ledger.rows) !== null,
  examine: [byTable(function* ({ ledger }) {
    for (const run of readRuns(ledger.rows) ?? []) {
      const seen = new Set<string>();
      const repeated = new Set(run.flatMap(({ number }) => (seen.size === seen.add(number).size ? [number] : [])));
      const groups = new CauseGroups<string>();
      for (const { number, row } of run) if (repeated.has(number)) groups.add(number, number, { place: placeOf(row, "sequence") });
      for (const { cause, occurrences } of groups.values()) {
        if (occurrences.length > 1) yield { message: "twice", ...spread(occurrences), values: { number: cause, count: occurrences.length } };
      }
    }
  }, seesCells("sequence", "category"))],
});
