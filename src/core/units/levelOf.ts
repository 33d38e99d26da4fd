import { defaultRegistry } from "./createRegistry.ts";
import { findKnown } from "./findReadings.ts";
import type { UnitLevel, UnitRegistry } from "./model.ts";
import { splitLevel } from "./unitLevels.ts";
import { withoutAlias } from "./unitWords.ts";

/** Level that a written name states: 市发改委 → city, 市场监管局 → null. */
export function levelOf(name: string, registry: UnitRegistry = defaultRegistry): UnitLevel | null {
  const plain = withoutAlias(name);
  const found = findKnown(plain, registry);
  if (found === null) return splitLevel(plain).level;
  if (found.prefix.level !== null) return found.prefix.level;
  return found.readings.every((reading) => reading.entry.category === "central") ? "national" : null;
}

/** The name without its level and place: 宁波市江北区市场监督管理局 → 市场监督管理局. */
export function stripLevel(name: string, registry: UnitRegistry = defaultRegistry): string {
  const plain = withoutAlias(name);
  return registry.forms.has(plain) ? plain : splitLevel(plain).body;
}
