import type { OpenedLedger } from "#actions/openLedger";
import type { SheetInfo } from "#actions/readSheetList";
import { text } from "#core/findings/text";
import type { Notice, Run } from "../model.ts";
import { forgotten } from "./forgotten.ts";
import { obtainLedger } from "./obtainLedger.ts";
import { failureNotice, StepFailure, type StepTools } from "./tools.ts";

export interface LedgerState {
  sheets: readonly SheetInfo[];
  sheet: string | null;
  opened: OpenedLedger | null;
}

export interface LedgerSteps {
  chooseSheet: (name: string) => void;
  listSheets: () => Promise<void>;
  /** Reads the ledger of the sheet in front instead of the chosen one. */
  openActive: () => Promise<void>;
  openLedger: () => Promise<void>;
}

export const initialLedger: LedgerState = { sheets: [], sheet: null, opened: null };

export function createLedgerSteps({ set, perform }: StepTools): LedgerSteps {
  return {
    chooseSheet: (sheet) => set({ sheet, ...forgotten }),
    listSheets: () => perform("sheets", listSheets),
    openActive: () => perform("open", async (run) => {
      run.set({ place: "ledger", ...forgotten });
      return (await listSheets(run, true)) ?? open(run);
    }),
    openLedger: () => perform("open", open),
  };
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

async function open(run: Run): Promise<Notice | null> {
  run.set(forgotten);
  const opened = await obtainLedger(run);
  if (opened instanceof StepFailure) return opened.notice;
  return { kind: "success", texts: [text("pane.done.opened", { count: opened.ledger.rowCount })] };
}
