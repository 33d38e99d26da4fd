import { text } from "#core/findings/text";
import { locales, type Locale } from "#messages/catalogue";
import { createMessages } from "#messages/messages";
import { CommanderError } from "commander";
import { buildProgram } from "./buildProgram.ts";
import { exitCodes, type CliSurroundings, type ExitCode } from "./cliContext.ts";

/** `--lang` is taken out first, wherever it stands: it decides the words of the help and of every other complaint. */
function takeLocale(args: readonly string[]): { locale: Locale | null; value: string; rest: string[] } {
  const rest = [...args];
  const index = rest.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  if (index < 0) return { locale: "zh-CN", value: "", rest };
  const isJoined = rest[index]?.includes("=") === true;
  const [first = "", second = ""] = rest.splice(index, isJoined ? 1 : 2);
  const wanted = isJoined ? first.slice("--lang=".length) : second;
  return { locale: locales.find((locale) => locale === wanted) ?? null, value: wanted, rest };
}

/** Runs one command line. Nothing is thrown: the exit code is 0 clean, 1 findings, 2 bad usage or input, 3 internal error. */
export async function executeCli(args: readonly string[], surroundings: CliSurroundings): Promise<ExitCode> {
  const { locale, value, rest } = takeLocale(args);
  const messages = createMessages(locale ?? "zh-CN");
  const complain = (words: string): Promise<void> => surroundings.stderr(`${words}\n`);
  if (locale === null) {
    await complain(messages.render(text("cli.usage.lang", { value, choices: locales.join(", ") })));
    return exitCodes.badInput;
  }
  let exitCode: ExitCode = exitCodes.clean;
  const writes: Promise<void>[] = [];
  const program = buildProgram({ ...surroundings, messages }, {
    async finish(result) {
      exitCode = result.ok ? result.value : exitCodes.badInput;
      if (!result.ok) await complain(result.failure.map((one) => messages.render(one)).join("\n"));
    },
    print: (words) => writes.push(surroundings.stdout(words)),
    complain: (words) => writes.push(surroundings.stderr(words)),
  });
  try {
    await program.parseAsync(rest, { from: "user" });
  } catch (error) {
    exitCode = error instanceof CommanderError ? (error.exitCode === 0 ? exitCodes.clean : exitCodes.badInput) : exitCodes.internal;
    if (exitCode === exitCodes.internal) {
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      await complain(messages.render(text("cli.internal", { detail })));
    }
  }
  await Promise.all(writes);
  return exitCode;
}
