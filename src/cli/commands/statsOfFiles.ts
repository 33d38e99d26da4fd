import { openFiles, type GivenFile, type UnreadFile } from "#actions/openFiles";
import { buildReviewWorkbook } from "#actions/reviewWorkbook";
import { computeStatistics, planStatistics } from "#actions/writeStatistics";
import { fail } from "#core/findings/result";
import { text } from "#core/findings/text";
import { basename } from "node:path";
import type { CliContext, CommandResult } from "../cliContext.ts";
import type { StatsOptions } from "../cliOptions.ts";
import { chooseSheets } from "../chooseSheets.ts";
import { countPreviousFile } from "../findPreviousMonth.ts";
import { readInputFile } from "../readInputFile.ts";
import { prepareWork } from "../withLedger.ts";
import { refuseInput } from "../writeOutputFile.ts";
import { saveReview, tellStatistics } from "./stats.ts";

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

/**
 * `stats a.xlsx b.xlsx …`: the ledgers of several files as one, with a line for each. The sheets hold values: formulas
 * could not refer to files that are somewhere else tomorrow. A file that cannot be read is named, and without
 * --skip-unreadable nothing is written: figures of the others would look complete.
 */
export async function runStatsOfFiles(context: CliContext, paths: readonly string[], options: StatsOptions): Promise<CommandResult> {
  const outputs = [options.out, options.report, options.review];
  const refused = paths.map((path) => refuseInput(path, outputs)).find((one) => one !== null);
  if (refused !== undefined) return fail([refused]);
  if (options.sheet.length > 0) return fail([text("cli.usage.sheetOfFiles")]);
  const prepared = await prepareWork(context, options);
  if (!prepared.ok) return prepared;
  const { environment, policies } = prepared.value;
  const { given, missing } = await readFiles(paths);
  const { opened, unread: refusedFiles } = await openFiles(given, { policies, take: "all" }, environment);
  const unread = [...missing, ...refusedFiles];
  if (opened === null || (unread.length > 0 && options.skipUnreadable !== true)) {
    return fail([...unread.flatMap(({ why }) => why), text("cli.stats.nothingWritten", { count: unread.length })]);
  }
  const previous = options.previous === undefined ? null : await countPreviousFile(options.previous, { opened, environment });
  if (previous !== null && !previous.ok) return previous;
  const statistics = await computeStatistics(opened, environment, previous?.value ?? null);
  for (const file of new Set([options.out, options.review])) {
    if (file === undefined) continue;
    const { plans } = await planStatistics({ opened, sheets: chooseSheets(opened, environment.settings), previous: previous?.value ?? null }, environment);
    const saved = await saveReview(context, file, await buildReviewWorkbook(plans, environment));
    if (!saved.ok) return saved;
  }
  return tellStatistics(context, options, { policies: policies.map(({ id }) => id), ledgers: [opened.ledger, ...(opened.further ?? [])], statistics, unread: unread.map(({ file }) => file) });
}
