import { placeOf } from "../audit.ts";
import { spread, type Occurrence } from "../group.ts";
import { byTable, seesCells } from "../kinds/byTable.ts";
import { defineCheck } from "../model.ts";

export const sequenceGap = defineCheck({
  id: "sequence-gap",
  severity: "info",
  family: "filling",
  scope: "table",
  tags: ["table", "form"],
  messages: ["gap"],
  appliesTo: ({ sequences, hasColumn }) => hasColumn("sequence") && sequences.runs() !== null,
  examine: [byTable(function* ({ ledger, sequences }) {
    const missing: string[] = [];
    const occurrences: Occurrence[] = [];
    for (const run of sequences.runs() ?? []) {
      let before: number | null = null;
      for (const index of run) {
        const now = sequences.countAt(index);
        const row = ledger.rows[index];
        if (before !== null && now !== null && row !== undefined && now > before + 1) {
          missing.push(now === before + 2 ? String(before + 1) : `${before + 1}—${now - 1}`);
          occurrences.push({ place: placeOf(row, "sequence") });
        }
        before = now;
      }
    }
    if (occurrences.length > 0) yield { message: "gap", ...spread(occurrences), values: { missing: missing.slice(0, 20) } };
  }, seesCells("sequence", "category"))],
});
