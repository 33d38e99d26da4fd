import { checkLedger } from "#core/checks/checkLedger";
import type { Report } from "#core/findings/report";
import type { Environment } from "./environment.ts";
import type { OpenedLedger } from "./openLedger.ts";

/** Checks an opened ledger against its policies, or by itself when there are none (只核对台账). */
export function runCheck({ ledger, policies, matches }: OpenedLedger, { registry, calendar, settings, asOf }: Environment): Report {
  return checkLedger(ledger, { policies, matches, units: registry, calendar, settings, asOf, previous: null });
}
