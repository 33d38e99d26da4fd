import type { Text } from "#core/findings/text";
import { text } from "#core/findings/text";
import * as v from "valibot";
import { exitCodes, type CliContext, type CommandResult } from "./cliContext.ts";
import { ok } from "#core/findings/result";
import { readLines } from "./readLines.ts";

/** Output is handed over in pieces of about this many characters: a write per line costs more than the line. */
const pieceSize = 1 << 16;

function parseLine<T>(line: string, schema: v.GenericSchema<unknown, T>, number: number): { value: T } | { error: Text } {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return { error: text("cli.line.notJson", { line: number }) };
  }
  const parsed = v.safeParse(schema, json);
  if (parsed.success) return { value: parsed.output };
  const detail = [...new Set(parsed.issues.map((issue) => v.getDotPath(issue) ?? issue.message))].join(", ");
  return { error: text("cli.line.invalid", { line: number, detail }) };
}

/**
 * Answers every line of JSON on standard input with one line, in its order. A line that cannot be read is answered by
 * `{"error": …}`; the rest is still processed, and the command ends with "bad input".
 */
export async function processJsonLines<T>(context: CliContext, schema: v.GenericSchema<unknown, T>, answer: (input: T) => unknown): Promise<CommandResult> {
  let hasErrors = false;
  let number = 0;
  let piece = "";
  for await (const line of readLines(context.stdin)) {
    number += 1;
    const parsed = parseLine(line, schema, number);
    hasErrors ||= "error" in parsed;
    const output = "error" in parsed ? { error: context.messages.render(parsed.error), line: number } : answer(parsed.value);
    piece += `${JSON.stringify(output)}\n`;
    if (piece.length >= pieceSize) {
      await context.stdout(piece);
      piece = "";
    }
  }
  if (piece !== "") await context.stdout(piece);
  return ok(hasErrors ? exitCodes.badInput : exitCodes.clean);
}
