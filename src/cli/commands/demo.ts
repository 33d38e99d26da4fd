import { failureTexts } from "#actions/failure";
import { openLedger } from "#actions/openLedger";
import { runCheck } from "#actions/runCheck";
import { writeStatistics, type WrittenStatistics } from "#actions/writeStatistics";
import { fail, ok } from "#core/findings/result";
import { text, type Text } from "#core/findings/text";
import type { Report } from "#core/findings/report";
import { join } from "node:path";
import { buildEnvironment } from "../buildEnvironment.ts";
import { reportSheets } from "../chooseSheets.ts";
import { exitCodes, type CliContext, type CommandResult } from "../cliContext.ts";
import { loadPolicies } from "../loadPolicies.ts";
import { findPackageRoot } from "../packageRoot.ts";
import { countBySeverity } from "../report/checkResult.ts";
import { announceTo, withWorkbook } from "../withWorkbook.ts";
import { refuseBookNames } from "../writeOutputFile.ts";

/** The day that the sample's invented figures are for; fixed, so that two runs give the same workbook. */
const demoDay = "2019-10-31";

function countByCheck({ findings }: Report): string[] {
  const counts = new Map<string, number>();
  for (const { check } of findings) counts.set(check, (counts.get(check) ?? 0) + 1);
  return [...counts].map(([check, count]) => `  ${check} ${count}`);
}

function summaryLines({ statistics, outcome }: WrittenStatistics, report: Report, out: string): (Text | string)[] {
  const { asOf, totals, measures } = statistics;
  const { error, warning, info } = countBySeverity(report.findings);
  return [
    text("cli.demo.head"),
    text("cli.stats.head", { asOf, measures: measures.total, total: totals.total }),
    text("cli.stats.classes", { ...totals }),
    text("cli.check.counts", { errors: error, warnings: warning, infos: info }),
    ...countByCheck(report),
    text("cli.written.compared", { compared: outcome.compared, differences: outcome.differences.length }),
    text("cli.written.sheets", { file: out, sheets: outcome.sheets.map(({ name }) => name) }),
  ];
}

/** `demo`: open, check, count and write on the bundled plan and the sample ledger. */
export async function runDemo(context: CliContext, options: { out?: string }): Promise<CommandResult> {
  const out = options.out ?? join("out", "dalian-demo.xlsx");
  const refused = refuseBookNames([out]);
  if (refused !== null) return fail([refused]);
  const environment = await buildEnvironment(context, { asOf: demoDay });
  if (!environment.ok) return fail([environment.failure]);
  const policies = await loadPolicies(context, ["dalian-2018"], environment.value);
  if (!policies.ok) return policies;
  return withWorkbook(join(findPackageRoot(), "assets", "samples", "dalian-ledger.xlsx"), async (workbook): Promise<CommandResult> => {
    const opened = await openLedger({ sheet: null, policies: policies.value }, environment.value);
    if (!opened.ok) return fail(failureTexts(opened.failure));
    const report = await runCheck(opened.value, environment.value);
    const request = { opened: opened.value, sheets: reportSheets, report };
    const written = await writeStatistics(request, { ...environment.value, announceFormulas: announceTo(workbook) });
    if (!written.ok) return fail(failureTexts(written.failure));
    const saved = await workbook.save(out);
    if (!saved.ok) return saved;
    const lines = summaryLines(written.value, report, out).map((line) => (typeof line === "string" ? line : context.messages.render(line)));
    await context.stdout(`${lines.join("\n")}\n`);
    return ok(exitCodes.clean);
  });
}
