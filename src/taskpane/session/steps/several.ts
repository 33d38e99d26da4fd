import type { FoundFile, FoundSheet } from "#actions/findLedgers";
import type { GivenFile } from "#actions/openFiles";
import type { OpenedLedger } from "#actions/openLedger";
import { text, type Text } from "#core/findings/text";
import type { PolicyDocument } from "#core/policy/model";
import type { StatisticsSheetId } from "#core/sheets/statisticsSheetIds";
import type { Notice, Run } from "../model.ts";
import { loadHeld } from "./heldPolicies.ts";
import { failureNotice, paint, showWritten, StepFailure, writtenNotice, type StepTools } from "./tools.ts";

/** A file that the user has added, as it was found then; it is read anew for every count. */
export interface CountedFile extends FoundFile {
  id: number;
  file: File;
}

export interface SeveralState {
  /** Every sheet of the user, once somebody has asked for the ledgers. */
  foundLedgers: readonly FoundSheet[] | null;
  /** The sheets that are counted as one. */
  countedSheets: readonly string[];
  countedFiles: readonly CountedFile[];
}

export interface SeveralSteps {
  findLedgers: () => Promise<void>;
  toggleLedger: (sheet: string) => void;
  addFiles: (files: readonly File[]) => Promise<void>;
  removeFile: (id: number) => void;
  /** Counts the chosen ledgers as one; writes nothing. */
  countTogether: () => Promise<void>;
  /** The chosen sheets of statistics over them, with one that has a line for each: formulas, or values in a workbook of their own where a file is among them. */
  writeTogether: () => Promise<void>;
}

export const initialSeveral: SeveralState = { foundLedgers: null, countedSheets: [], countedFiles: [] };

export function createSeveralSteps({ state, set, perform, remember }: StepTools): SeveralSteps {
  return {
    findLedgers: () => perform("tables", findLedgers),
    toggleLedger: (sheet) => {
      const { countedSheets } = state();
      set({ countedSheets: countedSheets.includes(sheet) ? countedSheets.filter((other) => other !== sheet) : [...countedSheets, sheet] });
      remember();
    },
    addFiles: (files) => perform("files", (run) => addFiles(run, files)),
    removeFile: (id) => set({ countedFiles: state().countedFiles.filter((file) => file.id !== id) }),
    countTogether: () => perform("summary", countTogether),
    writeTogether: () => perform("statistics", writeTogether),
  };
}

async function heldDocuments(run: Run): Promise<PolicyDocument[] | StepFailure> {
  const held = await loadHeld(run);
  return held instanceof StepFailure ? held : held.flatMap(({ document }) => document ?? []);
}

async function findLedgers(run: Run): Promise<Notice | null> {
  const policies = await heldDocuments(run);
  if (policies instanceof StepFailure) return policies.notice;
  const { mappings, countedSheets } = run.state();
  const found = await run.actions.findLedgers({ policies, mappings }, run.environment);
  if (!found.ok) return failureNotice(run.actions.failureTexts(found.failure));
  const readable = found.value.filter(({ tasks }) => tasks > 0);
  const kept = readable.filter(({ sheet }) => countedSheets.includes(sheet));
  const chosen = kept.length > 0 ? kept : readable.filter(({ isLedger }) => isLedger);
  run.set({ foundLedgers: found.value, countedSheets: chosen.map(({ sheet }) => sheet) });
  return null;
}

/** A file that was moved or is open elsewhere cannot be read: a text says so. */
async function readFile(file: File): Promise<GivenFile | Text> {
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch (error) {
    return text("failure.file.unreadable", { file: file.name, detail: error instanceof Error ? error.message : String(error) });
  }
}

async function addFiles(run: Run, files: readonly File[]): Promise<Notice | null> {
  const policies = await heldDocuments(run);
  if (policies instanceof StepFailure) return policies.notice;
  for (const file of files) {
    const given = await readFile(file);
    const found: FoundFile = "bytes" in given ? await run.actions.findFileLedgers(given, { policies }, run.environment) : { ledgers: 0, tasks: 0, why: [given] };
    const { countedFiles } = run.state();
    const id = (countedFiles.at(-1)?.id ?? 0) + 1;
    run.set({ countedFiles: [...countedFiles, { ...found, id, file }] });
  }
  return null;
}

/** Everything that was chosen, read now; what cannot be read is named, and nothing is counted without it. */
async function openTogether(run: Run): Promise<OpenedLedger | StepFailure> {
  const policies = await heldDocuments(run);
  if (policies instanceof StepFailure) return policies;
  const { mappings, countedSheets: sheets, countedFiles } = run.state();
  if (sheets.length === 0 && countedFiles.length === 0) return new StepFailure([text("pane.several.none")]);
  const read = await Promise.all(countedFiles.map(({ file }) => readFile(file)));
  const files = read.flatMap((one) => ("bytes" in one ? [one] : []));
  const lost = read.flatMap((one) => ("bytes" in one ? [] : [one]));
  const together = await run.actions.openTogether({ sheets, files, policies, mappings }, run.environment);
  if (!together.ok) return new StepFailure(run.actions.failureTexts(together.failure));
  const { opened, unread } = together.value;
  const why = [...lost, ...unread.flatMap((one) => one.why)];
  if (why.length === 0 && opened !== null) return opened;
  const names = countedFiles.flatMap(({ file: { name } }, index) => (read[index] !== undefined && "bytes" in read[index] && !unread.some(({ file }) => file === name) ? [] : [name]));
  return new StepFailure([...why, text("pane.failure.unread", { files: names })]);
}

function namesOf({ ledger, further = [] }: OpenedLedger): string[] {
  return [ledger, ...further].map(({ sheet }) => sheet);
}

async function countTogether(run: Run): Promise<Notice | null> {
  const opened = await openTogether(run);
  if (opened instanceof StepFailure) return opened.notice;
  const statistics = await run.actions.computeStatistics(opened, run.environment);
  run.set({ statistics });
  return { kind: "success", texts: [text("pane.done.counted", { count: statistics.totals.total })] };
}

/** The choice, and always the sheet with a line for each ledger. */
function sheetsOf({ chosenSheets }: ReturnType<Run["state"]>): readonly StatisticsSheetId[] {
  return chosenSheets.includes("byLedger") ? chosenSheets : [...chosenSheets, "byLedger"];
}

async function writeTogether(run: Run): Promise<Notice | null> {
  const opened = await openTogether(run);
  if (opened instanceof StepFailure) return opened.notice;
  await paint();
  const sheets = sheetsOf(run.state());
  return run.state().countedFiles.length === 0 ? writeFormulas(run, opened, sheets) : openValues(run, opened, sheets);
}

async function writeFormulas(run: Run, opened: OpenedLedger, sheets: readonly StatisticsSheetId[]): Promise<Notice> {
  const written = await run.actions.writeStatistics({ opened, sheets }, run.environment);
  if (!written.ok) return failureNotice(run.actions.failureTexts(written.failure));
  const { outcome, statistics } = written.value;
  run.set({ statistics, writtenSheets: outcome.sheets });
  await showWritten(outcome, run);
  const notice = writtenNotice(outcome, run);
  const names = namesOf(opened);
  return { ...notice, texts: [text("pane.done.ledgers", { count: names.length, ledgers: names }), ...notice.texts] };
}

/** No formula could refer to a file that is somewhere else tomorrow. */
async function openValues(run: Run, opened: OpenedLedger, sheets: readonly StatisticsSheetId[]): Promise<Notice> {
  const shown = await run.actions.openReview({ opened, sheets, previous: null }, run.environment);
  return shown.ok ? { kind: "success", texts: [text("pane.done.files", { count: namesOf(opened).length })] } : failureNotice(run.actions.failureTexts(shown.failure));
}
