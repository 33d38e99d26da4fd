import type { Environment } from "#actions/environment";
import { failureTexts } from "#actions/failure";
import { writePolicyModel } from "#actions/writePolicyModel";
import { fail, ok, type Result } from "#core/findings/result";
import type { Text } from "#core/findings/text";
import type { PolicyDocument } from "#core/policy/model";
import { announceTo, withNewWorkbook } from "./withWorkbook.ts";

/** Writes the model onto the sheets of a new workbook; the names of the sheets. */
export async function writePolicyWorkbook(out: string, policies: readonly PolicyDocument[], environment: Environment): Promise<Result<string[], readonly Text[]>> {
  return withNewWorkbook(async (workbook): Promise<Result<string[], readonly Text[]>> => {
    const written = await writePolicyModel(policies, { ...environment, announceFormulas: announceTo(workbook) });
    if (!written.ok) return fail(failureTexts(written.failure));
    const saved = await workbook.save(out);
    return saved.ok ? ok(written.value.outcome.sheets.map(({ name }) => name)) : saved;
  });
}
