import type { Family, Finding } from "#core/findings/finding";
import type { Report } from "#core/findings/report";
import { text, type Text } from "#core/findings/text";
import type { Messages } from "#messages/messages";
import { countBySeverity, sortFindings, type Reporter } from "./checkResult.ts";
import { addressOf, formatPlace } from "./places.ts";

const families: readonly Family[] = ["filling", "work"];

function formatFinding(finding: Finding, messages: Messages): string {
  const also = finding.also.length === 0 ? "" : messages.render(text("cli.check.also", { count: finding.also.length }));
  const severity = messages.render(text(`cli.severity.${finding.severity}`));
  return `  [${severity}] ${formatPlace(finding.place, messages)}  ${messages.render({ id: finding.message, values: finding.values })}${also}  (${finding.check})`;
}

/** What the reader has to know about the report itself: whether it is whole, and what could not be told. */
function remarks({ partial, outcomes }: Report): Text[] {
  const untold = Object.entries(outcomes).flatMap(([check, outcome]) => (outcome === "cannotTell" ? [check] : []));
  return [
    ...(partial === null ? [] : [text("cli.check.partial", { why: partial })]),
    ...(untold.length === 0 ? [] : [text("cli.check.cannotTell", { checks: untold })]),
  ];
}

/** For a terminal: scope, counts, findings by family. */
export const formatText: Reporter = ({ ledger, report }, messages) => {
  const say = (message: Text): string => messages.render(message);
  const { error, warning, info } = countBySeverity(report.findings);
  const head = [
    say(text("cli.check.scope", { sheet: ledger.sheet, address: addressOf(ledger.area), rows: ledger.rowCount })),
    report.findings.length === 0 ? say(text("cli.check.clean")) : say(text("cli.check.counts", { errors: error, warnings: warning, infos: info })),
    ...remarks(report).map(say),
  ];
  const sections = families.flatMap((family) => {
    const findings = sortFindings(report.findings.filter((finding) => finding.family === family));
    return findings.length === 0 ? [] : ["", say(text(`cli.family.${family}`)), ...findings.map((finding) => formatFinding(finding, messages))];
  });
  return `${[...head, ...sections].join("\n")}\n`;
};
