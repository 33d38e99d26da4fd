import { defaultRegistry } from "./createRegistry.ts";
import { findUnit } from "./findUnit.ts";
import { findNeighbours } from "./findReadings.ts";
import type { UnitEntry, UnitQuestion, UnitRegistry } from "./model.ts";
import { splitLevel } from "./unitLevels.ts";
import { withoutAlias } from "./unitWords.ts";

export interface UnitProposal {
  name: string;
  /** 0…1. */
  certainty: number;
}

/** Share of letter pairs that two names have in common (Dice). */
function similarity(a: string, b: string): number {
  const pairs = (text: string): string[] => Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
  const left = pairs(a);
  const right = new Set(pairs(b));
  const shared = left.filter((pair) => right.has(pair)).length;
  return left.length + right.size === 0 ? 0 : (2 * shared) / (left.length + right.size);
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
  for (const [form, readings] of registry.forms) {
    const certainty = Math.max(isAbbreviation(body, form) ? 0.55 : 0, similarity(body, form) * 0.7);
    if (certainty >= 0.3) offer(offers, readings.filter(({ entry }) => !hasLevel || entry.category !== "central"), certainty);
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
