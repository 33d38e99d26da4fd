import type { Finding } from "#core/findings/finding";
import { countBySeverity, type Reporter } from "./checkResult.ts";
import { addressOf } from "./places.ts";

/** The report as data, stable over versions and languages but for `text`, which is the sentence. */
export const formatJson: Reporter = ({ asOf, policies, ledger, report }, messages) => {
  const withText = (finding: Finding): Finding & { text: string } => ({ ...finding, text: messages.render({ id: finding.message, values: finding.values }) });
  return `${JSON.stringify({
    asOf,
    policies,
    ledger: { sheet: ledger.sheet, address: addressOf(ledger.area), headerRows: ledger.headerRows, rowCount: ledger.rowCount },
    counts: countBySeverity(report.findings),
    findings: report.findings.map(withText),
    ignored: report.ignored.map(({ finding, reason, on }) => ({ ...withText(finding), reason, on })),
    outcomes: report.outcomes,
    partial: report.partial === null ? null : messages.render(report.partial),
  }, null, 2)}\n`;
};
