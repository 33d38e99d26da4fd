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

/** Scores the measures against rows, with working arrays kept between rows. */
export function createTextScorer(index: MeasureIndex): (row: LedgerRow, allowed: (position: number) => boolean) => Scored[] {
  const count = index.measures.length;
  const inTitle = new Float64Array(count);
  const anywhere = new Float64Array(count);
  const owners = new Float64Array(count);
  const touched = new Set<number>();
  return (row, allowed) => {
    for (const position of touched) inTitle[position] = anywhere[position] = owners[position] = 0;
    touched.clear();
    const wanted = addWords(row, index, { inTitle, anywhere, touched });
    const named = addOwners(row, index, { owners, touched });
    return [...touched].filter(allowed).map((position) => {
      const measure = index.measures[position];
      const title = measure === undefined || measure.titleWeight === 0 ? 0 : (inTitle[position] ?? 0) / measure.titleWeight;
      const words = wanted === 0 ? 0 : (anywhere[position] ?? 0) / wanted;
      const shared = owners[position] ?? 0;
      const union = named + (measure?.owners.size ?? 0) - shared;
      // Of two that have all the words the one that is named so goes first.
      const base = Math.max(title * 0.95, words * (0.9 + 0.1 * title));
      return { position, score: base + (1 - base) * ownerShare * (union === 0 ? 0 : shared / union) };
    }).sort((a, b) => b.score - a.score || a.position - b.position);
  };
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

interface WordSums {
  inTitle: Float64Array;
  anywhere: Float64Array;
  touched: Set<number>;
}

/** Adds the weights of the row's pairs to every measure that has them; gives the weight of the task's own pairs. */
function addWords(row: LedgerRow, { postings, measures }: MeasureIndex, { inTitle, anywhere, touched }: WordSums): number {
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
      for (const position of posting.titles) touched.add(position);
      continue;
    }
    for (const position of posting.anywhere) {
      anywhere[position] = (anywhere[position] ?? 0) + posting.weight;
      touched.add(position);
    }
  }
  return wanted;
}

function addOwners(row: LedgerRow, { byOwner }: MeasureIndex, { owners, touched }: { owners: Float64Array; touched: Set<number> }): number {
  const names = new Set([...row.leads, ...row.responsible]);
  for (const name of names) {
    for (const position of byOwner.get(name) ?? []) {
      owners[position] = (owners[position] ?? 0) + 1;
      touched.add(position);
    }
  }
  return names.size;
}
