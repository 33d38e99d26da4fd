import type { Result } from "#core/findings/result";
import type { PolicyDocument } from "#core/policy/model";
import { planLedgerSheet } from "#core/sheets/planLedgerSheet";
import type { ApplyOutcome } from "#excel/applySheetPlans";
import type { Environment } from "./environment.ts";
import type { ActionFailure } from "./failure.ts";
import { writeSheets } from "./writeSheets.ts";

/** Makes a policy's 任务分工表 on a new sheet. From then on the sheet is the user's: no later run refills it. */
export async function generateLedger(policy: PolicyDocument, environment: Environment): Promise<Result<ApplyOutcome, ActionFailure>> {
  return writeSheets([planLedgerSheet(policy)], environment, { handOver: true });
}
