import type { Finding, Severity } from "#core/findings/finding";

export interface FindingGroupData {
  check: string;
  severity: Severity;
  findings: Finding[];
}

/** Findings of one check together, in the order in which the checks ran. */
export function groupFindings(findings: readonly Finding[]): FindingGroupData[] {
  const groups = new Map<string, FindingGroupData>();
  for (const finding of findings) {
    const group = groups.get(finding.check);
    if (group === undefined) groups.set(finding.check, { check: finding.check, severity: finding.severity, findings: [finding] });
    else group.findings.push(finding);
  }
  return [...groups.values()];
}
