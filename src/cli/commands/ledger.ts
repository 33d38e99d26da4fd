import { failureTexts } from "#actions/failure";
import { generateLedger } from "#actions/generateLedger";
import { fail, ok } from "#core/findings/result";
import { text } from "#core/findings/text";
import { buildEnvironment } from "../buildEnvironment.ts";
import { exitCodes, type CliContext, type CommandResult } from "../cliContext.ts";
import { loadPolicies } from "../loadPolicies.ts";
import { announceTo, withNewWorkbook } from "../withWorkbook.ts";
import { refuseBookNames, refuseOutputs } from "../writeOutputFile.ts";

/** `ledger <policy> --out FILE`: the task-division table of a policy, one sheet for each document of the file. */
export async function runLedger(context: CliContext, reference: string, { out }: { out: string }): Promise<CommandResult> {
  const refused = refuseOutputs([reference], [out]) ?? refuseBookNames([out]);
  if (refused !== null) return fail([refused]);
  const environment = await buildEnvironment(context, {});
  if (!environment.ok) return fail([environment.failure]);
  const policies = await loadPolicies(context, [reference], environment.value);
  if (!policies.ok) return policies;
  return withNewWorkbook(async (workbook): Promise<CommandResult> => {
    const names: string[] = [];
    for (const policy of policies.value) {
      const written = await generateLedger(policy, { ...environment.value, announceFormulas: announceTo(workbook) });
      if (!written.ok) return fail(failureTexts(written.failure));
      names.push(...written.value.sheets.map(({ name }) => name));
    }
    const saved = await workbook.save(out);
    if (!saved.ok) return saved;
    await context.stdout(`${context.messages.render(text("cli.written.sheets", { file: out, sheets: names }))}\n`);
    return ok(exitCodes.clean);
  });
}
