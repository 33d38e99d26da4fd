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
  // First by their counts, which takes no time: hardly any number stands twice.
  const countTwice = createTwice(run.length);
  const suspects = run.filter((index) => {
    const count = sequences.countAt(index);
    return count === null || countTwice.add(count);
  });
  if (suspects.length === 0) return [];
  const doubtful = run.filter((index) => {
    const count = sequences.countAt(index);
    return count === null || countTwice.has(count);
  });
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const index of doubtful) {
    const number = sequences.numberAt(index);
    if (seen.size === seen.add(number).size) repeated.add(number);
  }
  return doubtful.filter((index) => repeated.has(sequences.numberAt(index)));
}

interface Twice {
  /** True where the count has been added before. */
  add: (count: number) => boolean;
  has: (count: number) => boolean;
}

/** Counts that come twice. Those of an ordinary table lie below twice its length. */
function createTwice(length: number): Twice {
  const times = new Uint8Array(2 * length + 1024);
  const far = new Map<number, number>();
  const timesOf = (count: number): number => (count < times.length ? (times[count] ?? 0) : (far.get(count) ?? 0));
  return {
    has: (count) => timesOf(count) > 1,
    add: (count) => {
      const before = timesOf(count);
      const now = Math.min(before + 1, 2);
      if (count < times.length) times[count] = now;
      else far.set(count, now);
      return before > 0;
    },
  };
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
