import { fail, ok, type Result } from "#core/findings/result";
import { text, type Text } from "#core/findings/text";
import { exitCodes, type CliContext, type CommandResult } from "./cliContext.ts";
import { formatOfFile, type StatsOptions } from "./cliOptions.ts";
import { formatStats, type StatsResult } from "./report/statsResult.ts";
import { writeOutputFile } from "./writeOutputFile.ts";

/** What was done, to standard error. */
export async function say(context: CliContext, lines: readonly Text[]): Promise<void> {
  await context.stderr(`${lines.map((one) => context.messages.render(one)).join("\n")}\n`);
}

/** 送审稿, and what was counted over several files. */
export async function saveReview(context: CliContext, file: string, bytes: Uint8Array): Promise<Result<null, readonly Text[]>> {
  const saved = await writeOutputFile(file, bytes);
  if (!saved.ok) return fail([saved.failure]);
  await say(context, [text("cli.written.review", { file })]);
  return ok(null);
}

/** The figures to standard output, and into a report where one is asked for. */
export async function tellStatistics(context: CliContext, { report, format }: StatsOptions, result: StatsResult): Promise<CommandResult> {
  const { messages } = context;
  if (report !== undefined) {
    const saved = await writeOutputFile(report, formatStats(result, formatOfFile(report, format), messages));
    if (!saved.ok) return fail([saved.failure]);
  }
  await context.stdout(formatStats(result, format, messages));
  return ok(exitCodes.clean);
}
