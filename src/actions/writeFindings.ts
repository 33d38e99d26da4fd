import type { Report } from "#core/findings/report";
import type { Result } from "#core/findings/result";
import { verbatim } from "#core/findings/text";
import { planFindingsSheet } from "#core/sheets/findings/planFindingsSheet";
import type { ApplyOutcome } from "#excel/applySheetPlans";
import type { Environment } from "./environment.ts";
import type { ActionFailure } from "./failure.ts";
import type { OpenedLedger } from "./openLedger.ts";
import { writeSheets } from "./writeSheets.ts";

/** Writes 核对结果. */
export async function writeFindings({ ledger, policies }: OpenedLedger, report: Report, environment: Environment): Promise<Result<ApplyOutcome, ActionFailure>> {
  const [only] = policies;
  const subject = verbatim(policies.length === 1 && only !== undefined ? only.title : ledger.sheet);
  return writeSheets([planFindingsSheet({ report, policies, subject, asOf: environment.asOf })], environment);
}
