import { text } from "#core/findings/text";
import type { StatisticsSheetId } from "#core/sheets/statisticsSheetIds";
import type { Notice, Run } from "../model.ts";
import { loadHeld } from "./heldPolicies.ts";
import { failureNotice, paint, showWritten, StepFailure, writtenNotice, type StepTools } from "./tools.ts";

export interface SeveralSteps {
  /** Counts every sheet that holds a ledger as one and writes the chosen sheets, with one that has a line for each. */
  writeAllLedgers: () => Promise<void>;
  /** The same over files: values in a workbook of their own, because formulas could not refer to them. */
  openReviewOfFiles: (files: readonly File[]) => Promise<void>;
}

export function createSeveralSteps({ perform }: StepTools): SeveralSteps {
  return {
    writeAllLedgers: () => perform("statistics", writeAllLedgers),
    openReviewOfFiles: (files) => perform("review", (run) => openReviewOfFiles(run, files)),
  };
}

/** The choice with a line for each ledger. */
function sheetsOf({ chosenSheets }: ReturnType<Run["state"]>): StatisticsSheetId[] {
  return chosenSheets.includes("byLedger") ? [...chosenSheets] : [...chosenSheets, "byLedger"];
}

async function writeAllLedgers(run: Run): Promise<Notice | null> {
  const held = await loadHeld(run);
  if (held instanceof StepFailure) return held.notice;
  const { mappings } = run.state();
  const opened = await run.actions.openLedgers({ sheets: null, policies: held.flatMap(({ document }) => document ?? []), mappings }, run.environment);
  if (!opened.ok) return failureNotice(run.actions.failureTexts(opened.failure), "ledger");
  await paint();
  const written = await run.actions.writeStatistics({ opened: opened.value, sheets: sheetsOf(run.state()) }, run.environment);
  if (!written.ok) return failureNotice(run.actions.failureTexts(written.failure));
  const { outcome } = written.value;
  run.set({ writtenSheets: outcome.sheets });
  await showWritten(outcome, run);
  const notice = writtenNotice(outcome, run);
  const names = [opened.value.ledger, ...(opened.value.further ?? [])].map(({ sheet }) => sheet);
  return { ...notice, texts: [text("pane.done.ledgers", { count: names.length, ledgers: names }), ...notice.texts] };
}

async function openReviewOfFiles(run: Run, files: readonly File[]): Promise<Notice | null> {
  const held = await loadHeld(run);
  if (held instanceof StepFailure) return held.notice;
  const given = await Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
  const policies = held.flatMap(({ document }) => document ?? []);
  const review = await run.actions.openReviewOfFiles(given, { policies, sheets: sheetsOf(run.state()) }, run.environment);
  if (!review.ok) return failureNotice(run.actions.failureTexts(review.failure));
  const { ledgers, unread } = review.value;
  if (unread.length > 0) return failureNotice([...unread.flatMap(({ why }) => why), text("pane.failure.unread", { files: unread.map(({ file }) => file) })]);
  return { kind: "success", texts: [text("pane.done.files", { count: ledgers })] };
}
