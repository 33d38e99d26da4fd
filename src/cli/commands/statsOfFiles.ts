import { openFiles, type GivenFile, type UnreadFile } from "#actions/openFiles";
import { buildReviewWorkbook } from "#actions/reviewWorkbook";
import { failureTexts } from "#actions/failure";
import { computeStatistics, planStatistics } from "#actions/writeStatistics";
import type { Environment } from "#actions/environment";
import type { OpenedLedger } from "#actions/openLedger";
import { fail, ok, type Result } from "#core/findings/result";
import { text, type Text } from "#core/findings/text";
import type { ArchivedStatistics } from "#core/statistics/archive";
import { basename } from "node:path";
import type { CliContext, CommandResult } from "../cliContext.ts";
import type { StatsOptions } from "../cliOptions.ts";
import { chooseSheets } from "../chooseSheets.ts";
import { countPreviousFile } from "../findPreviousMonth.ts";
import { readInputFile } from "../readInputFile.ts";
import { prepareWork } from "../withLedger.ts";
import { saveReview, tellStatistics } from "../tellStatistics.ts";
import { refuseBookNames, refuseOutputs } from "../writeOutputFile.ts";

async function readFiles(paths: readonly string[]): Promise<{ given: GivenFile[]; missing: UnreadFile[] }> {
  const given: GivenFile[] = [];
  const missing: UnreadFile[] = [];
  for (const path of paths) {
    const bytes = await readInputFile(path);
    if (bytes.ok) given.push({ name: basename(path), bytes: bytes.value });
    else missing.push({ file: basename(path), why: [bytes.failure] });
  }
  return { given, missing };
}

interface Counted {
  opened: OpenedLedger;
  environment: Environment;
  previous: ArchivedStatistics | null;
}

/** --out and --review are the same here: values. */
async function writeFiles(context: CliContext, { out, review }: StatsOptions, { opened, environment, previous }: Counted): Promise<Result<null, readonly Text[]>> {
  const files = [...new Set([out, review])].filter((file) => file !== undefined);
  if (files.length === 0) return ok(null);
  const planned = await planStatistics({ opened, sheets: chooseSheets(opened, environment.settings), previous }, environment);
  if (!planned.ok) return fail(failureTexts(planned.failure));
  const bytes = await buildReviewWorkbook(planned.value.plans, environment);
  for (const file of files) {
    const saved = await saveReview(context, file, bytes);
    if (!saved.ok) return saved;
  }
  return ok(null);
}

/**
 * `stats a.xlsx b.xlsx …`: the ledgers of several files as one, with a line for each. The sheets hold values: formulas
 * could not refer to files that are somewhere else tomorrow. A file that cannot be read is named, and without
 * --skip-unreadable nothing is written: figures of the others would look complete.
 */
export async function runStatsOfFiles(context: CliContext, paths: readonly string[], options: StatsOptions): Promise<CommandResult> {
  const outputs = [options.out, options.report, options.review];
  const inputs = [...paths, ...options.policy, options.settings, options.layout, options.previous];
  const refused = [refuseOutputs(inputs, options.out === options.review ? [options.out, options.report] : outputs), refuseBookNames([options.out, options.review]), options.sheet.length > 0 ? text("cli.usage.sheetOfFiles") : null].filter((one) => one !== null);
  if (refused.length > 0) return fail(refused);
  const prepared = await prepareWork(context, options);
  if (!prepared.ok) return prepared;
  const { environment, policies } = prepared.value;
  const { given, missing } = await readFiles(paths);
  const { opened, unread: refusedFiles } = await openFiles(given, { policies, take: "all" }, environment);
  const unread = [...missing, ...refusedFiles];
  if (opened === null || (unread.length > 0 && options.skipUnreadable !== true)) {
    return fail([...unread.flatMap(({ file, why }) => why.map((one) => text("cli.stats.unreadFile", { file, why: one }))), text("cli.stats.nothingWritten", { count: unread.length })]);
  }
  const previous = options.previous === undefined ? ok(null) : await countPreviousFile(options.previous, { opened, environment });
  if (!previous.ok) return previous;
  const saved = await writeFiles(context, options, { opened, environment, previous: previous.value });
  if (!saved.ok) return saved;
  const statistics = await computeStatistics(opened, environment, previous.value);
  return tellStatistics(context, options, { policies: policies.map(({ id }) => id), ledgers: [opened.ledger, ...(opened.further ?? [])], statistics, unread: unread.map(({ file }) => file) });
}
