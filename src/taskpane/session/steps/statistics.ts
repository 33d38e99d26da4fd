import type { StatisticsSheetId } from "#core/sheets/planStatisticsSheets";
import type { StatisticsSummary } from "#actions/compute/model";
import type { Notice, Run } from "../model.ts";
import { obtainLedger } from "./obtainLedger.ts";
import { failureNotice, paint, showWritten, StepFailure, writtenNotice, type StepTools } from "./tools.ts";

export interface StatisticsState {
  statistics: StatisticsSummary | null;
  chosenSheets: readonly StatisticsSheetId[];
}

export interface StatisticsSteps {
  toggleSheet: (id: StatisticsSheetId) => void;
  writeStatistics: () => Promise<void>;
}

export const initialStatistics: StatisticsState = { statistics: null, chosenSheets: ["overview", "byLead", "overdueList"] };
/** What no longer holds once the ledger, the policies or the day are others. */
export const forgottenStatistics = { statistics: null } as const;

export function createStatisticsSteps({ state, set, perform }: StepTools): StatisticsSteps {
  return {
    toggleSheet: (id) => {
      const { chosenSheets } = state();
      set({ chosenSheets: chosenSheets.includes(id) ? chosenSheets.filter((other) => other !== id) : [...chosenSheets, id] });
    },
    writeStatistics: () => perform("statistics", writeStatistics),
  };
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
  await showWritten(written.value.outcome, run);
  return writtenNotice(written.value.outcome, run);
}
