import type { Finding } from "#core/findings/finding";
import { fail, ok, type Result } from "#core/findings/result";
import { text, type Text } from "#core/findings/text";
import type { RestorePoint } from "#excel/changes/model";
import { sheetOfFixes } from "#excel/changes/planFixes";
import { writeFixes } from "#excel/changes/writeFixes";
import { announceShown } from "./announceShown.ts";
import type { Environment } from "./environment.ts";
import type { ActionFailure } from "./failure.ts";
import { landmarksOfFixes } from "./landmarksOfFixes.ts";
import type { OpenedLedger } from "./openLedger.ts";
import { timeNow } from "./timeNow.ts";

export type { RestorePoint } from "#excel/changes/model";

export interface FixOptions {
  /** Write over formulas too; otherwise their fixes come back in `formulas`. */
  overFormulas?: boolean;
  /** Go on although what stands there is too much for a restore point: the user was asked (`tooLargeToKeep`). */
  withoutRestore?: boolean;
  /** What the findings were found in: rows that have moved since are left alone. */
  opened?: Pick<OpenedLedger, "ledger" | "further"> | undefined;
}

export interface AppliedFixes {
  applied: readonly Finding[];
  /** A cell of theirs no longer holds what it held when it was checked, or their row has moved. */
  stale: readonly Finding[];
  /** A cell of theirs holds a formula. */
  formulas: readonly Finding[];
  refused: readonly { finding: Finding; why: Text }[];
  cells: number;
  /** Rows inserted. */
  rows: number;
  /** null: nothing was written, or the user went on without. */
  restore: RestorePoint | null;
}

function labelOf(findings: readonly Finding[], cells: number): Text {
  const checks = new Set(findings.map(({ check }) => check));
  const [only] = checks;
  if (checks.size !== 1 || only === undefined) return text("change.label.fixesOfSeveral", { checks: checks.size, cells });
  return text("change.label.fixes", { check: text(`check.${only}.title`), cells });
}

/**
 * Applies the fixes of findings, one or all of a kind; to choose one of a finding's `alternatives`, hand in the finding
 * with it as its `fix`. A fix is applied whole or not at all; what cannot be applied comes back and is left as it is.
 */
export async function applyFixes(findings: readonly Finding[], environment: Environment, options: FixOptions = {}): Promise<Result<AppliedFixes, ActionFailure>> {
  const sheet = sheetOfFixes(findings);
  const why = (refusal: string): Text => text(`change.refused.${refusal}`);
  if (sheet === null) return ok({ applied: [], stale: [], formulas: [], refused: findings.map((finding) => ({ finding, why: why("noFix") })), cells: 0, rows: 0, restore: null });
  const { opened } = options;
  const landmarks = opened === undefined ? [] : await landmarksOfFixes(findings, opened, environment);
  let cells = 0;
  const written = await writeFixes({
    findings, sheet, at: timeNow(), overFormulas: options.overFormulas ?? false, withoutRestore: options.withoutRestore ?? false, landmarks,
    label: (count) => {
      cells = count;
      return labelOf(findings, count);
    },
    onChange: announceShown(environment),
  });
  if (!written.ok) return fail({ of: "excel", failure: written.failure });
  if (written.value === "tooLargeToKeep") return fail({ of: "change", failure: { kind: "tooLargeToKeep", cells } });
  return ok({ ...written.value, refused: written.value.refused.map((one) => ({ finding: one.finding, why: why(one.why) })) });
}
