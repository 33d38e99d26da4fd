import type { LedgerRow } from "#core/ledger/model";
import { bigramsOf } from "./bigrams.ts";
import type { MeasureIndex } from "./measureIndex.ts";

export interface Scored {
  position: number;
  /** 0…1. */
  score: number;
}

/** How much equal owners add to what the words leave open. */
const ownerShare = 0.35;
/** The sheet's words beside the task that a row is recognised by. */
const wordRoles = ["category", "task", "action"] as const;

/** How well the measures fit a row. */
export interface Scores {
  of: (position: number) => number;
  /** The measures that fit best, the first of them in the order of the policies where several fit alike; at most two. */
  best: readonly Scored[];
}

/** Scores the measures against rows, with working arrays kept between rows. A score holds until the next row is scored. */
export function createTextScorer(index: MeasureIndex): (row: LedgerRow, allowed: (position: number) => boolean) => Scores {
  const sums = createSums(index.measures.length);
  const { inTitle, anywhere, owners } = sums;
  return (row, allowed) => {
    const touched = sums.restart();
    const wanted = addWords(row, index, sums);
    const named = addOwners(row, index, sums);
    const scoreOf = (position: number): number => {
      const measure = index.measures[position];
      const title = measure === undefined || measure.titleWeight === 0 ? 0 : (inTitle[position] ?? 0) / measure.titleWeight;
      const words = wanted === 0 ? 0 : (anywhere[position] ?? 0) / wanted;
      const shared = owners[position] ?? 0;
      const union = named + (measure?.owners.size ?? 0) - shared;
      // Of two that have all the words the one that is named so goes first.
      const base = Math.max(title * 0.95, words * (0.9 + 0.1 * title));
      return base + (1 - base) * ownerShare * (union === 0 ? 0 : shared / union);
    };
    return { of: scoreOf, best: findBest(touched, allowed, scoreOf) };
  };
}

interface Sums {
  inTitle: Float64Array;
  anywhere: Float64Array;
  owners: Float64Array;
  touch: (position: number) => void;
  /** Begins a row; gives the list that its measures will be in. */
  restart: () => readonly number[];
}

function createSums(count: number): Sums {
  const [inTitle, anywhere, owners] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const isTouched = new Uint8Array(count);
  const touched: number[] = [];
  return {
    inTitle, anywhere, owners,
    touch: (position) => {
      if (isTouched[position] === 1) return;
      isTouched[position] = 1;
      touched.push(position);
    },
    restart: () => {
      for (const position of touched) inTitle[position] = anywhere[position] = owners[position] = isTouched[position] = 0;
      touched.length = 0;
      return touched;
    },
  };
}

function findBest(positions: readonly number[], allowed: (position: number) => boolean, scoreOf: (position: number) => number): Scored[] {
  let first: Scored | null = null;
  let second: Scored | null = null;
  for (const position of positions) {
    if (!allowed(position)) continue;
    const score = scoreOf(position);
    if (first === null || goesBefore(score, position, first)) {
      second = first;
      first = { position, score };
    } else if (second === null || goesBefore(score, position, second)) second = { position, score };
  }
  return [first, second].filter((found) => found !== null);
}

function goesBefore(score: number, position: number, other: Scored): boolean {
  return score > other.score || (score === other.score && position < other.position);
}

/** Short forms of the offices, written out beside them. */
const shortForms: readonly (readonly [short: RegExp, long: string])[] = [
  [/国企/u, "国有企业"], [/央企/u, "中央企业"], [/民企/u, "民营企业"], [/外企/u, "外商投资企业"], [/混改/u, "混合所有制改革"], [/社保/u, "社会保险"],
  [/招投标/u, "招标投标"], [/水电气/u, "供水供电供气"], [/双创/u, "创新创业"], [/科创/u, "科技创新"], [/专债|专项债/u, "专项债券"], [/信用修复/u, "信用信息修复"],
];

const anyShortForm = new RegExp(shortForms.map(([{ source }]) => source).join("|"), "u");

/** The words without the number before them, short forms written out. */
function plainWords(words: string): string {
  const bare = words.replace(/^\s*(?:第?[（(]?(?:\d{1,3}(?:[.．-]\d{1,3})*|[一二三四五六七八九十百]{1,5})[）)]?[、.．条)）\s]|[（(][^()（）]{1,4}[)）])/u, "");
  if (!anyShortForm.test(bare)) return bare;
  return shortForms.reduce((text, [short, long]) => (short.test(text) ? `${text}\n${text.replace(short, long)}` : text), bare);
}

/** Adds the weights of the row's pairs to every measure that has them; gives the weight of the task's own pairs. */
function addWords(row: LedgerRow, { postings, measures }: MeasureIndex, { inTitle, anywhere, touch }: Sums): number {
  const all = bigramsOf(wordRoles.map((role) => plainWords(String(row.cells[role]?.value ?? ""))).concat(plainWords(row.task), plainWords(row.category)).join("\n"));
  const task = bigramsOf(plainWords(row.task));
  // A pair that no measure has tells against all of them, as much as the rarest.
  const unknown = Math.log(1 + measures.length);
  let wanted = 0;
  for (const pair of all) {
    const posting = postings.get(pair);
    if (task.has(pair)) wanted += posting?.weight ?? unknown;
    if (posting === undefined) continue;
    for (const position of posting.titles) inTitle[position] = (inTitle[position] ?? 0) + posting.weight;
    if (!task.has(pair)) {
      for (const position of posting.titles) touch(position);
      continue;
    }
    for (const position of posting.anywhere) {
      anywhere[position] = (anywhere[position] ?? 0) + posting.weight;
      touch(position);
    }
  }
  return wanted;
}

function addOwners(row: LedgerRow, { byOwner }: MeasureIndex, { owners, touch }: Sums): number {
  const names = new Set([...row.leads, ...row.responsible]);
  for (const name of names) {
    for (const position of byOwner.get(name) ?? []) {
      owners[position] = (owners[position] ?? 0) + 1;
      touch(position);
    }
  }
  return names.size;
}
