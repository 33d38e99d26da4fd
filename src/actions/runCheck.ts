import type { Report } from "#core/findings/report";
import { checkContextOf } from "./checkContext.ts";
import type { Environment } from "./environment.ts";
import type { OpenedLedger } from "./openLedger.ts";

/** Checks an opened ledger against its policies, or by itself when there are none (只核对台账). */
export async function runCheck(opened: OpenedLedger, environment: Environment): Promise<Report> {
  return environment.compute.check(opened.ledger, checkContextOf(opened, environment));
}
