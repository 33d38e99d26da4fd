import type { MeasureRef } from "#core/findings/finding";
import type { Ledger, LedgerRow } from "#core/ledger/model";
import { readNumberMark } from "#core/ledger/numberMarks";
import type { PolicyDocument } from "#core/policy/model";
import { buildMeasureIndex, foldKey, numberKey, type MeasureIndex } from "./measureIndex.ts";
import type { Match, Matches } from "./model.ts";
import { createTextScorer, type Scores } from "./scoreByText.ts";
import { createSourceReader, type SourceReading } from "./sourceOf.ts";

/** Below this a row matches no measure by its words. */
const leastText = 0.39;
/** A number written before the task's words needs this much agreement of the words, and more where nothing bears the numbers out. */
const leastAgreement: Readonly<Record<Trust, number>> = { trusted: 0.12, unknown: 0.2, own: 1 };

/** Where a row may carry the number of its measure. */
const markPlaces = {
  task: (row: LedgerRow) => leadingMark(row.task),
  category: (row: LedgerRow) => leadingMark(row.category),
  source: (row: LedgerRow) => row.source,
  sequence: (row: LedgerRow) => row.sequence,
} as const;
type MarkPlace = keyof typeof markPlaces;
const allPlaces: readonly MarkPlace[] = ["task", "category", "source", "sequence"];

/** What the words of the table's rows say of the numbers beside them: that they count measures, something else, or nothing. */
type Trust = "trusted" | "unknown" | "own";

interface Matcher {
  index: MeasureIndex;
  score: (row: LedgerRow, allowed: (position: number) => boolean) => Scores;
  readSource: (source: string) => SourceReading;
  trust: Readonly<Record<MarkPlace, Trust>>;
}

/** Finds the measure of every row: by the key column, by a number, by the words. Linear in the rows. */
export function matchRows(ledger: Ledger, policies: readonly PolicyDocument[]): Matches {
  return ledger.rows.map(createMatcher(ledger, policies).match);
}

/** Finds measures of single rows of a ledger. */
export interface RowMatcher {
  match: (row: LedgerRow) => Match | null;
  /** True where the rows, as they are now, show the same about the table's numbering: the matches of the others hold. */
  stillHolds: (rows: readonly LedgerRow[], changed: readonly number[]) => boolean;
}

export function createMatcher(ledger: Ledger, policies: readonly PolicyDocument[]): RowMatcher {
  const index = buildMeasureIndex(policies);
  if (index.measures.length === 0) return { match: () => null, stillHolds: () => true };
  const score = createTextScorer(index);
  const trust = judgeNumbers(ledger.rows, { index, score });
  const matcher: Matcher = { index, score, readSource: createSourceReader(policies), trust };
  return {
    match: (row) => matchRow(row, matcher),
    stillHolds: (rows, changed) => changed.every((at) => at >= enoughRows) || isSameTrust(judgeNumbers(rows, matcher), trust),
  };
}

function isSameTrust(one: Matcher["trust"], other: Matcher["trust"]): boolean {
  return allPlaces.every((place) => one[place] === other[place]);
}

function matchRow(row: LedgerRow, matcher: Matcher): Match | null {
  const source = matcher.readSource(row.source);
  if (source.kind === "other") return null;
  const { index } = matcher;
  const allowed = (position: number): boolean => source.kind === "any" || source.ids.has(index.measures[position]?.policy ?? "");
  const keyed = findByKey(row, index, allowed);
  if (keyed !== null) return keyed;
  const scored = matcher.score(row, allowed);
  return findByNumber(row, matcher, { allowed, scored }) ?? findByText(index, scored);
}

/** The key column: `2`, `二/一`, `dalian-2018 · 2`, `（四）`, `第4条`, `4-1`. */
function findByKey(row: LedgerRow, index: MeasureIndex, allowed: (position: number) => boolean): Match | null {
  const written = row.measureKey.normalize("NFKC").replace(/\s+/gu, "");
  if (written === "") return null;
  const key = foldKey(written);
  const exact = (index.byKey.get(key) ?? index.byKey.get(key.replace(/^\(|[)、.]$/gu, "")) ?? []).filter(allowed);
  if (exact.length === 1) return { ref: refOf(index, exact[0] ?? 0), by: "key", score: 1, runnerUp: null };
  const found = lookUpNumber(written, index, allowed);
  return found === null ? null : { ref: refOf(index, found), by: "number", score: 0.95, runnerUp: null };
}

/** A mark that names one measure: its whole path, or the first step of a finer numbering (4-1 is the first part of 4). */
function lookUpNumber(mark: string, { byKey, byNumber }: MeasureIndex, allowed: (position: number) => boolean): number | null {
  const steps = readNumberMark(mark);
  for (let length = steps.length; length > 0; length -= 1) {
    const part = steps.slice(0, length);
    // 十 and 10 may be two measures of one plan: the numeral as written goes first.
    const exact = (byKey.get(part.join("/")) ?? []).filter(allowed);
    const found = exact.length > 0 ? exact : (byNumber.get(numberKey(part)) ?? []).filter(allowed);
    if (found.length === 1) return found[0] ?? null;
    if (found.length > 1) return null;
  }
  return null;
}

interface Candidates {
  allowed: (position: number) => boolean;
  scored: Scores;
}

/** Numbers in front of the task or of its heading, the source cell, and the sequence, as far as the table's rows bear them out. */
function findByNumber(row: LedgerRow, { index, trust }: Matcher, { allowed, scored }: Candidates): Match | null {
  for (const place of allPlaces) {
    if (trust[place] === "own" || (place === "sequence" && trust.sequence !== "trusted")) continue;
    const mark = markPlaces[place](row);
    const found = mark === "" ? null : lookUpNumber(mark, index, allowed);
    if (found === null) continue;
    const agrees = scored.of(found);
    if (agrees < (place === "task" || place === "category" ? leastAgreement[trust[place]] : 0)) continue;
    const best = scored.best.find(({ position }) => position !== found);
    if (best !== undefined && contradicts(best.score, agrees, trust[place])) continue;
    const runnerUp = best === undefined ? null : { ref: refOf(index, best.position), score: round(best.score) };
    return { ref: refOf(index, found), by: "number", score: round(Math.min(1, 0.7 + 0.3 * agrees)), runnerUp };
  }
  return null;
}

/** The words of another measure speak plainly against the number; a number that nothing bears out yields sooner. */
function contradicts(other: number, agrees: number, trust: Trust): boolean {
  return trust === "trusted" ? other > 0.75 && other > agrees + 0.3 : other >= leastText && other > agrees + 0.05;
}

/** `（四）深化…` → `（四）`, `4.1 推行…` → `4.1`, `第三条 …` → `第三条`; "" where the words begin at once. */
function leadingMark(words: string): string {
  const found = /^\s*(第?[（(]?(?:\d{1,3}|[一二三四五六七八九十百]{1,5})(?:[-.．]\d{1,3}){0,3}[）)]?[、.．条]?)(?=[^\d年月日季度个项级是批])/u.exec(words);
  const mark = found?.[1] ?? "";
  return /[（()）、.．条-]|^\d+$/u.test(mark) ? mark : "";
}

function findByText(index: MeasureIndex, { best: [best, second] }: Scores): Match | null {
  if (best === undefined || best.score < leastText) return null;
  const runnerUp = second === undefined ? null : { ref: refOf(index, second.position), score: round(second.score) };
  const match: Match = { ref: refOf(index, best.position), by: "text", score: round(best.score), runnerUp };
  return isClose(best.score, second?.score ?? 0) ? { ...match, ambiguous: true } : match;
}

/** Two measures fit about equally; where neither fits well, a wider gap is still none. */
function isClose(best: number, second: number): boolean {
  return best - second < 0.08 || (best < 0.6 && second > best * 0.72);
}

/** Rows looked at to see what the numbers count. */
const enoughRows = 300;

function judgeNumbers(rows: readonly LedgerRow[], matcher: Pick<Matcher, "index" | "score">): Matcher["trust"] {
  const tally = { task: [0, 0], category: [0, 0], source: [0, 0], sequence: [0, 0] } satisfies Record<MarkPlace, [number, number]>;
  for (const row of rows.slice(0, enoughRows)) {
    const { best: [best] } = matcher.score(row, () => true);
    if (best === undefined || best.score < 0.3) continue;
    for (const place of allPlaces) {
      const mark = markPlaces[place](row);
      const found = mark === "" ? null : lookUpNumber(mark, matcher.index, () => true);
      if (found === null) continue;
      tally[place][0] += 1;
      if (best.position === found) tally[place][1] += 1;
    }
  }
  return { task: trustOf(tally.task), category: trustOf(tally.category), source: trustOf(tally.source), sequence: trustOf(tally.sequence) };
}

/** Most numbers that name a measure name the one whose words the row has. */
function trustOf([told = 0, agreeing = 0]: readonly number[]): Trust {
  if (told < 2) return "unknown";
  return agreeing / told >= 0.6 ? "trusted" : "own";
}

/** One object for all rows of a measure. */
function refOf({ measures }: MeasureIndex, position: number): MeasureRef {
  return measures[position]?.ref ?? { policy: "", measure: "" };
}

function round(score: number): number {
  return Math.round(score * 100) / 100;
}
