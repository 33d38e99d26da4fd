import type { Report } from "#core/findings/report";
import { text } from "#core/findings/text";
import type { Notice, Run } from "../model.ts";
import { obtainLedger } from "./obtainLedger.ts";
import { failureNotice, paint, showWritten, StepFailure, writtenNotice, type StepTools } from "./tools.ts";

export interface CheckState {
  report: Report | null;
}

export interface CheckSteps {
  check: () => Promise<void>;
  writeFindings: () => Promise<void>;
}

export const initialCheck: CheckState = { report: null };
/** What no longer holds once the ledger, the policies or the day are others. */
export const forgottenCheck = { report: null } as const;

export function createCheckSteps({ perform }: StepTools): CheckSteps {
  return {
    check: () => perform("check", check),
    writeFindings: () => perform("findings", writeFindings),
  };
}

/** Always reads the sheet again: people check, correct cells, and check again. */
async function check(run: Run): Promise<Notice | null> {
  run.set({ place: "check", opened: null, report: null, statistics: null });
  const opened = await obtainLedger(run);
  if (opened instanceof StepFailure) return opened.notice;
  await paint();
  const report = await run.actions.runCheck(opened, run.environment);
  run.set({ report, statistics: await run.actions.computeStatistics(opened, run.environment) });
  const count = report.findings.length;
  return { kind: "success", texts: [count === 0 ? text("pane.done.checkedClean") : text("pane.done.checked", { count })] };
}

async function writeFindings(run: Run): Promise<Notice | null> {
  const { opened, report } = run.state();
  if (opened === null || report === null) return null;
  const written = await run.actions.writeFindings(opened, report, run.environment);
  if (!written.ok) return failureNotice(run.actions.failureTexts(written.failure));
  await showWritten(written.value, run);
  return writtenNotice(written.value, run);
}
