import { ok, type Result } from "#core/findings/result";
import type { ApplyOutcome } from "#excel/applySheetPlans";
import type { PlanRequest, StatisticsSummary } from "./compute/model.ts";
import type { Environment } from "./environment.ts";
import type { ActionFailure } from "./failure.ts";
import type { OpenedLedger } from "./openLedger.ts";
import { writeSheets } from "./writeSheets.ts";

/** Counts an opened ledger at the as-of day; writes nothing. */
export async function computeStatistics({ ledger }: OpenedLedger, { compute, units, settings, asOf }: Environment): Promise<StatisticsSummary> {
  return compute.summarise(ledger, { units, settings, asOf });
}

export interface StatisticsRequest extends PlanRequest {
  opened: OpenedLedger;
}

export interface WrittenStatistics {
  statistics: StatisticsSummary;
  outcome: ApplyOutcome;
}

/** Counts and writes the sheets asked for, figures as live formulas. */
export async function writeStatistics({ opened, ...request }: StatisticsRequest, environment: Environment): Promise<Result<WrittenStatistics, ActionFailure>> {
  const { compute, units, settings, asOf } = environment;
  const { plans, statistics } = await compute.planStatistics(opened.ledger, request, { units, settings, asOf });
  const outcome = await writeSheets(plans, environment);
  return outcome.ok ? ok({ statistics, outcome: outcome.value }) : outcome;
}
