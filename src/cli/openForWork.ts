import type { Environment } from "#actions/environment";
import { failureTexts } from "#actions/failure";
import { findLedger, openLedger, type OpenedLedger } from "#actions/openLedger";
import { fail, ok, type Result } from "#core/findings/result";
import type { Text } from "#core/findings/text";
import type { PolicyDocument } from "#core/policy/model";

/** The ledger on the sheet that was named, or the one that is found. */
export async function openForWork(sheet: string | undefined, policies: readonly PolicyDocument[], environment: Environment): Promise<Result<OpenedLedger, Text[]>> {
  const opened = sheet === undefined ? await findLedger({ policies }, environment) : await openLedger({ policies, sheet }, environment);
  return opened.ok ? ok(opened.value) : fail(failureTexts(opened.failure));
}
