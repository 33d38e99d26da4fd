import type { MeasureRef } from "#core/findings/finding";
import type { Ledger, LedgerRow } from "#core/ledger/model";
import { readNumberMark } from "#core/ledger/numberMarks";
import type { PolicyDocument } from "#core/policy/model";
import { buildMeasureIndex, numberKey, type MeasureIndex } from "./measureIndex.ts";
import type { Match, Matches } from "./model.ts";
import { createTextScorer, type Scored } from "./scoreByText.ts";
import { createSourceReader, type SourceReading } from "./sourceOf.ts";

/** Below this a row matches no measure by its words. */
const leastText = 0.42;
/** A number written before the task's words needs this much agreement of the words. */
const leastAgreement = 0.12;

interface Matcher {
  index: MeasureIndex;
  score: (row: LedgerRow, allowed: (position: number) => boolean) => Scored[];
  readSource: (source: string) => SourceReading;
  /** The table's own numbering is that of the measures. */
  sequenceIsNumber: boolean;
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
  const matcher: Matcher = { index, score: createTextScorer(index), readSource: createSourceReader(policies), sequenceIsNumber: false };
  const numbered = { ...matcher, sequenceIsNumber: trustsSequence(ledger.rows, matcher) };
  return {
    match: (row) => matchRow(row, numbered),
    stillHolds: (rows, changed) => changed.every((at) => at >= enoughRows) || trustsSequence(rows, matcher) === numbered.sequenceIsNumber,
  };
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
  const key = written.replace(/·/gu, "/");
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
  scored: readonly Scored[];
}

/** Numbers in front of the task or of its heading, the source cell, and the sequence where the table shows that it counts measures. */
function findByNumber(row: LedgerRow, matcher: Matcher, { allowed, scored }: Candidates): Match | null {
  const agreement = (position: number): number => scored.find((candidate) => candidate.position === position)?.score ?? 0;
  const marks = [leadingMark(row.task), leadingMark(row.category), row.source, matcher.sequenceIsNumber ? row.sequence : ""];
  for (const [order, mark] of marks.entries()) {
    const found = mark === "" ? null : lookUpNumber(mark, matcher.index, allowed);
    if (found === null) continue;
    const agrees = agreement(found);
    if (order < 2 && agrees < leastAgreement) continue;
    const best = scored.find(({ position }) => position !== found);
    // The words of another measure speak plainly against the number.
    if (best !== undefined && best.score > 0.75 && best.score > agrees + 0.3) continue;
    const runnerUp = best === undefined ? null : { ref: refOf(matcher.index, best.position), score: round(best.score) };
    return { ref: refOf(matcher.index, found), by: "number", score: round(Math.min(1, 0.7 + 0.3 * agrees)), runnerUp };
  }
  return null;
}

/** `（四）深化…` → `（四）`, `4.1 推行…` → `4.1`, `第三条 …` → `第三条`; "" where the words begin at once. */
function leadingMark(words: string): string {
  const found = /^\s*(第?[（(]?(?:\d{1,3}|[一二三四五六七八九十百]{1,5})(?:[-.．]\d{1,3}){0,3}[）)]?[、.．条]?)(?=[^\d年月日季度个项级是批])/u.exec(words);
  const mark = found?.[1] ?? "";
  return /[（()）、.．条-]|^\d+$/u.test(mark) ? mark : "";
}

function findByText(index: MeasureIndex, scored: readonly Scored[]): Match | null {
  const [best, second] = scored;
  if (best === undefined || best.score < leastText) return null;
  const runnerUp = second === undefined ? null : { ref: refOf(index, second.position), score: round(second.score) };
  return { ref: refOf(index, best.position), by: "text", score: round(best.score), runnerUp };
}

/** Rows looked at to see whether 序号 counts the measures. */
const enoughRows = 300;

/** Most numbers that name a measure name the one whose words the row has. */
function trustsSequence(rows: readonly LedgerRow[], matcher: Matcher): boolean {
  let told = 0;
  let agreeing = 0;
  for (const row of rows.slice(0, enoughRows)) {
    const found = row.sequence === "" ? null : lookUpNumber(row.sequence, matcher.index, () => true);
    const [best] = found === null ? [] : matcher.score(row, () => true);
    if (best === undefined || best.score < 0.3) continue;
    told += 1;
    if (best.position === found) agreeing += 1;
  }
  return told >= 2 && agreeing / told >= 0.6;
}

function refOf({ measures }: MeasureIndex, position: number): MeasureRef {
  const found = measures[position];
  return { policy: found?.policy ?? "", measure: found?.measure.key ?? "" };
}

function round(score: number): number {
  return Math.round(score * 100) / 100;
}
