import type { MeasureRef } from "#core/findings/finding";
import { readNumberMark, valueOfStep } from "#core/ledger/numberMarks";
import type { Measure, PolicyDocument } from "#core/policy/model";
import { bigramsOf } from "./bigrams.ts";

/** One measure as the matcher sees it. */
export interface IndexedMeasure {
  policy: string;
  measure: Measure;
  ref: MeasureRef;
  /** Weight of all pairs of the title. */
  titleWeight: number;
  owners: ReadonlySet<string>;
}

/** Where a pair of characters occurs. */
interface Posting {
  /** Positions in `measures`. */
  titles: number[];
  /** Title or words: every measure once. */
  anywhere: number[];
  /** Rarer pairs tell more: log of measures per occurrence. */
  weight: number;
}

export interface MeasureIndex {
  measures: readonly IndexedMeasure[];
  postings: ReadonlyMap<number, Posting>;
  byOwner: ReadonlyMap<string, readonly number[]>;
  byKey: ReadonlyMap<string, readonly number[]>;
  /** Values of the numbering steps, joined: "4", "2/1". */
  byNumber: ReadonlyMap<string, readonly number[]>;
}

/** Builds the index of all measures of the policies, once per run. */
export function buildMeasureIndex(policies: readonly PolicyDocument[]): MeasureIndex {
  const listed = policies.flatMap((policy) => policy.measures.map((measure) => ({ policy: policy.id, measure })));
  const postings = new Map<number, Posting>();
  const byOwner = new Map<string, number[]>();
  const byKey = new Map<string, number[]>();
  const byNumber = new Map<string, number[]>();
  listed.forEach(({ policy, measure }, position) => {
    post(postings, measure, position);
    for (const owner of [...measure.leads, ...measure.responsible]) push(byOwner, owner, position);
    // A key as the document has it, and as a key cell is read.
    for (const key of new Set([measure.key, foldKey(measure.key), foldKey(`${policy}/${measure.key}`)])) push(byKey, key, position);
    for (const number of numbersOf(measure)) push(byNumber, number, position);
  });
  weigh(postings, listed.length);
  const measures = listed.map(({ policy, measure }) => ({
    policy,
    measure,
    ref: { policy, measure: measure.key },
    titleWeight: sumWeights(bigramsOf(measure.title), postings),
    owners: new Set([...measure.leads, ...measure.responsible]),
  }));
  return { measures, postings, byOwner, byKey, byNumber };
}

/** A key without the differences that people do not see: full-width forms, blanks, the dot between policy and measure. */
export function foldKey(key: string): string {
  return key.normalize("NFKC").replace(/\s+/gu, "").replace(/·/gu, "/");
}

/** The measure's own words, and where the bundle keeps none, the facts that were read from them. */
function wordsOfMeasure({ title, text, targets, deadlines }: Measure): string {
  const facts = targets.map(({ name, raw }) => `${name} ${raw}`).concat(deadlines.map(({ raw }) => raw));
  return [title, text ?? "", ...facts].join("\n");
}

function post(postings: Map<number, Posting>, measure: Measure, position: number): void {
  const title = bigramsOf(measure.title);
  for (const pair of bigramsOf(wordsOfMeasure(measure))) {
    const posting = postings.get(pair) ?? { titles: [], anywhere: [], weight: 0 };
    posting.anywhere.push(position);
    if (title.has(pair)) posting.titles.push(position);
    postings.set(pair, posting);
  }
}

function weigh(postings: Map<number, Posting>, count: number): void {
  for (const posting of postings.values()) posting.weight = Math.log(1 + count / posting.anywhere.length);
}

export function sumWeights(pairs: ReadonlySet<number>, postings: ReadonlyMap<number, Posting>): number {
  let sum = 0;
  for (const pair of pairs) sum += postings.get(pair)?.weight ?? 0;
  return sum;
}

/** `二/一` is found under its whole path and under its own number, where only one measure has it. */
function numbersOf({ key, number }: Measure): Set<string> {
  return new Set([numberKey(readNumberMark(key)), numberKey(readNumberMark(number))].filter((found) => found !== ""));
}

/** Steps of a numbering mark as one key; Chinese and Arabic numerals alike. */
export function numberKey(steps: readonly string[]): string {
  const values = steps.map(valueOfStep);
  return values.some((value) => value === null) ? "" : values.join("/");
}

function push<K>(map: Map<K, number[]>, key: K, position: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [position]);
  else if (known.at(-1) !== position) known.push(position);
}
