import type { Finding, Severity } from "#core/findings/finding";

/** 按核对项、按单位、按行. */
export const groupings = ["check", "unit", "row"] as const;
export type Grouping = (typeof groupings)[number];

export interface FindingGroupData {
  by: Grouping;
  /** The check's id, the unit's name ("" where nobody is named) or the row's number ("" for the whole table). */
  key: string;
  /** The worst of its findings. */
  severity: Severity;
  findings: Finding[];
}

const weights: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function keyOf({ check, place, units = [] }: Finding, by: Grouping): readonly string[] {
  if (by === "check") return [check];
  if (by === "row") return [place.row === null ? "" : String(place.row)];
  return units.length === 0 ? [""] : units;
}

function collectGroups(findings: readonly Finding[], by: Grouping): FindingGroupData[] {
  const groups = new Map<string, FindingGroupData>();
  for (const finding of findings) {
    for (const key of keyOf(finding, by)) {
      const group = groups.get(key) ?? { by, key, severity: finding.severity, findings: [] };
      if (weights[finding.severity] < weights[group.severity]) group.severity = finding.severity;
      group.findings.push(finding);
      groups.set(key, group);
    }
  }
  return [...groups.values()];
}

/**
 * Findings that belong together. Checks stay in the order in which they ran, units with the most come first and nobody
 * last, rows stand as in the sheet. A finding of two joint leads is in the group of each.
 */
export function groupFindings(findings: readonly Finding[], by: Grouping): FindingGroupData[] {
  const groups = collectGroups(findings, by);
  if (by === "row") groups.sort((a, b) => Number(a.key) - Number(b.key));
  if (by === "unit") groups.sort((a, b) => Number(a.key === "") - Number(b.key === "") || b.findings.length - a.findings.length);
  return groups;
}
