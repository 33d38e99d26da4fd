import { failureTexts } from "#actions/failure";
import { runCheck } from "#actions/runCheck";
import { computeStatistics, writeStatistics } from "#actions/writeStatistics";
import { fail, ok } from "#core/findings/result";
import { text } from "#core/findings/text";
import type { StatisticsSheetId } from "#core/sheets/planStatisticsSheets";
import { buildEnvironment } from "../buildEnvironment.ts";
import { exitCodes, type CliContext, type CommandResult } from "../cliContext.ts";
import { formatOfFile, type StatsOptions } from "../cliOptions.ts";
import { loadPolicies } from "../loadPolicies.ts";
import { openForWork } from "../openForWork.ts";
import { formatStats, type StatsResult } from "../report/statsResult.ts";
import { announceTo, withWorkbook } from "../withWorkbook.ts";
import { refuseInput, writeOutputFile } from "../writeOutputFile.ts";

/** What an office hands in, before 任务单位底表, which comes by itself. */
export const reportSheets: readonly StatisticsSheetId[] = ["overview", "byLead", "byChapter", "byMonth", "overdueList", "findings"];

/** `stats <xlsx>`: counts what is done; with --out writes the statistics sheets into a new workbook. */
export async function runStats(context: CliContext, file: string, options: StatsOptions): Promise<CommandResult> {
  const refused = refuseInput(file, [options.out, options.report]);
  if (refused !== null) return fail([refused]);
  const environment = await buildEnvironment(context, options);
  if (!environment.ok) return fail([environment.failure]);
  const policies = await loadPolicies(options.policy, environment.value);
  if (!policies.ok) return policies;
  const { messages } = context;
  return withWorkbook(file, async (workbook): Promise<CommandResult> => {
    const atHand = await openForWork(options.sheet, policies.value, environment.value);
    if (!atHand.ok) return atHand;
    const { opened, environment: own } = atHand.value;
    const result: StatsResult = {
      policies: opened.policies.map(({ id }) => id), ledger: opened.ledger, statistics: await computeStatistics(opened, own),
    };
    if (options.out !== undefined) {
      const report = await runCheck(opened, own);
      const request = { opened, sheets: reportSheets, report };
      const written = await writeStatistics(request, { ...own, announceFormulas: announceTo(workbook) });
      if (!written.ok) return fail(failureTexts(written.failure));
      const saved = await workbook.save(options.out);
      if (!saved.ok) return saved;
      const { sheets, compared, differences } = written.value.outcome;
      const said = [text("cli.written.sheets", { file: options.out, sheets: sheets.map(({ name }) => name) }), text("cli.written.compared", { compared, differences: differences.length })];
      await context.stderr(`${said.map((one) => messages.render(one)).join("\n")}\n`);
    }
    if (options.report !== undefined) {
      const saved = await writeOutputFile(options.report, formatStats(result, formatOfFile(options.report, options.format), messages));
      if (!saved.ok) return fail([saved.failure]);
    }
    await context.stdout(formatStats(result, options.format, messages));
    return ok(exitCodes.clean);
  });
}
