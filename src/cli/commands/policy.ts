import type { Environment } from "#actions/environment";
import { failureTexts } from "#actions/failure";
import { importPolicy } from "#actions/importPolicy";
import { fail, ok, type Result } from "#core/findings/result";
import { text, type Text } from "#core/findings/text";
import { checkPolicy } from "#core/policy/checks/checkPolicy";
import type { Measure, PolicyDocument } from "#core/policy/model";
import type { Messages } from "#messages/messages";
import { buildEnvironment } from "../buildEnvironment.ts";
import { exitCodes, type CliContext, type CommandResult } from "../cliContext.ts";
import { readPolicyFile } from "../readPolicySource.ts";
import { refuseBookNames, refuseOutputs } from "../writeOutputFile.ts";

function formatMeasure(measure: Measure, messages: Messages): string {
  const list = (items: readonly string[]): string | ReturnType<typeof text> => (items.length === 0 ? text("cli.none") : items.join("、"));
  const { key, title, leads, responsible, generic, deadlines } = measure;
  return messages.render(text("cli.policy.measure", {
    key, title, leads: list(leads), responsible: list([...responsible, ...generic]), deadlines: list(deadlines.map(({ raw }) => raw)),
  }));
}

/** A document as people read it: one line for the whole, one for each measure, one for each remark on the text. */
function formatPolicy(document: PolicyDocument, messages: Messages): string {
  const count = (of: (measure: Measure) => readonly unknown[]): number => document.measures.reduce((sum, measure) => sum + of(measure).length, 0);
  const head = messages.render(text("cli.policy.summary", {
    title: document.title, id: document.id, chapters: document.chapters.length, measures: document.measures.length,
    deadlines: count(({ deadlines }) => deadlines), targets: count(({ targets }) => targets),
  }));
  const remarks = checkPolicy(document).findings.map(({ message, values }) => messages.render(text("cli.policy.remark", { words: text(message, values) })));
  return [head, ...document.measures.map((measure) => formatMeasure(measure, messages)), ...remarks].join("\n");
}

export interface PolicyCommandOptions {
  issued?: string;
  json?: boolean;
  out?: string;
}

/** Writes the model into a workbook where one is asked for; the line that says so, which JSON goes without. */
async function writeOut(context: CliContext, policies: readonly PolicyDocument[], { out }: PolicyCommandOptions, environment: Environment): Promise<Result<string, readonly Text[]>> {
  if (out === undefined) return ok("");
  const { writePolicyWorkbook } = await import("../writePolicyWorkbook.ts");
  const written = await writePolicyWorkbook(out, policies, environment);
  return written.ok ? ok(`\n${context.messages.render(text("cli.written.sheets", { file: out, sheets: written.value }))}`) : written;
}

/** `policy <file>`: the model of a policy; JSON is one object, or an array when the file holds several documents. */
export async function runPolicy(context: CliContext, file: string, options: PolicyCommandOptions): Promise<CommandResult> {
  const refused = refuseOutputs([file], [options.out]) ?? refuseBookNames([options.out]);
  if (refused !== null) return fail([refused]);
  const environment = await buildEnvironment(context, {});
  if (!environment.ok) return fail([environment.failure]);
  const source = await readPolicyFile(file, options.issued ?? null);
  if (!source.ok) return source;
  const documents = await importPolicy(source.value.source, environment.value);
  if (!documents.ok) return fail(failureTexts({ of: "policy", failure: documents.failure }));
  for (const remark of source.value.remarks) await context.stderr(`${context.messages.render(remark)}\n`);
  const written = await writeOut(context, documents.value, options, environment.value);
  if (!written.ok) return written;
  const output = options.json === true
    ? JSON.stringify(documents.value.length === 1 ? documents.value[0] : documents.value, null, 2)
    : documents.value.map((document) => formatPolicy(document, context.messages)).join("\n\n") + written.value;
  await context.stdout(`${output}\n`);
  return ok(exitCodes.clean);
}
