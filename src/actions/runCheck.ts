import type { Report } from "#core/findings/report";
import type { Environment } from "./environment.ts";
import type { OpenedLedger } from "./openLedger.ts";
import { readCheckContext } from "./readCheckContext.ts";

/** Checks an opened ledger against its policies, or by itself when there are none (只核对台账). */
export async function runCheck({ ledger }: OpenedLedger, environment: Environment): Promise<Report> {
  return environment.compute.check(ledger, await readCheckContext(environment));
}
