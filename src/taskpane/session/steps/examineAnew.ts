import type { Report } from "#core/findings/report";
import type { Run } from "../model.ts";
import { obtainLedger } from "./obtainLedger.ts";
import { paint, StepFailure } from "./tools.ts";

/**
 * Reads the sheet again and checks it: people check, correct cells, and check again. What is on the page stays there until
 * the new report is; when none comes, it is gone, since nobody knows whether it still holds.
 */
export async function examineAnew(run: Run): Promise<Report | StepFailure> {
  const opened = await obtainLedger(run, { anew: true });
  if (opened instanceof StepFailure) {
    run.set({ opened: null, report: null, statistics: null });
    return opened;
  }
  await paint();
  const report = await run.actions.runCheck(opened, run.environment);
  run.set({ report, statistics: await run.actions.computeStatistics(opened, run.environment) });
  // Marks that show findings of another hour mislead.
  if (run.state().isMarked) await run.actions.markFindings(report, run.environment);
  return report;
}
