import { placeOf } from "../audit.ts";
import { CauseGroups, spread } from "../group.ts";
import { byTable, seesCells } from "../kinds/byTable.ts";
import { defineCheck } from "../model.ts";
import { countOf, readRuns, type Numbered } from "./sequences.ts";

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
      const shared = numbersOfSharedItems(run.filter(({ number }) => repeated.has(number)));
      const groups = new CauseGroups<string>();
      for (const { number, row } of run) if (repeated.has(number) && !shared.has(number)) groups.add(number, number, { place: placeOf(row, "sequence") });
      for (const { cause, occurrences } of groups.values()) {
        if (occurrences.length > 1) yield { message: "twice", ...spread(occurrences), values: { number: cause, count: occurrences.length } };
      }
    }
  }, seesCells("sequence", "category"))],
});

/** 2024-003 on two rows for two units is one item that they share; a plain count is never the same twice. */
function numbersOfSharedItems(repeated: readonly Numbered[]): ReadonlySet<string> {
  const leads = new Map<string, string[]>();
  for (const { number, row } of repeated) if (countOf(number) === null) leads.set(number, [...(leads.get(number) ?? []), row.leads.join("、")]);
  return new Set([...leads].flatMap(([number, all]) => (new Set(all).size === all.length ? [number] : [])));
}
