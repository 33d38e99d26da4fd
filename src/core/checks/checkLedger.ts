import type { Report } from "#core/findings/report";
import type { Ledger } from "#core/ledger/model";
import { buildAudit } from "./buildAudit.ts";
import { composeReport, startChecks } from "./examineLedger.ts";
import type { CheckContext } from "./model.ts";

/** Runs every check that is not switched off. Findings come in the order of the catalogue, then of the table. */
export function checkLedger(ledger: Ledger, context: CheckContext): Report {
  return composeReport(startChecks(buildAudit(ledger, context).audit), context.settings);
}
