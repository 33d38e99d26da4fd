import type { Finding } from "#core/findings/finding";
import type { Outcome, Report } from "#core/findings/report";
import type { PolicyDocument } from "#core/policy/model";

const notCovered = "measure-not-covered";
/** The worst first. */
const outcomes: readonly Outcome[] = ["failed", "cannotTell", "passed", "notApplicable"];

/**
 * The reports of several ledgers that are counted as one, in the order of the ledgers. A measure is missing where none of
 * them has rows for it: the tables of districts share a plan between them.
 */
export function mergeReports(reports: readonly Report[], policies: readonly Pick<PolicyDocument, "id" | "title">[]): Report {
  const missing = findMissing(reports.map(({ findings }) => findings.filter(({ check }) => check === notCovered)), policies);
  const findings = [...missing, ...reports.flatMap((report) => report.findings.filter(({ check }) => check !== notCovered))];
  const merged = mergeOutcomes(reports);
  return {
    findings, ignored: reports.flatMap(({ ignored }) => ignored),
    outcomes: merged[notCovered] === "failed" && missing.length === 0 ? { ...merged, [notCovered]: "passed" } : merged,
    partial: reports.find(({ partial }) => partial !== null)?.partial ?? null,
  };
}

function mergeOutcomes(reports: readonly Report[]): Record<string, Outcome> {
  const merged: Record<string, Outcome> = {};
  for (const report of reports) {
    for (const [check, outcome] of Object.entries(report.outcomes)) {
      const known = merged[check];
      if (known === undefined || outcomes.indexOf(outcome) < outcomes.indexOf(known)) merged[check] = outcome;
    }
  }
  return merged;
}

/** What every ledger leaves out. A ledger with nothing of a plan leaves out all of it, in one finding without a measure. */
function findMissing(reports: readonly (readonly Finding[])[], policies: readonly Pick<PolicyDocument, "id" | "title">[]): Finding[] {
  return policies.flatMap(({ id, title }) => {
    const partly: Finding[][] = [];
    let whole: Finding | null = null;
    for (const findings of reports) {
      const none = findings.find(({ cites, values }) => cites === null && values["policy"] === title);
      if (none === undefined) partly.push(findings.filter(({ cites }) => cites?.policy === id));
      else whole ??= none;
    }
    const [first, ...others] = partly;
    if (first === undefined) return whole === null ? [] : [whole];
    const missed = others.map((findings) => new Set(findings.map(({ cites }) => cites?.measure)));
    return first.filter(({ cites }) => missed.every((measures) => measures.has(cites?.measure)));
  });
}
