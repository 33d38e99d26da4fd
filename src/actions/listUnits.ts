import type { UnitRegistry } from "#core/units/model";
import { registryOf } from "./compute/registryOf.ts";
import type { Environment } from "./environment.ts";

/** A body as a directory names it. */
export interface UnitListEntry {
  canonical: string;
  abbreviations: readonly string[];
  formerNames: readonly { name: string; until: number | null }[];
  category: string;
}

/** Forms with a place inside (国网X供电公司) are patterns: nobody writes them as they are. */
const isWritten = (form: string): boolean => !form.includes("X");

/** Every body that the program knows, those that the workbook adds first. */
export function listUnits({ units }: Pick<Environment, "units">): UnitListEntry[] {
  const { entries }: UnitRegistry = registryOf(units);
  return entries.filter(({ canonical }) => isWritten(canonical)).map(({ canonical, abbreviations, formerNames, category }) => ({
    canonical, category,
    abbreviations: abbreviations.filter(isWritten),
    formerNames: formerNames.filter(({ name }) => isWritten(name)),
  }));
}
