import type { Text } from "#core/findings/text";
import type { ApplyOutcome } from "#actions/writeSheets";
import { text } from "#core/findings/text";
import type { Notice, PanePlace, PaneState, Run, TaskName } from "../model.ts";

export type Step = (run: Run) => Promise<Notice | null>;

/** What the steps of every place are made with. */
export interface StepTools {
  state: () => PaneState;
  /** For choices that need no work. */
  set: (change: Partial<PaneState>) => void;
  /** Work in hand: shown as busy, replaced by newer work, ends in a notice; an unexpected error becomes one. */
  perform: (busy: TaskName, step: Step) => Promise<void>;
  /** Work that disturbs none in hand: looking at a cell, saving a choice. Says only what a failure comes to. */
  quietly: (step: Step) => Promise<void>;
  /** Something that the workbook should remember was chosen: it is saved a little later. */
  remember: () => void;
}

/** A failure on the way to a step's own work ends the step; the caller tells it from a result by its kind. */
export class StepFailure {
  readonly notice: Notice;
  constructor(texts: readonly Text[], goTo?: PanePlace) {
    this.notice = failureNotice(texts, goTo);
  }
}

/** `goTo` is the place where the way out lies. */
export function failureNotice(texts: readonly Text[], goTo?: PanePlace): Notice {
  return { kind: "failure", texts, ...(goTo === undefined ? {} : { goTo }) };
}

/** Gives the browser a chance to paint before work that blocks it. */
export function paint(): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, 0); });
}

/** What was written, what was left to the user, and whether Excel's figures are the program's own. */
export function writtenNotice({ sheets, left, compared, differences }: ApplyOutcome, { environment }: Run): Notice {
  // A host that was told the values proves nothing by giving them back.
  const isProof = compared > 0 && environment.announceFormulas === undefined;
  const texts = [text("pane.done.written", { sheets: sheets.map(({ name }) => name) })];
  if (left.length > 0) texts.push(text("pane.done.left", { sheets: left }));
  if (differences.length > 0) return { kind: "warning", texts: [...texts, text("pane.done.differences", { differences: differences.length })] };
  if (left.length > 0) return { kind: "warning", texts };
  return { kind: "success", texts: isProof ? [...texts, text("pane.done.compared", { compared })] : texts };
}

/** Brings what was written to the front; that it cannot is no failure of the writing. */
export async function showWritten({ sheets: [first] }: ApplyOutcome, { actions }: Run): Promise<void> {
  if (first !== undefined) await actions.showPlace({ sheet: first.name, row: null, column: null });
}
