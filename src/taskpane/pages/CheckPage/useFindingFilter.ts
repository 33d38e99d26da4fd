import type { Family, Finding, Severity } from "#core/findings/finding";
import { severities as allSeverities } from "#taskpane/components/FindingsList/severityIcons.tsx";
import { useMemo, useState } from "react";

/** 填报问题 and 业务预警 are never mixed in one count without saying so. */
export const families = ["all", "filling", "work"] as const satisfies readonly (Family | "all")[];
export type FamilyChoice = (typeof families)[number];

export interface FindingFilter {
  family: FamilyChoice;
  chooseFamily: (name: string) => void;
  severities: readonly Severity[];
  toggleSeverity: (severity: Severity) => void;
  /** Of the chosen family. */
  counts: Readonly<Record<Severity, number>>;
  familyCounts: Readonly<Record<FamilyChoice, number>>;
  shown: readonly Finding[];
}

export function useFindingFilter(findings: readonly Finding[]): FindingFilter {
  const [family, setFamily] = useState<FamilyChoice>("all");
  const [severities, setSeverities] = useState<readonly Severity[]>(allSeverities);
  const ofFamily = useMemo(() => findings.filter((finding) => family === "all" || finding.family === family), [findings, family]);
  const count = (severity: Severity): number => ofFamily.filter((finding) => finding.severity === severity).length;
  const filling = findings.filter((finding) => finding.family === "filling").length;
  return {
    family,
    chooseFamily: (name) => setFamily(families.find((known) => known === name) ?? "all"),
    severities,
    toggleSeverity: (severity) => setSeverities(allSeverities.filter((known) => severities.includes(known) !== (known === severity))),
    counts: { error: count("error"), warning: count("warning"), info: count("info") },
    familyCounts: { all: findings.length, filling, work: findings.length - filling },
    shown: ofFamily.filter(({ severity }) => severities.includes(severity)),
  };
}
