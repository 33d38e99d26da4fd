import type { Notice, Run } from "../model.ts";
import { obtainLedger } from "./obtainLedger.ts";
import { StepFailure, type StepTools } from "./tools.ts";

export interface SupervisionSteps {
  /** Counts the ledger as it stands now: who is late, and what is due soon. */
  summarise: () => Promise<void>;
}

export function createSupervisionSteps({ perform }: StepTools): SupervisionSteps {
  return { summarise: () => perform("summary", summarise) };
}

async function summarise(run: Run): Promise<Notice | null> {
  run.set({ opened: null });
  const opened = await obtainLedger(run);
  if (opened instanceof StepFailure) return opened.notice;
  run.set({ statistics: await run.actions.computeStatistics(opened, run.environment) });
  return null;
}
