import type { Finding } from "#core/findings/finding";
import type { Outcome, Report } from "#core/findings/report";
import type { Ledger } from "#core/ledger/model";
import { buildAudit, type Audit } from "./audit.ts";
import { checks } from "./index.ts";
import type { Check, CheckContext } from "./model.ts";

/** Runs every check that is not switched off. Findings come in the order of the catalogue, then of the table. */
export function checkLedger(ledger: Ledger, context: CheckContext): Report {
  const audit = buildAudit(ledger, context);
  const off = new Set(context.settings.checksOff);
  const findings: Finding[] = [];
  const outcomes: Record<string, Outcome> = {};
  for (const check of checks) if (!off.has(check.id)) outcomes[check.id] = runCheck(check, audit, findings);
  return { findings, outcomes, partial: null };
}

/** Adds the check's findings and says what it came to: a defect weighs more than a place that could not be read. */
function runCheck(check: Check, audit: Audit, findings: Finding[]): Outcome {
  if (!check.appliesTo(audit)) return "notApplicable";
  let outcome: Outcome = "passed";
  for (const verdict of check.examine(audit)) {
    if (verdict === "cannotTell") {
      if (outcome === "passed") outcome = "cannotTell";
      continue;
    }
    outcome = "failed";
    const { message, place, also = [], values = {}, cites = null, fix = null } = verdict;
    findings.push({ check: check.id, severity: check.severity, family: check.family, message: `check.${check.id}.${message}`, place, also, values, cites, fix });
  }
  return outcome;
}
