import { findUnit } from "./findUnit.ts";
import type { UnitEntry, UnitRegistry } from "./model.ts";

/** The groups that summaries are divided into, in the order in which they stand; a workbook may name others. */
export const unitGroups = ["party", "gov", "people", "area", "vertical", "institution", "enterprise"] as const;
export type UnitGroup = (typeof unitGroups)[number];

/** Categories of the registry that are no group by their own name. */
const groupOfCategory: Readonly<Record<string, UnitGroup>> = {
  party: "party", mass: "party", "gov-party": "party", military: "party", people: "people", judicial: "people", area: "area",
  vertical: "vertical", central: "vertical", institution: "institution", enterprise: "enterprise", "enterprise-office": "enterprise",
};

export function groupOf({ category }: Pick<UnitEntry, "category">): UnitGroup {
  return groupOfCategory[category] ?? "gov";
}

const areaEnd = /(?:[区县旗州市乡镇]|新城|园区|街道|管委会|管理委员会|街道办事处|开发区办事处)(?:(?:人民)?政府|党工委)?$/u;
const areaGovernment = /^(?:人民政府|党委)$/u;
/** How a name ends, for bodies that no registry has; the first that fits. */
const endings: readonly (readonly [RegExp, UnitGroup])[] = [
  [/(?:公司|集团|银行|合作社|联社)$/u, "enterprise"],
  [/(?:医院|大学|学院|学校|研究院|研究所|中心|图书馆|博物馆|站)$/u, "institution"],
  [/(?:法院|检察院|人大|政协)$/u, "people"],
  [/(?:联合会|工会|团委|妇联|工商联|[党工]委|党校)$|^[省市区县州旗]委(?!会)/u, "party"],
  [/^国家|海关$|海事局$|调查总?队$/u, "vertical"],
  [areaEnd, "area"],
];

/**
 * The group of a unit as it is written: what the workbook's 单位名录 says of the body, else its category in the
 * registry, else how the name ends; everything else is a government department. The government of a county is an area.
 */
export function groupOfUnit(name: string, registry: UnitRegistry, listed: ReadonlyMap<string, string>): string {
  const match = findUnit(name, { registry });
  // A form one letter away is a proposal and says nothing.
  const entry = match === null || match.by === "spelling" ? null : match.entry;
  const stated = listed.get(name) ?? (entry === null ? undefined : listed.get(entry.canonical));
  if (stated !== undefined) return stated;
  if (entry === null) return endings.find(([ending]) => ending.test(name))?.[1] ?? "gov";
  const isLocal = match?.level === "county" || match?.level === "township";
  return isLocal && areaGovernment.test(entry.canonical) ? "area" : groupOf(entry);
}
