import type { OpenedLedger } from "#actions/openLedger";
import type { SheetInfo } from "#actions/readSheetList";
import { text } from "#core/findings/text";
import type { Role } from "#core/ledger/model";
import type { LedgerTable, MappingCorrections } from "#core/ledger/readTables";
import type { Notice, Run } from "../model.ts";
import { forgotten } from "./forgotten.ts";
import { loadHeld } from "./heldPolicies.ts";
import { obtainLedger } from "./obtainLedger.ts";
import { failureNotice, showWritten, StepFailure, writtenNotice, type StepTools } from "./tools.ts";

/** A table of the workbook that may be the ledger. */
export type TableOffer = Pick<LedgerTable, "sheet" | "area" | "columns"> & {
  /** Among the tables of its sheet, from 0. */
  index: number;
  tasks: number;
};

export interface LedgerState {
  sheets: readonly SheetInfo[];
  sheet: string | null;
  /** Which of the sheet's tables; null: the one that is most a ledger. */
  table: number | null;
  /** Every table of the workbook, once somebody has asked for them. */
  tables: readonly TableOffer[] | null;
  /** What the user corrected, by sheet. */
  mappings: Readonly<Record<string, MappingCorrections>>;
  opened: OpenedLedger | null;
}

export interface LedgerSteps {
  chooseSheet: (name: string) => void;
  listSheets: () => Promise<void>;
  /** Reads the ledger of the sheet in front instead of the chosen one. */
  openActive: () => Promise<void>;
  openLedger: () => Promise<void>;
  findTables: () => Promise<void>;
  openTable: (offer: TableOffer) => Promise<void>;
  /** Says what a column is (null: leave it out) and reads the sheet again. */
  correctColumn: (column: number, role: Role | null) => Promise<void>;
  /** 1-based rows of the sheet. */
  correctHeader: (rows: readonly number[]) => Promise<void>;
  /** Back to what the program makes of the sheet by itself. */
  forgetCorrections: () => Promise<void>;
  /** A new 任务分工表 made from a policy. */
  makeLedger: (policy: string) => Promise<void>;
}

export const initialLedger: LedgerState = { sheets: [], sheet: null, table: null, tables: null, mappings: {}, opened: null };

export function createLedgerSteps({ state, set, perform, remember }: StepTools): LedgerSteps {
  const choose = (sheet: string, table: number | null = null): void => {
    set({ sheet, table, ...forgotten });
    remember();
  };
  const correct = async (change: (before: MappingCorrections) => MappingCorrections): Promise<void> => {
    const { sheet, mappings } = state();
    if (sheet === null) return;
    set({ mappings: { ...mappings, [sheet]: change(mappings[sheet] ?? {}) } });
    remember();
    await perform("open", open);
  };
  return {
    chooseSheet: (sheet) => choose(sheet),
    listSheets: () => perform("sheets", listSheets),
    openActive: () => perform("open", async (run) => {
      run.set({ place: "ledger", table: null, ...forgotten });
      return (await listSheets(run, true)) ?? open(run);
    }),
    openLedger: () => perform("open", open),
    findTables: () => perform("tables", findTables),
    openTable: ({ sheet, index }) => {
      choose(sheet, index);
      return perform("open", open);
    },
    correctColumn: (column, role) => correct((before) => ({ ...before, columns: { ...before.columns, [column]: role } })),
    // Other header rows make another table: what was said of its columns is about the old one.
    correctHeader: (headerRows) => correct(() => ({ headerRows })),
    forgetCorrections: () => {
      const { sheet, mappings } = state();
      set({ mappings: Object.fromEntries(Object.entries(mappings).filter(([name]) => name !== sheet)) });
      remember();
      return perform("open", open);
    },
    makeLedger: (policy) => perform("makeLedger", (run) => makeLedger(run, policy)).then(remember),
  };
}

async function listSheets({ actions, state, set }: Run, takeActive = false): Promise<Notice | null> {
  const listed = await actions.readSheetList();
  if (!listed.ok) return failureNotice(actions.failureTexts(listed.failure));
  const sheets = listed.value.filter(({ isVisible, generated }) => isVisible && generated === null);
  const kept = takeActive ? undefined : sheets.find(({ name }) => name === state().sheet);
  const chosen = kept ?? sheets.find(({ isActive }) => isActive) ?? sheets[0];
  set({ sheets, sheet: chosen?.name ?? null, ...(kept === undefined ? { table: null } : {}) });
  return null;
}

async function open(run: Run): Promise<Notice | null> {
  run.set(forgotten);
  const opened = await obtainLedger(run);
  if (opened instanceof StepFailure) return opened.notice;
  return { kind: "success", texts: [text("pane.done.opened", { count: opened.ledger.rowCount })] };
}

async function findTables({ actions, set }: Run): Promise<Notice | null> {
  const found = await actions.inspectWorkbook();
  if (!found.ok) return failureNotice(actions.failureTexts(found.failure));
  const seen = new Map<string, number>();
  const tables = found.value.map(({ sheet, area, columns, taskRows }) => {
    const index = seen.get(sheet) ?? 0;
    seen.set(sheet, index + 1);
    return { sheet, area, columns, index, tasks: taskRows.length };
  });
  set({ tables: tables.filter(({ tasks }) => tasks > 0) });
  return null;
}

async function makeLedger(run: Run, id: string): Promise<Notice | null> {
  const held = await loadHeld(run);
  if (held instanceof StepFailure) return held.notice;
  const document = held.find((policy) => policy.id === id)?.document;
  if (document === undefined || document === null) return null;
  const written = await run.actions.generateLedger(document, run.environment);
  if (!written.ok) return failureNotice(run.actions.failureTexts(written.failure));
  run.set({ sheet: written.value.sheets[0]?.name ?? null, table: null, tables: null, ...forgotten });
  await showWritten(written.value, run);
  const listed = await listSheets(run);
  return listed ?? writtenNotice(written.value, run);
}
