import { mergeReports } from "#core/checks/mergeReports";
import type { Report } from "#core/findings/report";
import { checkContextOf } from "./checkContext.ts";
import type { Environment } from "./environment.ts";
import type { OpenedLedger } from "./openLedger.ts";

/** Checks every ledger that is counted, as one report; a place says by its sheet which of them it is in. */
export async function runChecks(opened: OpenedLedger, environment: Environment): Promise<Report> {
  const context = checkContextOf(opened, environment);
  const reports: Report[] = [];
  for (const ledger of [opened.ledger, ...(opened.further ?? [])]) reports.push(await environment.compute.check(ledger, context));
  const [only] = reports;
  return reports.length === 1 && only !== undefined ? only : mergeReports(reports, opened.policies);
}
