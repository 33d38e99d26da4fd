import type { Finding, Place } from "#core/findings/finding";
import type { IgnoredFinding, Outcome, Report } from "#core/findings/report";
import type { Ledger, LedgerRow } from "#core/ledger/model";
import { listAskedUnits } from "./askedUnits.ts";
import { buildAudit, type Audit } from "./audit.ts";
import { checks } from "./index.ts";
import { createKeyMaker, type Keyed } from "./keyOfFinding.ts";
import type { Check, CheckContext, Defect } from "./model.ts";

/** Runs every check that is not switched off. Findings come in the order of the catalogue, then of the table. */
export function checkLedger(ledger: Ledger, context: CheckContext): Report {
  const run = startRun(ledger, context);
  const off = new Set(context.settings.checksOff);
  const outcomes: Record<string, Outcome> = {};
  for (const check of checks) if (!off.has(check.id)) outcomes[check.id] = runCheck(check, run);
  return { findings: run.findings, ignored: run.ignored, outcomes, partial: null };
}

interface Run {
  audit: Audit;
  keyOf: (finding: Keyed) => string;
  unitsOf: (places: readonly Place[]) => readonly string[];
  /** Marks 已核无误 by key. */
  marks: ReadonlyMap<string, { reason: string; on: string }>;
  findings: Finding[];
  ignored: IgnoredFinding[];
}

function startRun(ledger: Ledger, context: CheckContext): Run {
  const audit = buildAudit(ledger, context);
  const rows = new Map(ledger.rows.map((row) => [row.address.row, row]));
  const rowAt = (row: number): LedgerRow | undefined => rows.get(row);
  const keyOf = createKeyMaker({ ledger, names: audit.names, rowAt });
  const marks = new Map(context.settings.ignored.map(({ key, reason, on }) => [key, { reason, on }]));
  return { audit, keyOf, unitsOf: (places) => listAskedUnits(places, rowAt), marks, findings: [], ignored: [] };
}

/** Adds the check's findings and says what it came to: a defect weighs more than a place that could not be read. */
function runCheck(check: Check, run: Run): Outcome {
  if (!check.appliesTo(run.audit)) return "notApplicable";
  let outcome: Outcome = "passed";
  for (const verdict of check.examine(run.audit)) {
    if (verdict === "cannotTell") {
      if (outcome === "passed") outcome = "cannotTell";
      continue;
    }
    const finding = describe(check, verdict, run);
    const mark = run.marks.get(finding.key);
    if (mark !== undefined) run.ignored.push({ finding, ...mark });
    else {
      outcome = "failed";
      run.findings.push(finding);
    }
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

function describe({ id, severity, family }: Check, { message, place, also, values, cites, fix, alternatives, about }: Defect, { keyOf, unitsOf }: Run): Finding {
  return {
    check: id, severity, family, message: messageIdOf(id, message), place,
    also: also === undefined || also.length === 0 ? nowhere : also,
    values: values ?? nothing, cites: cites ?? null, fix: fix ?? null,
    ...(alternatives === undefined || alternatives.length === 0 ? {} : { alternatives }),
    units: unitsOf(also === undefined ? [place] : [place, ...also]),
    key: keyOf({ check: id, message, place, also, cites: cites ?? null, about }),
  };
}
