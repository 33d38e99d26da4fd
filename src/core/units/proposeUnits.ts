import { defaultRegistry } from "./createRegistry.ts";
import { findUnit } from "./findUnit.ts";
import { findNeighbours } from "./findReadings.ts";
import type { FormReading, UnitEntry, UnitQuestion, UnitRegistry } from "./model.ts";
import { splitLevel } from "./unitLevels.ts";
import { withoutAlias } from "./unitWords.ts";

export interface UnitProposal {
  name: string;
  /** 0…1. */
  certainty: number;
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}

/** The forms of a registry by what a name may share with them. */
interface FormIndex {
  forms: readonly { form: string; readings: readonly FormReading[]; pairCount: number }[];
  byPair: ReadonlyMap<string, readonly number[]>;
  byFirstLetter: ReadonlyMap<string, readonly number[]>;
}

const indexes = new WeakMap<UnitRegistry, FormIndex>();

/** Made once for a registry: a table may have thousands of unknown names. */
function indexOf(registry: UnitRegistry): FormIndex {
  const known = indexes.get(registry);
  if (known !== undefined) return known;
  const byPair = new Map<string, number[]>();
  const byFirstLetter = new Map<string, number[]>();
  const forms = [...registry.forms].map(([form, readings], at) => {
    const pairs = new Set(pairsOf(form));
    for (const pair of pairs) post(byPair, pair, at);
    post(byFirstLetter, form.charAt(0), at);
    return { form, readings, pairCount: pairs.size };
  });
  const index = { forms, byPair, byFirstLetter };
  indexes.set(registry, index);
  return index;
}

function post(postings: Map<string, number[]>, key: string, at: number): void {
  const known = postings.get(key);
  if (known === undefined) postings.set(key, [at]);
  else known.push(at);
}

/** 发改委 ⊂ 发展和改革委员会: every letter in order, same last word. */
function isAbbreviation(short: string, long: string): boolean {
  if (short.length < 3 || short.length >= long.length || short.charAt(0) !== long.charAt(0)) return false;
  let at = 0;
  for (const letter of long) if (letter === short.charAt(at)) at += 1;
  return at === short.length;
}

type Offers = Map<string, number>;

function offer(offers: Offers, entries: readonly { entry: UnitEntry }[], certainty: number): void {
  for (const { entry } of entries) offers.set(entry.canonical, Math.max(offers.get(entry.canonical) ?? 0, certainty));
}

/** Bodies that a name without level could mean, or those below the State Council for one with a level. */
function offerSimilar(offers: Offers, body: string, hasLevel: boolean, registry: UnitRegistry): void {
  for (const near of findNeighbours(body, registry)) offer(offers, registry.forms.get(near) ?? [], 0.6);
  const { forms, byPair, byFirstLetter } = indexOf(registry);
  const pairs = pairsOf(body);
  const shared = new Map<number, number>();
  for (const pair of pairs) for (const at of byPair.get(pair) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
  for (const at of byFirstLetter.get(body.charAt(0)) ?? []) if (!shared.has(at)) shared.set(at, 0);
  for (const [at, count] of [...shared].sort(([a], [b]) => a - b)) {
    const found = forms[at];
    if (found === undefined) continue;
    // Share of letter pairs that the two have in common (Dice).
    const similarity = count === 0 ? 0 : (2 * count) / (pairs.length + found.pairCount);
    const certainty = Math.max(isAbbreviation(body, found.form) ? 0.55 : 0, similarity * 0.7);
    if (certainty >= 0.3) offer(offers, found.readings.filter(({ entry }) => !hasLevel || entry.category !== "central"), certainty);
  }
}

/** Names near a written one, the nearest first, with the level and place of the written name. */
export function proposeUnits(name: string, question: UnitQuestion & { limit?: number } = {}): UnitProposal[] {
  const registry = question.registry ?? defaultRegistry;
  const { body } = splitLevel(withoutAlias(name));
  const before = withoutAlias(name).slice(0, -body.length);
  const offers: Offers = new Map();
  const match = findUnit(name, question);
  if (match !== null) offer(offers, [match], match.certainty);
  for (const other of match?.others ?? []) offers.set(other, 0.5);
  offerSimilar(offers, body, before !== "", registry);
  const nearest = [...offers].sort(([, a], [, b]) => b - a).slice(0, question.limit ?? 3);
  return nearest.map(([canonical, certainty]) => ({ name: `${before}${canonical}`, certainty: Math.round(certainty * 100) / 100 }));
}
