import type { Finding } from "#core/findings/finding";
import type { IgnoredFinding, Outcome, Report } from "#core/findings/report";
import type { LedgerRow } from "#core/ledger/model";
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
  #verdicts: Told | null = null;

  constructor(check: Check, audit: Audit, describer: Describer) {
    const judge = createJudge(check, describer);
    this.check = check;
    this.#audit = audit;
    this.#examiners = check.examine.map((look) => look.start(audit, judge));
    this.#applies = check.appliesTo(audit);
  }

  /** What looks at the ledger; none where the check does not apply. */
  get examiners(): readonly Examiner[] {
    return this.#applies ? this.#examiners : [];
  }

  reexamine(edit: Edit): void {
    const applied = this.#applies;
    // What did not apply until now has not followed the edits.
    const seen = this.check.examine.some(({ sees }) => sees === undefined || sees(edit));
    if (seen) this.#applies = this.check.appliesTo(this.#audit);
    if (!applied && this.#applies) examineAll(this.examiners, this.#audit);
    const changed = applied && this.#applies ? this.#examiners.map((examiner) => examiner.reexamine(edit)).includes(true) : applied !== this.#applies;
    if (changed) this.#verdicts = null;
  }

  /** What the check says now; null where it does not apply. */
  tell(): Told | null {
    if (!this.#applies) return null;
    return (this.#verdicts ??= tellApart(this.#examiners.map((examiner) => examiner.verdicts())));
  }
}

/** Rows that a look takes in at a time: few enough for the processor to have them at hand. */
const stretch = 1024;

function examineAll(examiners: readonly Examiner[], { ledger: { rows }, measures }: Audit): void {
  for (const examiner of examiners) examiner.begin();
  for (let from = 0; from < rows.length; from += stretch) {
    const to = Math.min(from + stretch, rows.length);
    for (const examiner of examiners) examiner.lookAtRows(from, to);
  }
  for (const entry of measures) for (const examiner of examiners) examiner.lookAtMeasure(entry);
  for (const examiner of examiners) examiner.end();
}

/** The findings of a check, and whether there are places of which it cannot tell. */
interface Told {
  findings: readonly Finding[];
  untold: boolean;
}

function tellApart(parts: readonly (readonly Judged[])[]): Told {
  const findings: Finding[] = [];
  let untold = false;
  for (const part of parts) {
    for (const judged of part) {
      if (judged === "cannotTell") untold = true;
      else findings.push(judged);
    }
  }
  return { findings, untold };
}

/** Sets the checks that are not switched off to work. */
export function startChecks(audit: Audit): readonly CheckAtWork[] {
  const off = new Set(audit.settings.checksOff);
  const rowAt = indexRows(audit);
  const describer: Describer = { rowAt, keyOf: createKeyMaker({ audit, rowAt }) };
  const working = checks.filter(({ id }) => !off.has(id)).map((check) => new CheckAtWork(check, audit, describer));
  examineAll(working.flatMap(({ examiners }) => examiners), audit);
  return working;
}

/** The tasks by their row in the sheet. */
function indexRows(audit: Audit): (row: number) => LedgerRow | undefined {
  const first = audit.ledger.rows[0]?.address.row ?? 0;
  const last = audit.ledger.rows.at(-1)?.address.row ?? first;
  const positions = new Int32Array(last - first + 1).fill(-1);
  audit.ledger.rows.forEach(({ address }, position) => { positions[address.row - first] = position; });
  return (row) => audit.ledger.rows[positions[row - first] ?? -1];
}

/** Puts together what the checks have found. Findings marked 已核无误 stand apart and count for nothing. */
export function composeReport(working: readonly CheckAtWork[], { ignored: marks }: Settings): Report {
  const reasons = new Map(marks.map(({ key, reason, on }) => [key, { reason, on }]));
  const findings: Finding[] = [];
  const ignored: IgnoredFinding[] = [];
  const outcomes: Record<string, Outcome> = {};
  for (const at of working) {
    const told = at.tell();
    const open = reasons.size === 0 ? (told?.findings ?? []) : (told?.findings ?? []).filter((finding) => {
      const mark = reasons.get(finding.key);
      if (mark !== undefined) ignored.push({ finding, ...mark });
      return mark === undefined;
    });
    for (const finding of open) findings.push(finding);
    // A defect weighs more than a place that could not be read.
    outcomes[at.check.id] = told === null ? "notApplicable" : open.length > 0 ? "failed" : told.untold ? "cannotTell" : "passed";
  }
  return { findings, ignored, outcomes, partial: null };
}
