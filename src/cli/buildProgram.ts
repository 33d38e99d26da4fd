import { isIsoDate } from "#core/calendar/isoDate";
import { text } from "#core/findings/text";
import type { MessageId } from "#messages/messages";
import { Command, InvalidArgumentError, Option } from "commander";
import type { CliContext, CommandResult } from "./cliContext.ts";
import { wordHelp, wordUsageError } from "./commanderWords.ts";
import { declareFixCommand } from "./declareFixCommand.ts";
import { declareTextCommands } from "./declareTextCommands.ts";
import { declareWorkbookCommands } from "./declareWorkbookCommands.ts";
import { readVersion } from "./readVersion.ts";

/** Where a program's words and results go. */
export interface ProgramEnds {
  finish: (result: CommandResult) => Promise<void>;
  print: (words: string) => void;
  complain: (words: string) => void;
}

/** What declaring a command takes: descriptions in the user's language, options of our types. */
export interface Declaring extends ProgramEnds {
  context: CliContext;
  command: (usage: string, description: MessageId) => Command;
  option: (flags: string, description: MessageId) => Option;
  /** An option that takes a day. */
  dayOption: (flags: string, description: MessageId) => Option;
  /** An option that may be given several times. */
  listOption: (flags: string, description: MessageId) => Option;
  /** An option with a closed set of values, the first of them its default. */
  choiceOption: (flags: string, description: MessageId, choices: readonly [string, ...string[]]) => Option;
}

function declaring(program: Command, context: CliContext, ends: ProgramEnds): Declaring {
  const say = (id: MessageId): string => context.messages.render(text(id));
  const option = (flags: string, id: MessageId): Option => new Option(flags, say(id));
  const refuse = (id: MessageId, values: Record<string, string>): never => {
    throw new InvalidArgumentError(context.messages.render(text(id, values)));
  };
  return {
    ...ends,
    context,
    option,
    command: (usage, id) => program.command(usage).description(say(id)),
    dayOption: (flags, id) => option(flags, id).argParser((value) => (isIsoDate(value) ? value : refuse("cli.usage.date", { value }))),
    listOption: (flags, id) => option(flags, id).argParser((value: string, before: readonly string[]) => [...before, value]).default([], "-"),
    choiceOption: (flags, id, choices) =>
      option(flags, id)
        .argParser((value) => (choices.includes(value) ? value : refuse("cli.usage.choice", { value, choices: choices.join(", ") })))
        .default(choices[0]),
  };
}

/** Declares commands and options; what a command does is loaded when it is asked for, so that small ones start fast. */
export function buildProgram(context: CliContext, ends: ProgramEnds): Command {
  const usageError = (words: string): string => context.messages.render(text("cli.usage", { detail: wordUsageError(words, context.messages) }));
  const program = new Command("policy-ledger");
  program.description(context.messages.render(text("cli.description"))).exitOverride();
  program.version(readVersion(), "--version", context.messages.render(text("cli.option.version")));
  program.option("--lang <locale>", context.messages.render(text("cli.option.lang")));
  program.configureOutput({
    writeOut: (words) => ends.print(words),
    writeErr: (words) => ends.complain(words),
    outputError: (words, write) => write(`${usageError(words)}\n`),
  });
  program.helpOption("-h, --help", context.messages.render(text("cli.option.help"))).helpCommand("help [command]", context.messages.render(text("cli.help.description")));
  program.configureHelp(wordHelp(context.messages));
  const declare = declaring(program, context, ends);
  declareTextCommands(declare);
  declareWorkbookCommands(declare);
  declareFixCommand(declare);
  return program;
}
