import type { AppliedFixes, FixOptions } from "#actions/applyFixes";
import type { Moved, RestorePoints } from "#actions/restorePoints";
import type { Finding, MeasureRef } from "#core/findings/finding";
import { text, type Text } from "#core/findings/text";
import type { Notice, Run } from "../model.ts";
import { examineAnew } from "./examineAnew.ts";
import { failureNotice, StepFailure, type StepTools } from "./tools.ts";

/** Corrections that were left, and what it takes to do them all the same. */
export interface OfferedFixes {
  findings: readonly Finding[];
  options: FixOptions;
}

export interface FixesState {
  restorePoints: Pick<RestorePoints, "undo" | "redo">;
  offeredFixes: OfferedFixes | null;
}

export interface FixesSteps {
  /** Corrects and checks again: what was corrected leaves the list. */
  applyFixes: (findings: readonly Finding[], options?: FixOptions) => Promise<void>;
  undo: () => Promise<void>;
  redo: () => Promise<void>;
  /** Looks up what can be undone, without a word. */
  lookUpRestorePoints: () => Promise<void>;
  /** What cells once held is no longer kept in the workbook; nothing can be undone then. */
  forgetRestorePoints: () => Promise<void>;
  /** Writes which measure a row of the sheet belongs to; null takes an earlier choice back. */
  chooseMatch: (row: number, measure: MeasureRef | null) => Promise<void>;
}

export const initialFixes: FixesState = { restorePoints: { undo: null, redo: null }, offeredFixes: null };

export function createFixesSteps({ perform, quietly }: StepTools): FixesSteps {
  return {
    lookUpRestorePoints: () => quietly((run) => refreshRestorePoints(run).then(() => null)),
    forgetRestorePoints: () => perform("forget", forgetRestorePoints),
    applyFixes: (findings, options = {}) => perform("fixes", (run) => applyFixes(run, findings, options)),
    undo: () => perform("fixes", (run) => move(run, "undo")),
    redo: () => perform("fixes", (run) => move(run, "redo")),
    chooseMatch: (row, measure) => perform("match", (run) => chooseMatch(run, row, measure)),
  };
}

/** What the buttons for undo and redo would do; without an answer they stay as they were. */
export async function refreshRestorePoints({ actions, set }: Run): Promise<void> {
  const points = await actions.readRestorePoints();
  if (points.ok) set({ restorePoints: points.value });
}

async function forgetRestorePoints(run: Run): Promise<Notice | null> {
  const forgotten = await run.actions.forgetRestorePoints();
  if (!forgotten.ok) return failureNotice(run.actions.failureTexts(forgotten.failure));
  run.set({ restorePoints: initialFixes.restorePoints });
  return { kind: "success", texts: [text("pane.done.forgotPoints")] };
}

async function applyFixes(run: Run, findings: readonly Finding[], options: FixOptions): Promise<Notice | null> {
  run.set({ offeredFixes: null });
  const applied = await run.actions.applyFixes(findings, run.environment, { ...options, opened: run.state().opened ?? undefined });
  if (!applied.ok) {
    const { failure } = applied;
    if (failure.of === "change" && failure.failure.kind === "tooLargeToKeep") run.set({ offeredFixes: { findings, options: { ...options, withoutRestore: true } } });
    return failureNotice(run.actions.failureTexts(failure));
  }
  const { formulas } = applied.value;
  if (formulas.length > 0) run.set({ offeredFixes: { findings: formulas, options: { ...options, overFormulas: true } } });
  return afterwards(run, noticeOf(applied.value));
}

async function move(run: Run, direction: "undo" | "redo"): Promise<Notice | null> {
  run.set({ offeredFixes: null });
  const moved = await (direction === "undo" ? run.actions.undo(run.environment) : run.actions.redo(run.environment));
  if (!moved.ok) {
    await refreshRestorePoints(run);
    return failureNotice(run.actions.failureTexts(moved.failure));
  }
  return afterwards(run, movedNotice(moved.value, direction));
}

async function chooseMatch(run: Run, row: number, measure: MeasureRef | null): Promise<Notice | null> {
  const { opened } = run.state();
  if (opened === null) return null;
  const written = await run.actions.chooseMatch(opened, row, measure, run.environment);
  if (!written.ok) return failureNotice(run.actions.failureTexts(written.failure));
  return afterwards(run, { kind: "success", texts: [text(measure === null ? "pane.done.unmatched" : "pane.done.matched")] });
}

/** The cells are other ones now: the list and the buttons say so too. */
async function afterwards(run: Run, notice: Notice): Promise<Notice> {
  await refreshRestorePoints(run);
  const report = await examineAnew(run);
  return report instanceof StepFailure ? { ...report.notice, texts: [...notice.texts, ...report.notice.texts] } : notice;
}

function noticeOf({ applied, stale, formulas, refused, cells }: AppliedFixes): Notice {
  const done = applied.length > 0 ? text("pane.done.fixed", { count: applied.length, cells }) : text("pane.done.fixedNone");
  const left: Text[] = [];
  if (stale.length > 0) left.push(text("pane.done.fixStale", { count: stale.length }));
  if (formulas.length > 0) left.push(text("pane.done.fixFormulas", { count: formulas.length }));
  for (const [why, count] of countReasons(refused)) left.push(text("pane.done.fixRefused", { count, why }));
  return { kind: left.length === 0 ? "success" : "warning", texts: [done, ...left] };
}

function countReasons(refused: AppliedFixes["refused"]): Map<Text, number> {
  const byId = new Map<string, { why: Text; count: number }>();
  for (const { why } of refused) byId.set(why.id, { why, count: (byId.get(why.id)?.count ?? 0) + 1 });
  return new Map([...byId.values()].map(({ why, count }) => [why, count]));
}

function movedNotice({ point, refused }: Moved, direction: "undo" | "redo"): Notice {
  const done = text(direction === "undo" ? "pane.done.undone" : "pane.done.redone", { what: point.label });
  if (refused.length === 0) return { kind: "success", texts: [done] };
  return { kind: "warning", texts: [done, text("pane.done.moveLeft", { count: refused.length })] };
}
