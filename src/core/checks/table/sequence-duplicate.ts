import { placeOf, type Audit } from "../audit.ts";
import { CauseGroups, spread } from "../group.ts";
import { byTable, seesCells } from "../kinds/byTable.ts";
import { defineCheck } from "../model.ts";
import type { SequenceBook } from "./sequences.ts";

export const sequenceDuplicate = defineCheck({
  id: "sequence-duplicate",
  severity: "warning",
  family: "filling",
  scope: "cell",
  tags: ["table"],
  messages: ["twice"],
  appliesTo: ({ sequences, hasColumn }) => hasColumn("sequence") && sequences.runs() !== null,
  examine: [byTable(function* ({ ledger, sequences }) {
    for (const run of sequences.runs() ?? []) {
      const repeated = findRepeated(run, sequences);
      if (repeated.length === 0) continue;
      const shared = numbersOfSharedItems(repeated, { ledger, sequences });
      const groups = new CauseGroups<string>();
      for (const index of repeated) {
        const [number, row] = [sequences.numberAt(index), ledger.rows[index]];
        if (row !== undefined && !shared.has(number)) groups.add(number, number, { place: placeOf(row, "sequence") });
      }
      for (const { cause, occurrences } of groups.values()) {
        if (occurrences.length > 1) yield { message: "twice", ...spread(occurrences), values: { number: cause, count: occurrences.length } };
      }
    }
  }, seesCells("sequence", "category"))],
});

/** The positions whose number stands more than once in the run. */
function findRepeated(run: readonly number[], sequences: SequenceBook): readonly number[] {
  if (isRising(run, sequences)) return [];
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const index of run) {
    const number = sequences.numberAt(index);
    if (seen.size === seen.add(number).size) repeated.add(number);
  }
  return repeated.size === 0 ? [] : run.filter((index) => repeated.has(sequences.numberAt(index)));
}

/** Numbers that count upwards, as most do, are all different. */
function isRising(run: readonly number[], { countAt }: SequenceBook): boolean {
  let before = -1;
  return run.every((index) => {
    const now = countAt(index);
    const isHigher = now !== null && now > before;
    before = now ?? before;
    return isHigher;
  });
}

/** 2024-003 on two rows for two units is one item that they share; a plain count is never the same twice. */
function numbersOfSharedItems(repeated: readonly number[], { ledger, sequences }: Pick<Audit, "ledger" | "sequences">): ReadonlySet<string> {
  const leads = new Map<string, string[]>();
  for (const index of repeated) {
    if (sequences.countAt(index) !== null) continue;
    const number = sequences.numberAt(index);
    const all = leads.get(number) ?? [];
    all.push(ledger.rows[index]?.leads.join("、") ?? "");
    leads.set(number, all);
  }
  return new Set([...leads].flatMap(([number, all]) => (new Set(all).size === all.length ? [number] : [])));
}
