import { failureTexts } from "#actions/failure";
import { buildReviewWorkbook } from "#actions/reviewWorkbook";
import { runCheck } from "#actions/runCheck";
import { computeStatistics, planStatistics, writeStatistics, type StatisticsRequest } from "#actions/writeStatistics";
import { fail, ok, type Result } from "#core/findings/result";
import { text, type Text } from "#core/findings/text";
import { resolve } from "node:path";
import type { CliContext, CommandResult } from "../cliContext.ts";
import type { StatsOptions } from "../cliOptions.ts";
import { chooseSheets } from "../chooseSheets.ts";
import { findPreviousMonth } from "../findPreviousMonth.ts";
import { saveReview, say, tellStatistics } from "../tellStatistics.ts";
import { withLedger, type LedgerAtHand } from "../withLedger.ts";

/** `stats <xlsx…>`: counts what is done; with --out writes the statistics sheets into a new workbook. */
export async function runStats(context: CliContext, files: readonly string[], options: StatsOptions): Promise<CommandResult> {
  const refused = refuseOptions(files, options);
  if (refused !== null) return fail([refused]);
  const [file = "", ...more] = files;
  if (more.length === 0) return runStatsOfWorkbook(context, file, options);
  const { runStatsOfFiles } = await import("./statsOfFiles.ts");
  return runStatsOfFiles(context, files, options);
}

/** What would be counted twice, or be counted otherwise than the user thinks. */
function refuseOptions(files: readonly string[], { sheet, allSheets }: StatsOptions): Text | null {
  if (allSheets === true && sheet.length > 0) return text("cli.usage.sheetAndAll");
  const again = files.find((file, index) => files.findIndex((other) => resolve(other) === resolve(file)) < index);
  return again === undefined ? null : text("cli.usage.fileTwice", { file: again });
}

async function runStatsOfWorkbook(context: CliContext, file: string, options: StatsOptions): Promise<CommandResult> {
  const sheets = options.allSheets === true ? "all" : [...new Set(options.sheet)];
  return withLedger(context, file, { ...options, outputs: [options.report], sheets }, async (atHand) => {
    const { opened, environment } = atHand;
    const previous = await findPreviousMonth(options, atHand);
    if (!previous.ok) return previous;
    const statistics = await computeStatistics(opened, environment, previous.value);
    const request = await buildRequest(atHand, previous.value);
    if (options.out !== undefined) {
      const written = await writeWorkbook(context, options.out, { ...atHand, request });
      if (!written.ok) return written;
    }
    if (options.review !== undefined) {
      const planned = await planStatistics(request, environment);
      if (!planned.ok) return fail(failureTexts(planned.failure));
      const saved = await saveReview(context, options.review, await buildReviewWorkbook(planned.value.plans, environment));
      if (!saved.ok) return saved;
    }
    return tellStatistics(context, options, { policies: opened.policies.map(({ id }) => id), ledgers: [opened.ledger, ...(opened.further ?? [])], statistics, unread: [] });
  });
}

async function buildRequest({ opened, environment }: LedgerAtHand, previous: StatisticsRequest["previous"]): Promise<StatisticsRequest> {
  const sheets = chooseSheets(opened, environment.settings);
  const request = { opened, sheets, previous: previous ?? null };
  const isAsked = opened.further === undefined && (sheets.includes("findings") || sheets.includes("corrections"));
  return isAsked ? { ...request, report: await runCheck(opened, environment) } : request;
}

async function writeWorkbook(context: CliContext, file: string, { request, environment, workbook }: LedgerAtHand & { request: StatisticsRequest }): Promise<Result<null, readonly Text[]>> {
  const written = await writeStatistics(request, environment);
  if (!written.ok) return fail(failureTexts(written.failure));
  const saved = await workbook.save(file);
  if (!saved.ok) return saved;
  const { sheets, compared, differences } = written.value.outcome;
  const lines = [text("cli.written.sheets", { file, sheets: sheets.map(({ name }) => name) }), text("cli.written.compared", { compared, differences: differences.length })];
  await say(context, written.value.isArchived ? [...lines, text("cli.written.archived", { asOf: environment.asOf })] : lines);
  return ok(null);
}
