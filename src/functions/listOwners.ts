import { findOwnerClause } from "#core/units/findOwnerClause";
import { detectLeadRule } from "#core/units/leadRules";
import { leadRules, type LeadRule } from "#core/units/model";
import { readOwners } from "#core/units/readOwners";
import { isError, refuse, type Answer } from "./answer.ts";
import { wordsIn } from "./cellOf.ts";
import { mapCells, orThrow } from "./mapCells.ts";

const ruleWords: Readonly<Record<string, LeadRule>> = { 写明: "explicit", 首位: "firstListed", 均牵头: "allListed", 同责: "equal" };

/** A name of the rule, or the document's own sentence about it. undefined: neither. */
function readLeadRule(rule: unknown): LeadRule | undefined {
  const words = wordsIn(rule);
  if (words === "") return "explicit";
  return ruleWords[words] ?? leadRules.find((name) => name.toLowerCase() === words.toLowerCase()) ?? detectLeadRule(words) ?? undefined;
}

/** POLICY.LEADS and POLICY.RESPONSIBLE: names as written, groups last. One clause spills to the right; in a range each cell holds its names. */
export async function listOwners(of: "leads" | "responsible", clause: unknown, rule: unknown): Promise<Answer> {
  if (isError(rule)) return orThrow(rule);
  const leadRule = readLeadRule(rule);
  if (leadRule === undefined) return orThrow(refuse("invalidValue", "function.owners.badRule"));
  const list = (cell: unknown): readonly string[] => {
    const owners = readOwners(findOwnerClause(wordsIn(cell))?.raw ?? wordsIn(cell), { leadRule });
    return of === "leads" ? owners.leads : [...owners.responsible, ...owners.generic];
  };
  const none = (): CustomFunctions.Error => refuse("notAvailable", of === "leads" ? "function.owners.noLead" : "function.owners.noResponsible");
  return mapCells(clause, {
    one: (cell) => { const names = list(cell); return names.length === 0 ? none() : [[...names]]; },
    each: (cell) => { const names = list(cell); return names.length === 0 ? none() : names.join("、"); },
  });
}
