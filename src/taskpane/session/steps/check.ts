import type { Finding, Place } from "#core/findings/finding";
import type { Report } from "#core/findings/report";
import { text, type Text } from "#core/findings/text";
import type { Notice, PaneState, Run } from "../model.ts";
import { examineAnew } from "./examineAnew.ts";
import { refreshRestorePoints } from "./fixes.ts";
import { createLiveCheck } from "./liveCheck.ts";
import { putBack } from "./putBack.ts";
import { failureNotice, showWritten, StepFailure, writtenNotice, type StepTools } from "./tools.ts";

export interface CheckState {
  report: Report | null;
  /** The cell that was selected before somebody walked the list; null when nobody has. */
  cameFrom: Place | null;
  /** The cells of the findings are coloured in the sheet. */
  isMarked: boolean;
  /** Whether cells are checked while they are edited; a text says why they are not although it was asked for. */
  liveCheck: "off" | "on" | Text;
}

export interface CheckSteps {
  check: () => Promise<void>;
  /** Shows the cell of a finding, and keeps the way back to where the user was. */
  walkTo: (place: Place) => Promise<void>;
  walkBack: () => Promise<void>;
  writeFindings: () => Promise<void>;
  showMarks: (wanted: boolean) => Promise<void>;
  /** `evenIfLarge`: the user was told that it can be felt in typing. */
  checkWhileEditing: (wanted: boolean, evenIfLarge?: boolean) => Promise<void>;
  /** 已核无误: kept out of the list while its cell says the same. */
  ignore: (finding: Finding, reason: string) => Promise<void>;
  takeBack: (finding: Finding) => Promise<void>;
}

export const initialCheck: CheckState = { report: null, cameFrom: null, isMarked: false, liveCheck: "off" };
/** What no longer holds once the ledger, the policies or the day are others. */
export const forgottenCheck = { report: null } as const;

export function createCheckSteps(tools: StepTools): CheckSteps {
  const { perform } = tools;
  const { quietly } = tools;
  const live = createLiveCheck(tools);
  return {
    check: () => perform("check", check).then(live.restart),
    walkTo: (place) => quietly((run) => walkTo(run, place)),
    walkBack: () => quietly(walkBack),
    writeFindings: () => perform("findings", writeFindings),
    showMarks: (wanted) => perform("marks", (run) => showMarks(run, wanted)),
    checkWhileEditing: live.checkWhileEditing,
    ...createIgnoring(tools),
  };
}

async function check(run: Run): Promise<Notice | null> {
  run.set({ place: "check", offeredFixes: null });
  const report = await examineAnew(run);
  if (report instanceof StepFailure) return report.notice;
  await refreshRestorePoints(run);
  const count = report.findings.length;
  return { kind: "success", texts: [count === 0 ? text("pane.done.checkedClean") : text("pane.done.checked", { count })] };
}

async function walkTo({ actions, state, set }: Run, place: Place): Promise<Notice | null> {
  if (state().cameFrom === null) {
    const selected = await actions.findSelection();
    if (selected.ok) set({ cameFrom: { sheet: selected.value.sheet, row: selected.value.row, column: selected.value.column } });
  }
  const shown = await actions.showPlace(place);
  return shown.ok ? null : failureNotice(actions.failureTexts(shown.failure));
}

async function walkBack({ actions, state, set }: Run): Promise<Notice | null> {
  const { cameFrom } = state();
  if (cameFrom === null) return null;
  set({ cameFrom: null });
  const shown = await actions.showPlace(cameFrom);
  return shown.ok ? null : failureNotice(actions.failureTexts(shown.failure));
}

async function writeFindings(run: Run): Promise<Notice | null> {
  const { opened, report } = run.state();
  if (opened === null || report === null) return null;
  const written = await run.actions.writeFindings(opened, report, run.environment);
  if (!written.ok) return failureNotice(run.actions.failureTexts(written.failure));
  await showWritten(written.value, run);
  return writtenNotice(written.value, run);
}

async function showMarks(run: Run, wanted: boolean): Promise<Notice | null> {
  const { report } = run.state();
  if (wanted && report === null) return null;
  const changed = wanted && report !== null ? await run.actions.markFindings(report, run.environment) : await run.actions.clearMarks();
  if (!changed.ok) return failureNotice(run.actions.failureTexts(changed.failure));
  run.set({ isMarked: wanted });
  return { kind: "success", texts: [text(wanted ? "pane.done.marked" : "pane.done.unmarked", { count: changed.value.cells })] };
}

type Ignored = PaneState["settings"]["ignored"];

/** The list changes at once; the next check finds the same by the workbook's settings. */
function createIgnoring({ state, set, remember, quietly }: StepTools): Pick<CheckSteps, "ignore" | "takeBack"> {
  const apply = (report: Report, change: (ignored: Ignored) => Ignored, said: string): void => {
    const { settings } = state();
    set({ report, settings: { ...settings, ignored: change(settings.ignored) }, notice: { kind: "success", texts: [text(said)] } });
    remember();
  };
  return {
    ignore: (finding, reason) => {
      const { report } = state();
      if (report === null) return Promise.resolve();
      const on = today();
      const { check: id, key } = finding;
      const findings = report.findings.filter((other) => other.key !== key);
      apply({ ...report, findings, ignored: [...report.ignored, { finding, reason, on }] }, (others) => [...others.filter((mark) => mark.key !== key), { check: id, key, reason, on }], "pane.done.ignored");
      return Promise.resolve();
    },
    takeBack: ({ key }) => quietly(({ actions }) => {
      const { report } = state();
      if (report === null) return Promise.resolve(null);
      const checkOrder = actions.listChecks().map(({ id }) => id);
      const back = report.ignored.filter(({ finding }) => finding.key === key);
      const findings = back.reduce<readonly Finding[]>((listed, { finding }) => putBack(listed, finding, checkOrder), report.findings);
      apply({ ...report, findings, ignored: report.ignored.filter(({ finding }) => finding.key !== key) }, (marks) => marks.filter((mark) => mark.key !== key), "pane.done.takenBack");
      return Promise.resolve(null);
    }),
  };
}

/** The day on the user's own calendar. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
