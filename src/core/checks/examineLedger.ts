import type { Finding } from "#core/findings/finding";
import type { IgnoredFinding, Outcome, Report } from "#core/findings/report";
import type { Ledger, LedgerRow } from "#core/ledger/model";
import type { Settings } from "#core/settings/model";
import type { Audit } from "./audit.ts";
import { createJudge, type Describer } from "./describe.ts";
import { checks } from "./index.ts";
import { createKeyMaker } from "./keyOfFinding.ts";
import type { Check, Edit, Examiner, Judged } from "./model.ts";

/** A check at work on one ledger, with what it has found so far. */
export class CheckAtWork {
  readonly check: Check;
  readonly #audit: Audit;
  readonly #examiners: readonly Examiner[];
  #applies: boolean;

  constructor(check: Check, audit: Audit, describer: Describer) {
    const judge = createJudge(check, describer);
    this.check = check;
    this.#audit = audit;
    this.#examiners = check.examine.map((look) => look.start(audit, judge));
    this.#applies = this.#examine();
  }

  reexamine(edit: Edit): void {
    // What did not apply until now has not followed the edits.
    if (!this.#applies) this.#applies = this.#examine();
    else if (this.check.appliesTo(this.#audit)) for (const examiner of this.#examiners) examiner.reexamine(edit);
    else this.#applies = false;
  }

  /** Null where the check does not apply. */
  verdicts(): readonly (readonly Judged[])[] | null {
    return this.#applies ? this.#examiners.map((examiner) => examiner.verdicts()) : null;
  }

  #examine(): boolean {
    if (!this.check.appliesTo(this.#audit)) return false;
    for (const examiner of this.#examiners) examiner.examine();
    return true;
  }
}

/** Sets the checks that are not switched off to work, one after the other. */
export function* startChecks(audit: Audit): Generator<CheckAtWork> {
  const off = new Set(audit.settings.checksOff);
  const rows = indexRows(audit.ledger);
  const rowAt = (row: number): LedgerRow | undefined => audit.ledger.rows[rows.get(row) ?? -1];
  const describer: Describer = { rowAt, keyOf: createKeyMaker({ audit, rowAt }) };
  for (const check of checks) if (!off.has(check.id)) yield new CheckAtWork(check, audit, describer);
}

/** Positions of the rows by their number in the sheet. */
function indexRows({ rows }: Ledger): ReadonlyMap<number, number> {
  return new Map(rows.map(({ address }, index) => [address.row, index]));
}

/** Puts together what the checks have found. Findings marked 已核无误 stand apart and count for nothing. */
export function composeReport(working: Iterable<CheckAtWork>, { ignored: marks }: Settings): Report {
  const reasons = new Map(marks.map(({ key, reason, on }) => [key, { reason, on }]));
  const findings: Finding[] = [];
  const ignored: IgnoredFinding[] = [];
  const outcomes: Record<string, Outcome> = {};
  for (const at of working) {
    const parts = at.verdicts();
    let outcome: Outcome = parts === null ? "notApplicable" : "passed";
    for (const judged of parts?.flat() ?? []) {
      if (judged === "cannotTell") {
        // A defect weighs more than a place that could not be read.
        if (outcome === "passed") outcome = "cannotTell";
        continue;
      }
      const mark = reasons.size === 0 ? undefined : reasons.get(judged.key);
      if (mark === undefined) {
        outcome = "failed";
        findings.push(judged);
      } else ignored.push({ finding: judged, ...mark });
    }
    outcomes[at.check.id] = outcome;
  }
  return { findings, ignored, outcomes, partial: null };
}
