import { fail, ok, type Result } from "#core/findings/result";
import { text, type Text } from "#core/findings/text";
import type { Command } from "commander";
import type { Declaring } from "./buildProgram.ts";
import { failLevels, formats, leastSeverities, type CheckOptions, type StatsOptions, type WorkbookOptions } from "./cliOptions.ts";

const workbookName = /\.(?:xls[xm]?|csv|tsv)$/iu;

/**
 * `check table.xlsx --policy a b` and `check --policy a table.xlsx` both work: the workbook is the argument that looks
 * like one (else the first), what else stands there names further policies.
 */
function splitArguments<T extends WorkbookOptions>(args: readonly string[], options: T): Result<{ file: string; options: T }, Text> {
  const books = args.filter((arg) => workbookName.test(arg));
  if (books.length > 1) return fail(text("cli.usage.oneWorkbook", { count: books.length, files: books }));
  const file = args.find((arg) => workbookName.test(arg)) ?? args[0] ?? "";
  return ok({ file, options: { ...options, policy: [...options.policy, ...args.filter((arg) => arg !== file)] } });
}

/** The same for a command that takes several workbooks. */
function splitFiles(args: readonly string[], options: StatsOptions): { files: string[]; options: StatsOptions } {
  const named = args.filter((arg) => workbookName.test(arg));
  const files = named.length > 0 ? named : args.slice(0, 1);
  return { files, options: { ...options, policy: [...options.policy, ...args.filter((arg) => !files.includes(arg))] } };
}

function withWorkbookOptions(made: Command, { listOption, dayOption, option }: Declaring): Command {
  return made
    .addOption(listOption("--policy <ref>", "cli.option.policy"))
    .addOption(dayOption("--as-of <date>", "cli.option.asOf"))
    .addOption(option("--settings <file>", "cli.option.settings"))
    .addOption(option("--out <file>", "cli.option.out"));
}

function declareReading(declare: Declaring): void {
  const { command, option, listOption, choiceOption, context, finish } = declare;
  withWorkbookOptions(command("check <xlsx> [more...]", "cli.check.description"), declare)
    .addOption(option("--sheet <name>", "cli.option.sheet"))
    .addOption(option("--report <file>", "cli.option.report"))
    .addOption(choiceOption("--format <format>", "cli.option.format", formats))
    .addOption(choiceOption("--fail-on <level>", "cli.option.failOn", failLevels))
    .addOption(listOption("--only <check>", "cli.option.only"))
    .addOption(listOption("--off <check>", "cli.option.off"))
    .addOption(listOption("--tag <tag>", "cli.option.tag"))
    .addOption(choiceOption("--min-severity <level>", "cli.option.minSeverity", leastSeverities))
    .action(async (xlsx: string, more: string[], given: CheckOptions) => {
      const { runCheckCommand } = await import("./commands/check.ts");
      const split = splitArguments([xlsx, ...more], given);
      await finish(split.ok ? await runCheckCommand(context, split.value.file, split.value.options) : fail([split.failure]));
    });
  withWorkbookOptions(command("stats <xlsx> [more...]", "cli.stats.description"), declare)
    .addOption(listOption("--sheet <name>", "cli.option.sheets"))
    .addOption(option("--all-sheets", "cli.option.allSheets"))
    .addOption(option("--previous <xlsx>", "cli.option.previous"))
    .addOption(option("--layout <file>", "cli.option.layout"))
    .addOption(option("--review <file>", "cli.option.review"))
    .addOption(option("--skip-unreadable", "cli.option.skipUnreadable"))
    .addOption(option("--report <file>", "cli.option.report"))
    .addOption(choiceOption("--format <format>", "cli.option.format", formats))
    .action(async (xlsx: string, more: string[], given: StatsOptions) => {
      const { runStats } = await import("./commands/stats.ts");
      const { files, options } = splitFiles([xlsx, ...more], given);
      await finish(await runStats(context, files, options));
    });
  command("inspect <xlsx>", "cli.inspect.description")
    .addOption(option("--json", "cli.option.json"))
    .action(async (xlsx: string, options: { json?: boolean }) => {
      const { runInspect } = await import("./commands/inspect.ts");
      await finish(await runInspect(context, xlsx, options));
    });
}

/** Commands that read or write a workbook; they run the product's own actions on the embedded host. */
export function declareWorkbookCommands(declare: Declaring): void {
  const { command, option, context, finish } = declare;
  declareReading(declare);
  command("ledger <policy>", "cli.ledger.description")
    .addOption(option("--out <file>", "cli.option.out").makeOptionMandatory())
    .action(async (policy: string, options: { out: string }) => {
      const { runLedger } = await import("./commands/ledger.ts");
      await finish(await runLedger(context, policy, options));
    });
  command("demo", "cli.demo.description")
    .addOption(option("--out <file>", "cli.option.out"))
    .action(async (options: { out?: string }) => {
      const { runDemo } = await import("./commands/demo.ts");
      await finish(await runDemo(context, options));
    });
}
