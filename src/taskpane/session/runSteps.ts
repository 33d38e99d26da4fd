import type { ActionFailure } from "#actions/failure";
import type { ApplyOutcome } from "#actions/writeSheets";
import type { OpenedLedger } from "#actions/openLedger";
import { text, type Text } from "#core/findings/text";
import type { PolicyDocument } from "#core/policy/model";
import type { Notice, Run, Session, TaskName } from "./model.ts";

type Step = (run: Run) => Promise<Notice | null>;
type Perform = (busy: TaskName, step: Step) => Promise<void>;

/** A failure on the way to a step's own work ends the step; the caller tells it from a result by its kind. */
class StepFailure {
  readonly notice: Notice;
  constructor(texts: readonly Text[]) {
    this.notice = { kind: "failure", texts };
  }
}

/** The steps that talk to the workbook, each one use case. */
export function runSteps(perform: Perform): Pick<Session, "listSheets" | "openActive" | "openLedger" | "check" | "writeFindings" | "writeStatistics"> {
  return {
    listSheets: () => perform("sheets", listSheets),
    openActive: () => perform("open", async (run) => {
      run.set({ place: "ledger", opened: null, report: null, statistics: null });
      return (await listSheets(run, true)) ?? open(run);
    }),
    openLedger: () => perform("open", open),
    check: () => perform("check", check),
    writeFindings: () => perform("findings", writeFindings),
    writeStatistics: () => perform("statistics", writeStatistics),
  };
}

function failureNotice(texts: readonly Text[]): Notice {
  return { kind: "failure", texts };
}

/** Gives the browser a chance to paint before work that blocks it. */
function paint(): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, 0); });
}

async function listSheets({ actions, state, set }: Run, takeActive = false): Promise<Notice | null> {
  const listed = await actions.readSheetList();
  if (!listed.ok) return failureNotice(actions.failureTexts(listed.failure));
  const sheets = listed.value.filter(({ isVisible, generated }) => isVisible && generated === null);
  const kept = takeActive ? undefined : sheets.find(({ name }) => name === state().sheet);
  const chosen = kept ?? sheets.find(({ isActive }) => isActive) ?? sheets[0];
  set({ sheets, sheet: chosen?.name ?? null });
  return null;
}

async function loadPolicies(run: Run): Promise<readonly PolicyDocument[] | StepFailure> {
  const { policyId } = run.state();
  if (policyId === null) return [];
  const policies = await run.actions.importPolicy({ kind: "bundled", id: policyId }, run.environment);
  return policies.ok ? policies.value : new StepFailure(run.actions.failureTexts({ of: "policy", failure: policies.failure }));
}

/** The ledger as already read, or read now. */
async function obtainLedger(run: Run): Promise<OpenedLedger | StepFailure> {
  const { opened, sheet } = run.state();
  if (opened !== null) return opened;
  const policies = await loadPolicies(run);
  if (policies instanceof StepFailure) return policies;
  const result = await run.actions.openLedger({ sheet, policies }, run.environment);
  if (!result.ok) return new StepFailure(run.actions.failureTexts(result.failure satisfies ActionFailure));
  run.set({ opened: result.value, sheet: result.value.ledger.sheet });
  return result.value;
}

async function open(run: Run): Promise<Notice | null> {
  run.set({ opened: null, report: null, statistics: null });
  const opened = await obtainLedger(run);
  if (opened instanceof StepFailure) return opened.notice;
  return { kind: "success", texts: [text("pane.done.opened", { count: opened.ledger.rows.length })] };
}

/** Always reads the sheet again: people check, correct cells, and check again. */
async function check(run: Run): Promise<Notice | null> {
  run.set({ place: "check", opened: null, report: null, statistics: null });
  const opened = await obtainLedger(run);
  if (opened instanceof StepFailure) return opened.notice;
  await paint();
  const report = run.actions.runCheck(opened, run.environment);
  run.set({ report, statistics: run.actions.computeStatistics(opened, run.environment) });
  const count = report.findings.length;
  return { kind: "success", texts: [count === 0 ? text("pane.done.checkedClean") : text("pane.done.checked", { count })] };
}

async function writeFindings(run: Run): Promise<Notice | null> {
  const { opened, report } = run.state();
  if (opened === null || report === null) return null;
  const written = await run.actions.writeFindings(opened, report, run.environment);
  if (!written.ok) return failureNotice(run.actions.failureTexts(written.failure));
  const [first] = written.value.sheets;
  if (first !== undefined) await run.actions.showPlace({ sheet: first.name, row: null, column: null });
  return writtenNotice(written.value, run);
}

async function writeStatistics(run: Run): Promise<Notice | null> {
  run.set({ place: "statistics", opened: null });
  const opened = await obtainLedger(run);
  if (opened instanceof StepFailure) return opened.notice;
  await paint();
  const { chosenSheets: sheets, report } = run.state();
  const written = await run.actions.writeStatistics({ opened, sheets, ...(report === null ? {} : { report }) }, run.environment);
  if (!written.ok) return failureNotice(run.actions.failureTexts(written.failure));
  run.set({ statistics: written.value.statistics });
  // What was written comes to the front; that it cannot is no failure of the writing.
  const [first] = written.value.outcome.sheets;
  if (first !== undefined) await run.actions.showPlace({ sheet: first.name, row: null, column: null });
  return writtenNotice(written.value.outcome, run);
}

function writtenNotice({ sheets, compared, differences }: ApplyOutcome, { environment }: Run): Notice {
  // A host that was told the values proves nothing by giving them back.
  const isProof = compared > 0 && environment.announceFormulas === undefined;
  const texts = [text("pane.done.written", { sheets: sheets.map(({ name }) => name) })];
  if (differences.length > 0) return { kind: "warning", texts: [...texts, text("pane.done.differences", { differences: differences.length })] };
  return { kind: "success", texts: isProof ? [...texts, text("pane.done.compared", { compared })] : texts };
}
