import type { Declaring } from "./buildProgram.ts";
import type { FixOptions } from "./commands/fix.ts";

/** The one command that corrects a user's table; the input file itself is never written. */
export function declareFixCommand({ command, option, listOption, dayOption, context, finish }: Declaring): void {
  command("fix <xlsx>", "cli.fix.description")
    .addOption(listOption("--policy <ref>", "cli.option.policy"))
    .addOption(listOption("--check <id>", "cli.fix.option.check"))
    .addOption(dayOption("--as-of <date>", "cli.option.asOf"))
    .addOption(option("--sheet <name>", "cli.option.sheet"))
    .addOption(option("--settings <file>", "cli.option.settings"))
    .addOption(option("--out <file>", "cli.option.out"))
    .addOption(option("--dry-run", "cli.fix.option.dryRun"))
    .addOption(option("--json", "cli.option.json"))
    .action(async (xlsx: string, options: FixOptions) => {
      const { runFix } = await import("./commands/fix.ts");
      await finish(await runFix(context, xlsx, options));
    });
}
