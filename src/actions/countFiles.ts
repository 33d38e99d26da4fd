import type { ArchivedStatistics } from "#core/statistics/archive";
import type { CountContext, PlannedStatistics, PlanRequest, StatisticsSummary } from "./compute/model.ts";
import type { Environment } from "./environment.ts";
import type { OpenedLedger } from "./openLedger.ts";

function contextOf({ further }: OpenedLedger, { units, settings, asOf }: Environment, previous: ArchivedStatistics | null): CountContext {
  return { units, settings, asOf, previous, ...(further === undefined ? {} : { further }) };
}

/** Counts ledgers that were read from files; no workbook is asked for anything. */
export async function countFiles(opened: OpenedLedger, environment: Environment, previous: ArchivedStatistics | null = null): Promise<StatisticsSummary> {
  return environment.compute.summarise(opened.ledger, contextOf(opened, environment, previous));
}

/** The sheets of ledgers that were read from files. Formulas could not refer to them: what is made of these plans is values. */
export async function planFiles(opened: OpenedLedger, { previous, ...request }: PlanRequest & { previous: ArchivedStatistics | null }, environment: Environment): Promise<PlannedStatistics> {
  return environment.compute.planStatistics(opened.ledger, request, contextOf(opened, environment, previous));
}
