import type { Report } from "#core/findings/report";
import type { Environment } from "./environment.ts";
import type { OpenedLedger } from "./openLedger.ts";

/** Checks an opened ledger against its policies, or by itself when there are none (只核对台账). */
export async function runCheck({ ledger }: OpenedLedger, { compute, units, settings, asOf }: Environment): Promise<Report> {
  return compute.check(ledger, { units, settings, asOf });
}
