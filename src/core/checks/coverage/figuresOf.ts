import { readDeadlines } from "#core/deadlines/readDeadlines";
import type { LedgerRow } from "#core/ledger/model";
import type { Target } from "#core/targets/model";
import { readTargets } from "#core/targets/readTargets";
import { wordsIn } from "../progress/notes.ts";

/** What the row says it will do. Figures in progress notes are results, not aims. */
export function aimOf(row: LedgerRow): string {
  return [wordsIn(row, "task"), wordsIn(row, "action")].filter((words) => words !== "").join("。");
}

const digits = /[\d一二三四五六七八九十两半倍]/u;

/** Reads the figures of a text; texts that repeat down a table are read once. */
export function createTargetReader(): (words: string) => readonly Target[] {
  const known = new Map<string, readonly Target[]>();
  return (words) => {
    const before = known.get(words);
    if (before !== undefined) return before;
    const deadlines = digits.test(words) ? readDeadlines(words, { mode: "prose", reference: null }) : [];
    const targets = digits.test(words) ? readTargets(words, { deadlines, due: null, hidden: [] }) : [];
    known.set(words, targets);
    return targets;
  };
}
