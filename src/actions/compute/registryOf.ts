import { createRegistry, type RegistryExtras } from "#core/units/createRegistry";
import type { UnitRegistry } from "#core/units/model";

let last: { key: string; registry: UnitRegistry } | null = null;

/** The bundled bodies with those that a workbook adds. The indexes of the last workbook are kept: every step asks for them. */
export function registryOf(units: RegistryExtras): UnitRegistry {
  const key = JSON.stringify(units);
  if (last?.key !== key) last = { key, registry: createRegistry(units) };
  return last.registry;
}
