import { text } from "#core/findings/text";
import type { MessageId, Messages } from "#messages/messages";
import { Help, type HelpConfiguration } from "commander";

/** The library's own complaints, as it words them, and ours. */
const complaints: readonly { pattern: RegExp; id: MessageId; names: readonly string[] }[] = [
  { pattern: /^unknown option '(.+?)'/u, id: "cli.usage.unknownOption", names: ["option"] },
  { pattern: /^unknown command '(.+?)'/u, id: "cli.usage.unknownCommand", names: ["command"] },
  { pattern: /^missing required argument '(.+)'$/u, id: "cli.usage.missingArgument", names: ["argument"] },
  { pattern: /^option '(.+)' argument missing$/u, id: "cli.usage.missingValue", names: ["option"] },
  { pattern: /^required option '(.+)' not specified$/u, id: "cli.usage.missingOption", names: ["option"] },
  { pattern: /^too many arguments for '(.+)'\. Expected (\d+) arguments? but got (\d+)/u, id: "cli.usage.tooMany", names: ["command", "expected", "got"] },
  { pattern: /^option '(.+?)' argument '.*' is invalid\. ([\s\S]+)$/u, id: "cli.usage.badValue", names: ["option", "why"] },
];

const suggestion = /\(Did you mean (?:one of )?(.+)\?\)$/u;

/** A complaint of the library in the user's language; one that is not known stays as it is. */
export function wordUsageError(words: string, messages: Messages): string {
  const plain = words.replace(/^error: /u, "").trim();
  const found = complaints.find(({ pattern }) => pattern.test(plain));
  if (found === undefined) return plain;
  const parts = found.pattern.exec(plain)?.slice(1) ?? [];
  const values = Object.fromEntries(found.names.map((name, index) => [name, parts[index] ?? ""]));
  const meant = suggestion.exec(plain)?.[1];
  const hint = meant === undefined ? "" : messages.render(text("cli.usage.didYouMean", { names: meant }));
  return messages.render(text(found.id, values)) + hint;
}

const titles: Readonly<Record<string, MessageId>> = { "Usage:": "cli.help.usage", "Arguments:": "cli.help.arguments", "Options:": "cli.help.options", "Commands:": "cli.help.commands" };

/** The help's own words: titles, placeholders, defaults. */
export function wordHelp(messages: Messages): HelpConfiguration {
  const plain = new Help();
  const say = (id: MessageId): string => messages.render(text(id));
  const placeholders = (usage: string): string => usage.replace("[options]", say("cli.help.anyOptions")).replace("[command]", say("cli.help.anyCommand"));
  return {
    styleTitle: (title) => (titles[title] === undefined ? title : say(titles[title])),
    commandUsage: (command) => placeholders(plain.commandUsage(command)),
    subcommandTerm: (command) => placeholders(plain.subcommandTerm(command)),
    optionDescription: ({ description, defaultValue }) => {
      const isSaid = typeof defaultValue === "string" && defaultValue !== "";
      return isSaid ? description + messages.render(text("cli.help.default", { value: defaultValue })) : description;
    },
  };
}
