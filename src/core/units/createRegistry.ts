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
  return stem.length >= 4 ? [...stem].sort().join("") : null;
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

/** Later forms of entries that are equal to a stem of several bodies tell nothing and are left out. */
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

/** Builds the indexes over the bundled bodies and those that a workbook adds; its own come first. */
export function createRegistry(extras: RegistryExtras = {}): UnitRegistry {
  const entries = withAliases([...(extras.entries ?? []), ...unitEntries], extras.aliases ?? {});
  const forms: Readings = new Map();
  const stems: Readings = new Map();
  const letters: Readings = new Map();
  const deletions = new Map<string, string[]>();
  const patterns: FormPattern[] = [];
  for (const entry of entries) {
    for (const { form, reading } of readingsOf(entry)) {
      if (form.includes("X")) {
        const [prefix = "", suffix = ""] = form.split("X");
        patterns.push({ prefix, suffix, reading });
        continue;
      }
      add(forms, form, reading);
      const stem = isDerivable(entry, form) ? stemOf(form) : null;
      if (stem === null) continue;
      const by = reading.by === "former" ? "former" : "abbreviation";
      add(stems, stem, { ...reading, by });
      const key = lettersOf(stem);
      if (key !== null) add(letters, key, { ...reading, by: reading.by === "former" ? "former" : "reordered" });
    }
  }
  for (const form of forms.keys()) {
    // Shorter names differ from each other by one letter: 水务局, 税务局.
    if (form.length < 4) continue;
    for (const key of deletionsOf(form)) deletions.set(key, [...(deletions.get(key) ?? []), form]);
  }
  patterns.sort((a, b) => b.prefix.length + b.suffix.length - a.prefix.length - a.suffix.length);
  return { entries, forms, stems: unique(stems), letters: unique(letters), deletions, patterns, conjunctions: indexConjunctions(forms.keys()) };
}

export const defaultRegistry: UnitRegistry = createRegistry();
