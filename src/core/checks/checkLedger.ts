import type { Finding } from "#core/findings/finding";
import type { Outcome, Report } from "#core/findings/report";
import type { Ledger } from "#core/ledger/model";
import { buildAudit, type Audit } from "./audit.ts";
import { checks } from "./index.ts";
import type { Check, CheckContext, Defect } from "./model.ts";

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
    findings.push(describe(check, verdict));
  }
  return outcome;
}

// Thousands of findings say the same: they share the parts that never differ.
const nowhere: Finding["also"] = [];
const nothing: Finding["values"] = {};
const messageIds = new Map<string, string>();

function messageIdOf(check: string, message: string): string {
  const key = `check.${check}.${message}`;
  const known = messageIds.get(key) ?? key;
  messageIds.set(known, known);
  return known;
}

function describe({ id, severity, family }: Check, { message, place, also, values, cites, fix }: Defect): Finding {
  return {
    check: id, severity, family, message: messageIdOf(id, message), place,
    also: also === undefined || also.length === 0 ? nowhere : also,
    values: values ?? nothing, cites: cites ?? null, fix: fix ?? null,
  };
}
