import type { Finding } from "#core/findings/finding";
import { text } from "#core/findings/text";
import type { MessageId, Messages } from "#messages/messages";
import { countBySeverity, sortFindings, type Reporter } from "./checkResult.ts";
import { addressOf, formatPlace } from "./places.ts";

/** What would end a table cell or start markup. */
const escapeCell = (words: string): string => words.replaceAll(/[\\|<>*_`[\]]/gu, (letter) => `\\${letter}`).split("\n").map((line) => line.trim()).join(" ");
const tableRow = (cells: readonly string[]): string => `| ${cells.map(escapeCell).join(" | ")} |`;

function findingCells(finding: Finding, messages: Messages): string[] {
  const also = finding.also.length === 0 ? "" : messages.render(text("cli.check.also", { count: finding.also.length }));
  return [
    messages.render(text(`cli.severity.${finding.severity}`)),
    formatPlace(finding.place, messages),
    finding.check,
    messages.render({ id: finding.message, values: finding.values }) + also,
  ];
}

/** For a message or a file that people read: one table per family. */
export const formatMarkdown: Reporter = ({ asOf, ledger, report }, messages) => {
  const say = (id: MessageId): string => messages.render(text(id));
  const { error, warning, info } = countBySeverity(report.findings);
  const head = [say("cli.column.severity"), say("cli.column.place"), say("cli.column.check"), say("cli.column.message")];
  const scope = messages.render(text("cli.check.scope", { sheet: ledger.sheet, address: addressOf(ledger.area), rows: ledger.rowCount }));
  const counts = messages.render(text("cli.check.counts", { errors: error, warnings: warning, infos: info }));
  const sections = (["filling", "work"] as const).flatMap((family) => {
    const findings = sortFindings(report.findings.filter((finding) => finding.family === family));
    if (findings.length === 0) return [];
    return ["", `## ${say(`cli.family.${family}`)}`, "", tableRow(head), "| --- | --- | --- | --- |", ...findings.map((finding) => tableRow(findingCells(finding, messages)))];
  });
  return `${[`# ${escapeCell(scope)}`, "", `${asOf} · ${counts}`, ...sections].join("\n")}\n`;
};
