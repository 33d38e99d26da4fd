import type { Finding } from "#core/findings/finding";
import type { Outcome, Report } from "#core/findings/report";
import type { PolicyDocument } from "../model.ts";
import type { PolicyCheck } from "./definePolicyCheck.ts";
import { policyChecks } from "./index.ts";

/** Checks the document itself: what it leaves out, contradicts or damages. Shown when a plan is imported. */
export function checkPolicy(document: PolicyDocument): Report {
  const findings: Finding[] = [];
  const outcomes: Record<string, Outcome> = {};
  for (const check of policyChecks) outcomes[check.id] = runCheck(check, document, findings);
  return { findings, ignored: [], outcomes, partial: null };
}

function runCheck(check: PolicyCheck, document: PolicyDocument, findings: Finding[]): Outcome {
  if (!check.appliesTo(document)) return "notApplicable";
  let outcome: Outcome = "passed";
  for (const verdict of check.examine(document)) {
    if (verdict === "cannotTell") {
      if (outcome === "passed") outcome = "cannotTell";
      continue;
    }
    outcome = "failed";
    findings.push({
      check: check.id,
      severity: check.severity,
      family: "filling",
      message: `check.${check.id}.${verdict.message}`,
      place: { sheet: null, row: null, column: null },
      also: [],
      values: { policy: document.title, ...verdict.values },
      cites: verdict.measure === null ? null : { policy: document.id, measure: verdict.measure },
      fix: null,
      key: [check.id, verdict.message, document.id, verdict.measure ?? ""].join(" "),
    });
  }
  return outcome;
}
