import type { Finding } from "#core/findings/finding";
import { ok } from "#core/findings/result";
import { text } from "#core/findings/text";
import type { PaneActions } from "#taskpane/session/paneActions.ts";

type FixActions = Pick<PaneActions, "openReview" | "applyFixes" | "readRestorePoints" | "forgetRestorePoints" | "undo" | "redo" | "chooseMatch" | "markFindings" | "clearMarks" | "watchEdits">;

/** Corrections, marks and watching over a workbook that is not there: what is asked for is written down and works. */
export function fixFakes(calls: string[]): FixActions {
  const done: Finding[][] = [];
  const undone: Finding[][] = [];
  const point = (findings: readonly Finding[] | undefined) => {
    if (findings === undefined) return null;
    return { id: String(findings.length), label: text("change.label.fixesOfSeveral", { checks: 1, cells: findings.length }), at: "2019-11-01T08:00:00Z", cells: findings.length, sheet: "任务分工" };
  };
  const move = (from: Finding[][], to: Finding[][], name: string) => {
    const moved = from.pop() ?? [];
    to.push(moved);
    calls.push(`${name} ${moved.length}`);
    const label = point(moved);
    if (label === null) throw new Error("nothing to move");
    return Promise.resolve(ok({ point: label, cells: moved.length, rows: 0, refused: [] }));
  };
  return {
    openReview: ({ sheets }) => {
      calls.push(`review ${sheets.join()}`);
      return Promise.resolve(ok(null));
    },
    applyFixes: (findings, _environment, options) => {
      calls.push(`fix ${findings.map(({ check }) => check).join()}${options?.overFormulas === true ? " over formulas" : ""}`);
      done.push([...findings]);
      return Promise.resolve(ok({ applied: findings, stale: [], formulas: [], refused: [], cells: findings.length, rows: 0, restore: point(findings) }));
    },
    readRestorePoints: () => Promise.resolve(ok({ undo: point(done.at(-1)), redo: point(undone.at(-1)), isDamaged: false })),
    forgetRestorePoints: () => {
      calls.push("forget points");
      done.length = 0;
      undone.length = 0;
      return Promise.resolve(ok(null));
    },
    undo: () => move(done, undone, "undo"),
    redo: () => move(undone, done, "redo"),
    chooseMatch: ({ ledger: { sheet } }, row, measure) => {
      calls.push(`match ${row} ${measure === null ? "-" : `${measure.policy}/${measure.measure}`}`);
      return Promise.resolve(ok({ place: { sheet, row, column: 9 }, isNewColumn: false, restore: null }));
    },
    markFindings: ({ findings }) => {
      calls.push(`mark ${findings.length}`);
      return Promise.resolve(ok({ sheet: "任务分工", cells: findings.length, notes: findings.length, withoutNotes: 0 }));
    },
    clearMarks: () => {
      calls.push("clear marks");
      return Promise.resolve(ok({ cells: 3 }));
    },
    watchEdits: () => {
      calls.push("watch");
      return Promise.resolve(ok({ stop: () => { calls.push("stop watching"); return Promise.resolve(); } }));
    },
  };
}
