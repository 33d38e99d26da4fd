import { unwrapGroups, withoutStatements } from "./clauseGroups.ts";
import { cleanClause } from "./clauseText.ts";
import { defaultRegistry } from "./createRegistry.ts";
import { isGenericUnit } from "./isGenericUnit.ts";
import type { LeadRule, Owners, UnitRegistry } from "./model.ts";
import type { OwnerRole } from "./ownerMarks.ts";
import { readOwnerGroup } from "./readOwnerGroup.ts";
import type { NamedOwner } from "./readOwnerGroup.ts";

export interface OwnerOptions {
  leadRule: LeadRule;
  registry?: UnitRegistry;
}

/** X负责，Y配合: who is in charge leads where the others only help; else all answer alike. */
function readInCharge(owners: readonly NamedOwner[]): NamedOwner[] {
  const isRanked = owners.some(({ role }) => role === "support") && owners.every(({ role }) => role === "support" || role === "inCharge");
  const role: OwnerRole = isRanked ? "lead" : "listed";
  return owners.map((owner) => (owner.role === "inCharge" ? { ...owner, role } : owner));
}

function applyLeadRule(owners: readonly NamedOwner[], leadRule: LeadRule): NamedOwner[] {
  const lead: OwnerRole = "lead";
  if (leadRule === "explicit" || leadRule === "equal" || owners.some((owner) => owner.role === "lead")) return [...owners];
  const first = owners.findIndex((owner) => owner.role !== "support");
  // A group at the head of the list leads nothing.
  return owners.map((owner, index) => {
    const isCalled = leadRule === "allListed" ? owner.role !== "support" : index === first;
    return isCalled && !isGenericUnit(owner.name) ? { ...owner, role: lead } : owner;
  });
}

/** Who leads, who else answers, and which groups, as written in one owner clause. */
export function readOwners(clause: string, options: OwnerOptions): Owners {
  const registry = options.registry ?? defaultRegistry;
  const readings = unwrapGroups(cleanClause(clause, registry)).map((group) => readOwnerGroup(withoutStatements(group), registry));
  const owners = applyLeadRule(readings.flatMap((reading) => readInCharge(reading.owners)), options.leadRule);
  const names = new Set(owners.map((owner) => owner.name));
  const units = [...names].filter((name) => !isGenericUnit(name));
  // A unit that leads and is listed again is a lead.
  const leads = new Set(owners.filter((owner) => owner.role === "lead").map((owner) => owner.name));
  const generic = [...names].filter(isGenericUnit);
  return {
    leads: units.filter((name) => leads.has(name)),
    responsible: units.filter((name) => !leads.has(name)),
    generic,
    openEnded: generic.length > 0 || readings.some((reading) => reading.open),
  };
}
