import type { Declaring } from "./buildProgram.ts";

/** Commands that read words: a policy, measures, deadlines. */
export function declareTextCommands({ command, option, dayOption, context, finish }: Declaring): void {
  command("policy <file>", "cli.policy.description")
    .addOption(dayOption("--issued <date>", "cli.option.issued"))
    .addOption(option("--json", "cli.option.json"))
    .addOption(option("--out <file>", "cli.option.out"))
    .action(async (file: string, options: { issued?: string; json?: boolean; out?: string }) => {
      const { runPolicy } = await import("./commands/policy.ts");
      await finish(await runPolicy(context, file, options));
    });
  command("measure", "cli.measure.description")
    .addOption(option("--jsonl", "cli.option.jsonl"))
    .action(async (options: { jsonl?: boolean }) => {
      const { runMeasure } = await import("./commands/measure.ts");
      await finish(await runMeasure(context, options));
    });
  command("deadlines", "cli.deadlines.description")
    .addOption(option("--jsonl", "cli.option.jsonl"))
    .action(async (options: { jsonl?: boolean }) => {
      const { runDeadlines } = await import("./commands/deadlines.ts");
      await finish(await runDeadlines(context, options));
    });
}
