import { isGenericUnit } from "#core/units/isGenericUnit";
import { findKnown } from "#core/units/findReadings";
import { defaultRegistry } from "#core/units/createRegistry";
import type { LeadRule } from "#core/units/model";
import { splitUnits } from "#core/units/splitUnits";
import { withoutAlias } from "#core/units/unitWords";
import type { OutlineNode } from "./buildOutline.ts";
import { readSharedClause, type SharedOwners } from "./readHeadingOwners.ts";

/** （二）市财政局：负责…: a list of duties by unit names each unit in front of what it does. */
const unitsThenDuty = /^([^。：:；;，,]{2,40})[。：:]\s*(?:主要|具体|牵头|统筹|全面)?(?:负责|牵头|承担|履行|做好|组织|指导|督促|落实|统筹|会同|配合|协助|参与|按照|加强|依法)/u;

/** Who an item's heading is, where it is nothing but units and the words behind it say what they do; else null. */
export function readUnitHeading({ mark, paragraphs }: OutlineNode, leadRule: LeadRule): SharedOwners | null {
  const words = paragraphs.slice(0, 2).map(({ text }) => text).join("\n").slice(mark.length, mark.length + 80);
  const named = unitsThenDuty.exec(words.replace(/。?\n/u, "。"))?.[1] ?? "";
  const { units, generic } = splitUnits(named);
  const areUnits = units.length + generic.length > 0 && units.every((unit) => findKnown(withoutAlias(unit), defaultRegistry) !== null) && generic.every(isGenericUnit);
  return areUnits && [...units, ...generic].join("").length + units.length + generic.length >= named.length ? readSharedClause(named, leadRule) : null;
}
