import type { Environment } from "#actions/environment";
import { failureTexts, type ActionFailure } from "#actions/failure";
import { findLedger, openLedger, type OpenedLedger } from "#actions/openLedger";
import { openLedgers } from "#actions/openLedgers";
import { readPolicyModel } from "#actions/readPolicyModel";
import type { Finding } from "#core/findings/finding";
import { fail, ok, type Result } from "#core/findings/result";
import type { Text } from "#core/findings/text";
import type { PolicyDocument } from "#core/policy/model";

/** A workbook's ledger with what the workbook itself adds to the program's knowledge. */
export interface WorkAtHand {
  opened: OpenedLedger;
  /** With the units that the workbook's own 单位名录 adds. */
  environment: Environment;
  /** What people wrote on the sheets of the model that cannot be read. */
  modelFindings: readonly Finding[];
}

function openSheets(sheets: readonly string[] | "all", policies: readonly PolicyDocument[], environment: Environment): Promise<Result<OpenedLedger, ActionFailure>> {
  const [sheet, ...more] = sheets === "all" ? [] : sheets;
  if (sheets === "all" || more.length > 0) return openLedgers({ policies, sheets: sheets === "all" ? null : sheets }, environment);
  return sheet === undefined ? findLedger({ policies }, environment) : openLedger({ policies, sheet }, environment);
}

/**
 * The ledger on the sheet that was named, or the one that is found. Without a policy named, the models on the workbook's
 * own sheets are what it is held against.
 */
export async function openForWork(sheets: readonly string[] | "all", named: readonly PolicyDocument[], environment: Environment): Promise<Result<WorkAtHand, Text[]>> {
  const model = await readPolicyModel();
  if (!model.ok) return fail(failureTexts(model.failure));
  const { extras, findings } = model.value;
  const policies = named.length > 0 ? named : model.value.policies;
  const own: Environment = { ...environment, units: extras };
  const opened = await openSheets(sheets, policies, own);
  return opened.ok ? ok({ opened: opened.value, environment: own, modelFindings: findings }) : fail(failureTexts(opened.failure));
}
