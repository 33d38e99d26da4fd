import { fail, type Result } from "#core/findings/result";
import type { SheetPlan } from "#core/sheets/sheetPlan";
import { applySheetPlans, type ApplyOptions, type ApplyOutcome } from "#excel/applySheetPlans";
import type { Environment } from "./environment.ts";
import type { ActionFailure } from "./failure.ts";
import { resolvePlan } from "./resolvePlan.ts";

export type { ApplyOutcome } from "#excel/applySheetPlans";

/** Writes plans in the user's language. All in one go: sheets that refer to one another are never half there. */
export async function writeSheets(
  plans: readonly SheetPlan[],
  { messages, announceFormulas }: Environment,
  options: Pick<ApplyOptions, "handOver"> = {},
): Promise<Result<ApplyOutcome, ActionFailure>> {
  const written = await applySheetPlans(plans.map((plan) => resolvePlan(plan, messages)), { ...options, announce: announceFormulas });
  return written.ok ? written : fail({ of: "excel", failure: written.failure });
}
