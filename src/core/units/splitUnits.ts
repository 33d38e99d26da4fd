import { unwrapGroups } from "./clauseGroups.ts";
import { cleanClause, isOpener, pairBrackets } from "./clauseText.ts";
import { defaultRegistry } from "./createRegistry.ts";
import { isGenericUnit } from "./isGenericUnit.ts";
import type { UnitRegistry } from "./model.ts";
import { maskBrackets } from "./maskBrackets.ts";
import { readOwnerGroup } from "./readOwnerGroup.ts";

export interface UnitCell {
  /** Names as written, in order, repeats kept: a unit twice in a cell is a finding. */
  units: string[];
  generic: string[];
  openEnded: boolean;
  /** Those that the cell itself calls 牵头: 市发改委（牵头）、市财政局. Left out where it calls nobody so. */
  leads?: string[];
  /** mixed: several kinds of separators, doubled or trailing ones, a line break inside a name, or a lone bracket. */
  separators: "clean" | "mixed";
}

const nobody = /^(?:[无/\\]|暂无|没有|未定|待定|不涉及|[—－-]{1,4})$/;

function gradeSeparators(cell: string, cleaned: string): "clean" | "mixed" {
  const text = cell.trim().replace(/\r\n?/g, "\n");
  const view = maskBrackets(text);
  const used = view.match(/[、，,；;\n]|[^\S\n]+/g) ?? [];
  const kinds = new Set(used.map((separator) => separator.trim() || separator.charAt(0)));
  const untidy = /[、，,；;][\s、，,；;]*[、，,；;]|^[、，,；;]|[、，,；;]$/.test(view);
  // A blank or break that was no separator stood inside a name.
  const broken = /\s/.test(text) && cleaned.split("\n").length < text.split(/\s+/).length;
  const partners = pairBrackets(text);
  const lone = Array.from(text).some((letter, at) => "（）()〔〕[]【】".includes(letter) && partners[at] === -1);
  return kinds.size > 1 || untidy || broken || lone ? "mixed" : "clean";
}

/** Splits a cell that holds units of one role into names as written. */
export function splitUnits(cell: string, options: { registry?: UnitRegistry } = {}): UnitCell {
  const registry = options.registry ?? defaultRegistry;
  const cleaned = cleanClause(cell, registry);
  const result: UnitCell = { units: [], generic: [], openEnded: false, separators: "clean" };
  if (cleaned === "" || nobody.test(cleaned)) return result;
  // A bracket around the whole cell, or a lone one before it, is no part of a name.
  const list = isOpener(cleaned.charAt(0)) ? unwrapGroups(cleaned).join("\n") : cleaned;
  const { owners, open } = readOwnerGroup(list, registry);
  for (const { name } of owners) (isGenericUnit(name) ? result.generic : result.units).push(name);
  const leads = owners.filter(({ name, role }) => role === "lead" && !isGenericUnit(name)).map(({ name }) => name);
  if (leads.length > 0) result.leads = leads;
  result.openEnded = open || result.generic.length > 0;
  result.separators = gradeSeparators(cell, cleaned);
  return result;
}
