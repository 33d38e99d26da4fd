import type { SavedWork } from "#actions/savedWork";
import type { IsoDate } from "#core/calendar/isoDate";
import { text } from "#core/findings/text";
import type { StatisticsSheetId } from "#core/sheets/statisticsSheetIds";
import { bundledPolicies } from "./bundledPolicies.ts";
import type { Notice, PaneState, Run } from "./model.ts";
import { holdBundled, readModel } from "./steps/heldPolicies.ts";
import type { HeldPolicy } from "./steps/policy.ts";
import { StepFailure, type StepTools } from "./steps/tools.ts";

/** Long enough for somebody who changes several settings in a row. */
const patience = 1_500;

export interface Memory {
  /** Reads what the workbook remembers, once; what cannot be read is tried again with the next step. */
  recall: () => Promise<void>;
  /** Saves the choices once no more have come for a while. Opening the pane alone changes no workbook. */
  remember: () => void;
}

/** What of the pane's state the workbook remembers. */
function toSavedWork({ settings, policies, sheet, asOf, mappings, chosenSheets, countedSheets }: PaneState, usualDay: IsoDate): SavedWork {
  // A day that nobody chose is another one next month.
  return { settings, policyIds: policies.map(({ id }) => id), sheet, asOf: asOf === usualDay ? null : asOf, mappings, statisticsSheets: [...chosenSheets], countedSheets: [...countedSheets] };
}

/** `usualDay` is the as-of day where nobody has chosen one. */
export function createMemory(quietly: StepTools["quietly"], usualDay: IsoDate): Memory {
  let recalled: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const save = async ({ actions, state }: Run): Promise<Notice | null> => {
    const saved = await actions.saveWork(toSavedWork(state(), usualDay));
    return saved.ok ? null : { kind: "hint", texts: [text("pane.done.notRemembered"), ...actions.failureTexts(saved.failure)] };
  };
  return {
    recall: () => {
      recalled ??= quietly(async (run) => {
        const isRead = await recallWork(run);
        if (!isRead) recalled = null;
        return null;
      });
      return recalled;
    },
    remember: () => {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => { void quietly(save); }, patience);
    },
  };
}

async function recallWork(run: Run): Promise<boolean> {
  const read = await run.actions.readSavedWork();
  const saved = read.ok ? read.value : null;
  if (saved !== null) run.set(restore(saved, run));
  const model = await readModel(run);
  if (saved !== null) run.set({ policies: keepChosen(run.state(), saved) });
  return read.ok && !(model instanceof StepFailure);
}

/** A sheet that is gone is not chosen again; a list of sheets from another version keeps what this one knows. */
function restore({ settings, sheet, asOf, mappings, statisticsSheets, countedSheets }: SavedWork, { environment: { messages } }: Run): Partial<PaneState> {
  const chosenSheets = statisticsSheets.filter((id): id is StatisticsSheetId => messages.has(`sheet.${id}.name`));
  return {
    settings, mappings, countedSheets,
    ...(sheet === null ? {} : { sheet }),
    ...(asOf === null ? {} : { asOf }),
    ...(chosenSheets.length === 0 ? {} : { chosenSheets }),
  };
}

/** The policies that were chosen: from the workbook's own sheets where they stand there, else built in. */
function keepChosen({ policies }: PaneState, { policyIds }: SavedWork): HeldPolicy[] {
  if (policyIds.length === 0) return [...policies];
  return policyIds.flatMap((id) => policies.find((policy) => policy.id === id) ?? (bundledPolicies.ids.includes(id) ? holdBundled(id) : []));
}
