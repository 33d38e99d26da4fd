import { fail, type Result } from "#core/findings/result";
import { buildShownValues, freezePlans } from "#core/sheets/review/freezePlan";
import type { SheetPlan } from "#core/sheets/sheetPlan";
import { openNewWorkbook } from "#excel/openNewWorkbook";
import type { Environment } from "./environment.ts";
import type { ActionFailure } from "./failure.ts";
import { resolvePlan } from "./resolvePlan.ts";
import { planStatistics, type StatisticsRequest } from "./writeStatistics.ts";

/**
 * 送审稿: an .xlsx file with these sheets as values, nothing hidden, nothing that leads back to the workbook that they
 * were counted in.
 */
export async function buildReviewWorkbook(plans: readonly SheetPlan[], { messages }: Pick<Environment, "messages">): Promise<Uint8Array> {
  // The writer of .xlsx files is loaded when a file is written.
  const [{ workbookOfPlans }, { writeXlsx }] = await Promise.all([import("#files/plans/workbookOfPlans"), import("#files/writeXlsx")]);
  const resolve = (plan: SheetPlan): SheetPlan<string> => resolvePlan(plan, messages);
  const shown = buildShownValues(plans.map(resolve));
  return writeXlsx(workbookOfPlans(freezePlans(plans, shown).map(resolve)));
}

/** Counts and opens the sheets asked for as a new workbook of values; the workbook in front is not touched. */
export async function openReview(request: StatisticsRequest, environment: Environment): Promise<Result<null, ActionFailure>> {
  const planned = await planStatistics(request, environment);
  if (!planned.ok) return planned;
  const opened = await openNewWorkbook(await buildReviewWorkbook(planned.value.plans, environment));
  return opened.ok ? opened : fail({ of: "excel", failure: opened.failure });
}
