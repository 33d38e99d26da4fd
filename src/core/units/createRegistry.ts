import { unitEntries } from "./units.data.ts";
import { stemOf } from "./unitWords.ts";
import type { FormPattern, FormReading, UnitEntry, UnitRegistry } from "./model.ts";

/** What a workbook adds: whole bodies, and other written forms of known ones (form → canonical name). */
export interface RegistryExtras {
  entries?: readonly UnitEntry[];
  aliases?: Readonly<Record<string, string>>;
}

type Readings = Map<string, FormReading[]>;

function add(index: Readings, key: string, reading: FormReading): void {
  const readings = index.get(key) ?? [];
  if (!readings.some((known) => known.entry.canonical === reading.entry.canonical)) readings.push(reading);
  index.set(key, readings);
}

function readingsOf(entry: UnitEntry): { form: string; reading: FormReading }[] {
  const always = { from: null, until: null };
  return [
    { form: entry.canonical, reading: { entry, by: "canonical", ...always } },
    ...entry.abbreviations.map((form) => ({ form, reading: { entry, by: "abbreviation" as const, ...always } })),
    ...(entry.dated ?? []).map(({ name, from, until }) => ({ form: name, reading: { entry, by: "abbreviation" as const, from, until } })),
    ...entry.formerNames.map(({ name, until }) => ({ form: name, reading: { entry, by: "former" as const, from: null, until } })),
  ];
}

/** The letters of a stem in a fixed order: 规划自然资源 and 自然资源规划 give the same. */
export function lettersOf(stem: string): string | null {
  return stem.length >= 4 ? stem.split("").sort().join("") : null;
}

/** Every form with one letter left out. */
export function deletionsOf(form: string): string[] {
  return Array.from(form, (_, index) => form.slice(0, index) + form.slice(index + 1));
}

function isDerivable(entry: UnitEntry, form: string): boolean {
  // 财政部 is another body than 财政局, and a form with two meanings gives no stem.
  return entry.category !== "central" && !entry.ambiguous.includes(form);
}

function indexConjunctions(forms: Iterable<string>): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const form of forms) {
    for (const match of form.matchAll(/[和与及]/g)) {
      const before = form.slice(0, match.index);
      const rest = form.slice(match.index + 1);
      const after = stemOf(rest) ?? rest;
      index.set(before, [...(index.get(before) ?? []), after]);
    }
  }
  return index;
}

/** A stem that several bodies have tells nothing and is left out. */
function unique(index: Readings): Map<string, FormReading[]> {
  return new Map([...index].filter(([, readings]) => readings.length === 1));
}

function withAliases(entries: readonly UnitEntry[], aliases: Readonly<Record<string, string>>): UnitEntry[] {
  const added = new Map<string, string[]>();
  for (const [form, canonical] of Object.entries(aliases)) added.set(canonical, [...(added.get(canonical) ?? []), form]);
  return entries.map((entry) => {
    const forms = added.get(entry.canonical);
    return forms === undefined ? entry : { ...entry, abbreviations: [...entry.abbreviations, ...forms] };
  });
}

function addDerived(stems: Readings, letters: Readings, form: string, reading: FormReading): void {
  const stem = isDerivable(reading.entry, form) ? stemOf(form) : null;
  if (stem === null) return;
  const isFormer = reading.by === "former";
  add(stems, stem, { ...reading, by: isFormer ? "former" : "abbreviation" });
  const key = lettersOf(stem);
  if (key !== null) add(letters, key, { ...reading, by: isFormer ? "former" : "reordered" });
}

function indexDeletions(forms: Iterable<string>): Map<string, string[]> {
  const deletions = new Map<string, string[]>();
  for (const form of forms) {
    // Shorter names differ from each other by one letter: 水务局, 税务局.
    if (form.length < 4) continue;
    for (const key of deletionsOf(form)) deletions.set(key, [...(deletions.get(key) ?? []), form]);
  }
  return deletions;
}

/** Builds the indexes over the bundled bodies and those that a workbook adds; its own come first and stand for bundled ones of the same name. */
export function createRegistry(extras: RegistryExtras = {}): UnitRegistry {
  const own = new Set(extras.entries?.map(({ canonical }) => canonical));
  const entries = withAliases([...(extras.entries ?? []), ...unitEntries.filter(({ canonical }) => !own.has(canonical))], extras.aliases ?? {});
  const forms: Readings = new Map();
  const stems: Readings = new Map();
  const letters: Readings = new Map();
  const patterns: FormPattern[] = [];
  for (const { form, reading } of entries.flatMap(readingsOf)) {
    const [prefix = "", suffix] = form.split("X");
    if (suffix !== undefined) patterns.push({ prefix, suffix, reading });
    else {
      add(forms, form, reading);
      addDerived(stems, letters, form, reading);
    }
  }
  patterns.sort((a, b) => b.prefix.length + b.suffix.length - a.prefix.length - a.suffix.length);
  return { entries, forms, stems: unique(stems), letters: unique(letters), deletions: indexDeletions(forms.keys()), patterns, conjunctions: indexConjunctions(forms.keys()) };
}

export const defaultRegistry: UnitRegistry = createRegistry();
