import type { IsoDate } from "#core/calendar/isoDate";
import type { Finding, Severity } from "#core/findings/finding";
import type { Report } from "#core/findings/report";
import type { LedgerInfo } from "#actions/compute/model";
import type { Messages } from "#messages/messages";

/** What a check came to: the input of every reporter. */
export interface CheckResult {
  asOf: IsoDate;
  /** Ids of the policies it was held against. */
  policies: readonly string[];
  ledger: LedgerInfo;
  report: Report;
}

export type Reporter = (result: CheckResult, messages: Messages) => string;

export const severities: readonly Severity[] = ["error", "warning", "info"];

export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** Errors first; within a severity in the order of the catalogue, so that equal findings stand together. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}
