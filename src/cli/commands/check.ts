import { failureTexts } from "#actions/failure";
import { runCheck } from "#actions/runCheck";
import { writeFindings } from "#actions/writeFindings";
import { fail, ok, type Result } from "#core/findings/result";
import { text, type Text } from "#core/findings/text";
import { exitCodes, type CliContext, type CommandResult, type ExitCode } from "../cliContext.ts";
import { chooseChecks, keepSevere } from "../chooseChecks.ts";
import { formatOfFile, type CheckOptions, type FailLevel, type Format } from "../cliOptions.ts";
import { severities, type CheckResult, type Reporter } from "../report/checkResult.ts";
import { withLedger } from "../withLedger.ts";
import { writeOutputFile } from "../writeOutputFile.ts";

const reporters: Readonly<Record<Format, () => Promise<Reporter>>> = {
  text: async () => (await import("../report/formatText.ts")).formatText,
  json: async () => (await import("../report/formatJson.ts")).formatJson,
  markdown: async () => (await import("../report/formatMarkdown.ts")).formatMarkdown,
};

function exitCodeFor({ report }: CheckResult, level: FailLevel): ExitCode {
  if (level === "never") return exitCodes.clean;
  const counted = severities.slice(0, severities.indexOf(level) + 1);
  return report.findings.some(({ severity }) => counted.includes(severity)) ? exitCodes.findings : exitCodes.clean;
}

async function saveReport(context: CliContext, result: CheckResult, { report, format }: CheckOptions): Promise<Result<null, Text>> {
  if (report === undefined) return ok(null);
  const reporter = await reporters[formatOfFile(report, format)]();
  const saved = await writeOutputFile(report, reporter(result, context.messages));
  if (saved.ok) await context.stderr(`${context.messages.render(text("cli.written.report", { file: report }))}\n`);
  return saved;
}

/** `check <xlsx>`: checks a ledger; the report goes to standard output, what was saved to standard error. */
export async function runCheckCommand(context: CliContext, file: string, options: CheckOptions): Promise<CommandResult> {
  const { sheet } = options;
  return withLedger(context, file, { ...options, outputs: [options.report], sheets: sheet === undefined ? [] : [sheet] }, async ({ opened, environment: own, modelFindings, workbook }) => {
    const settings = chooseChecks(own.settings, options);
    if (!settings.ok) return fail([settings.failure]);
    const checked = await runCheck(opened, { ...own, settings: settings.value });
    const report = { ...checked, findings: keepSevere([...checked.findings, ...modelFindings], options) };
    const result: CheckResult = { asOf: own.asOf, policies: opened.policies.map(({ id }) => id), ledger: opened.ledger, report };
    if (options.out !== undefined) {
      const written = await writeFindings(opened, report, own);
      if (!written.ok) return fail(failureTexts(written.failure));
      const saved = await workbook.save(options.out);
      if (!saved.ok) return saved;
      await context.stderr(`${context.messages.render(text("cli.written.sheets", { file: options.out, sheets: written.value.sheets.map(({ name }) => name) }))}\n`);
    }
    const saved = await saveReport(context, result, options);
    if (!saved.ok) return fail([saved.failure]);
    await context.stdout((await reporters[options.format]())(result, context.messages));
    return ok(exitCodeFor(result, options.failOn));
  });
}
