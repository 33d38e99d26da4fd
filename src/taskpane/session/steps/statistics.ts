import type { StatisticsSummary } from "#actions/compute/model";
import type { ApplyOutcome } from "#actions/writeSheets";
import { text } from "#core/findings/text";
import { defaultSheets, type StatisticsSheetId } from "#core/sheets/statisticsSheetIds";
import type { Notice, Run } from "../model.ts";
import { obtainLedger } from "./obtainLedger.ts";
import { failureNotice, paint, showWritten, StepFailure, writtenNotice, type StepTools } from "./tools.ts";

export interface StatisticsState {
  statistics: StatisticsSummary | null;
  chosenSheets: readonly StatisticsSheetId[];
  /** By the last run. */
  writtenSheets: ApplyOutcome["sheets"];
}

export interface StatisticsSteps {
  toggleSheet: (id: StatisticsSheetId) => void;
  /** Counts the ledger as it stands now; writes nothing. */
  refreshStatistics: () => Promise<void>;
  writeStatistics: () => Promise<void>;
  /** 送审稿: the chosen sheets as values in a workbook of their own. */
  openReview: () => Promise<void>;
}

export const initialStatistics: StatisticsState = { statistics: null, chosenSheets: defaultSheets, writtenSheets: [] };
/** What no longer holds once the ledger, the policies or the day are others. */
export const forgottenStatistics = { statistics: null } as const;

export function createStatisticsSteps({ state, set, perform, remember }: StepTools): StatisticsSteps {
  return {
    toggleSheet: (id) => {
      const { chosenSheets, settings: { layout, ...settings } } = state();
      const isChosen = chosenSheets.includes(id);
      const toggle = <T extends string>(ids: readonly T[]): (T | StatisticsSheetId)[] => (isChosen ? ids.filter((other) => other !== id) : [...ids, id]);
      // An order that the office has given is one of the chosen sheets.
      const sheets = layout.sheets === null ? null : toggle(layout.sheets);
      set({ chosenSheets: toggle(chosenSheets), settings: { ...settings, layout: { ...layout, sheets } } });
      remember();
    },
    refreshStatistics: () => perform("summary", refreshStatistics),
    writeStatistics: () => perform("statistics", writeStatistics),
    openReview: () => perform("review", openReview),
  };
}

async function refreshStatistics(run: Run): Promise<Notice | null> {
  run.set({ place: "statistics" });
  const opened = await obtainLedger(run, { anew: true });
  if (opened instanceof StepFailure) return opened.notice;
  const statistics = await run.actions.computeStatistics(opened, run.environment);
  run.set({ statistics });
  return { kind: "success", texts: [text("pane.done.counted", { count: statistics.totals.total })] };
}

async function writeStatistics(run: Run): Promise<Notice | null> {
  run.set({ place: "statistics" });
  const opened = await obtainLedger(run, { anew: true });
  if (opened instanceof StepFailure) return opened.notice;
  await paint();
  const { chosenSheets: sheets, report } = run.state();
  const written = await run.actions.writeStatistics({ opened, sheets, ...(report === null ? {} : { report }) }, run.environment);
  if (!written.ok) return failureNotice(run.actions.failureTexts(written.failure));
  const { statistics, outcome } = written.value;
  run.set({ statistics, writtenSheets: outcome.sheets });
  await showWritten(outcome, run);
  return writtenNotice(outcome, run);
}

async function openReview(run: Run): Promise<Notice | null> {
  const opened = await obtainLedger(run, { anew: true });
  if (opened instanceof StepFailure) return opened.notice;
  await paint();
  const { chosenSheets: sheets, report } = run.state();
  const review = await run.actions.openReview({ opened, sheets, ...(report === null ? {} : { report }) }, run.environment);
  return review.ok ? { kind: "success", texts: [text("pane.done.review")] } : failureNotice(run.actions.failureTexts(review.failure));
}
