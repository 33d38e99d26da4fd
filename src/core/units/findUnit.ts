import { defaultRegistry } from "./createRegistry.ts";
import { findReadings } from "./findReadings.ts";
import type { FoundReadings } from "./findReadings.ts";
import { withoutAlias } from "./unitWords.ts";
import type { FormReading, UnitLevel, UnitMatch, UnitQuestion } from "./model.ts";

const certainties = { canonical: 1, abbreviation: 0.95, former: 0.9, pattern: 0.9, reordered: 0.8, spelling: 0.6 } as const;

function yearOf(asOf: string | undefined): number | null {
  const year = Number((asOf ?? "").slice(0, 4));
  return year > 0 ? year : null;
}

/** How well a reading fits the year: 2 in use, 1 gone or not yet there. */
function fitsYear(reading: FormReading, year: number | null): boolean {
  if (year === null) return reading.by !== "former";
  if (reading.from !== null && year < reading.from) return false;
  if (reading.until !== null && year > reading.until) return false;
  return reading.entry.founded === undefined || year >= reading.entry.founded;
}

function fitsLevel(reading: FormReading, level: UnitLevel | null): boolean {
  if (level === null) return true;
  return (reading.entry.category === "central") === (level === "national");
}

/** Sorted by fit; ties keep the order of the table. */
function rank(readings: readonly FormReading[], level: UnitLevel | null, year: number | null): FormReading[] {
  const byStrength = { canonical: 3, abbreviation: 2, reordered: 2, former: 1 } as const;
  const score = (reading: FormReading): number => (fitsLevel(reading, level) ? 20 : 0) + (fitsYear(reading, year) ? 10 : 0) + byStrength[reading.by] + (reading.entry.category === "central" && level === null ? -1 : 0);
  return [...readings].sort((a, b) => score(b) - score(a));
}

function toMatch(found: FoundReadings, level: UnitLevel | null, year: number | null): UnitMatch | null {
  // A level in the name itself forbids bodies of another level: 市 never names a ministry.
  const allowed = found.prefix.level === null ? found.readings : found.readings.filter((reading) => fitsLevel(reading, found.prefix.level));
  const [best, ...rest] = rank(allowed, found.prefix.level ?? level, year);
  if (best === undefined) return null;
  const others = rest.filter((other) => fitsLevel(other, found.prefix.level ?? level) && fitsYear(other, year)).map((other) => other.entry.canonical);
  const by = found.by ?? best.by;
  const ownLevel = best.entry.category === "central" ? "national" : found.prefix.level;
  const certainty = Math.min(certainties[by], certainties[best.by]) - (found.derived ? 0.1 : 0) - (others.length > 0 ? 0.25 : 0);
  return {
    entry: best.entry, level: ownLevel, by: best.by === "former" && by === "pattern" ? "former" : by, certainty,
    until: best.by === "former" ? best.until : null, place: found.prefix.place, ...(others.length > 0 ? { others } : {}),
  };
}

/** Which body a written name means, and how sure. null: no body of the registry. */
export function findUnit(name: string, question: UnitQuestion = {}): UnitMatch | null {
  const found = findReadings(withoutAlias(name), question.registry ?? defaultRegistry);
  return found === null ? null : toMatch(found, question.level ?? null, yearOf(question.asOf));
}
