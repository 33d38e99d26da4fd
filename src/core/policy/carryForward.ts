import { readCarryForward } from "#core/units/readCarryForward";
import type { Measure } from "./model.ts";

/** 以下均需各县区落实，不再列出: the groups named so answer for every later measure of the document too. */
export function carryForward(measures: readonly Measure[]): Measure[] {
  const groups: string[] = [];
  return measures.map((measure) => {
    const missing = groups.filter((group) => !measure.generic.includes(group));
    groups.push(...readCarryForward(measure.ownersRaw ?? "").filter((group) => !groups.includes(group)));
    return missing.length === 0 ? measure : { ...measure, generic: [...measure.generic, ...missing], openEnded: true };
  });
}
