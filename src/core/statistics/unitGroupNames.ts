import { text, verbatim } from "#core/findings/text";
import type { UnitRegistry } from "#core/units/model";
import { groupOfUnit, unitGroups } from "#core/units/unitGroup";
import { last } from "./groupName.ts";
import type { GroupName } from "./groupName.ts";
import type { UnitLists } from "./model.ts";

/** Finds the group of a lead unit by the name of its line; each name is asked about once. */
export function buildUnitGroupNames(registry: UnitRegistry, lists: UnitLists): (unit: string) => GroupName {
  const known = new Map<string, GroupName>();
  const groups = new Map<string, GroupName>();
  return (unit) => {
    const found = known.get(unit);
    if (found !== undefined) return found;
    const key = groupOfUnit(unit, registry, lists.groups);
    const group = groups.get(key) ?? nameGroup(key);
    groups.set(key, group);
    known.set(unit, group);
    return group;
  };
}

/** Groups of the user's own stand behind the known ones. */
function nameGroup(key: string): GroupName {
  const order = unitGroups.findIndex((group) => group === key);
  return order < 0 ? { key, label: verbatim(key), order: last - 1 } : { key, label: text(`policyModel.unitGroup.${key}`), order };
}
