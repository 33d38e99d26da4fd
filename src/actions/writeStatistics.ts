import type { Report } from "#core/findings/report";
import { ok, type Result } from "#core/findings/result";
import { planStatisticsSheets, type StatisticsSheetId } from "#core/sheets/planStatisticsSheets";
import type { Statistics } from "#core/statistics/model";
import { summarise } from "#core/statistics/summarise";
import type { ApplyOutcome } from "#excel/applySheetPlans";
import type { Environment } from "./environment.ts";
import type { ActionFailure } from "./failure.ts";
import type { OpenedLedger } from "./openLedger.ts";
import { writeSheets } from "./writeSheets.ts";

/** Counts an opened ledger at the as-of day; writes nothing. */
export function computeStatistics({ ledger, policies, matches }: OpenedLedger, { registry, settings, asOf }: Environment): Statistics {
  return summarise(ledger, { policies, matches, units: registry, settings, asOf });
}

export interface StatisticsRequest {
  opened: OpenedLedger;
  /** Which sheets; the base that their formulas count on is added. */
  sheets: readonly StatisticsSheetId[];
  /** For 核对结果; without it that sheet is left out. */
  report?: Report;
}

export interface WrittenStatistics {
  statistics: Statistics;
  outcome: ApplyOutcome;
}

/** Counts and writes the sheets asked for, figures as live formulas. */
export async function writeStatistics({ opened, sheets, report }: StatisticsRequest, environment: Environment): Promise<Result<WrittenStatistics, ActionFailure>> {
  const statistics = computeStatistics(opened, environment);
  const { ledger, policies } = opened;
  const { registry, settings } = environment;
  const plans = planStatisticsSheets({ ledger, statistics, policies, units: registry, settings, ...(report === undefined ? {} : { report }) }, sheets);
  const outcome = await writeSheets(plans, environment);
  return outcome.ok ? ok({ statistics, outcome: outcome.value }) : outcome;
}
