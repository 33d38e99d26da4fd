import { findUnit } from "#core/units/findUnit";
import type { Answer } from "./functions.ts";
import { sayError } from "./sayError.ts";

/** POLICY.UNIT: the name that the body has in the registry. A likely spelling mistake is proposed, never taken. */
export function readUnitName(name: string): Answer<string> {
  const found = findUnit(name.trim());
  if (found === null) return sayError("notAvailable", "function.unit.unknown");
  if (found.others !== undefined) return sayError("notAvailable", "function.unit.ambiguous", { names: [found.entry.canonical, ...found.others] });
  if (found.by === "spelling") return sayError("notAvailable", "function.unit.proposal", { name: found.entry.canonical });
  return { value: found.entry.canonical };
}
