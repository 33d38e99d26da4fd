import type { EmbeddedHost } from "#host/createHostInPage";
import { buildSnapshot } from "#workbench/snapshot/buildSnapshot.ts";
import type { WorkbookData } from "#files/workbookData";
import { LifecycleStages, type LocaleType } from "@univerjs/core";
import type { FWorkbook } from "@univerjs/preset-sheets-core";
import type { Grid } from "./createGrid.ts";
import { listenToEdits } from "./listenToEdits.ts";
import { listenToSheets } from "./listenToSheets.ts";
import { followSelection } from "./followSelection.ts";

/** The host answers a step in several requests; the grid is drawn again when they are over. */
const quietMilliseconds = 60;
/** The component fits row heights in idle moments, and fails when their workbook has gone meanwhile. */
export const idleMilliseconds = 2_000;

export interface GridOptions {
  locale: LocaleType;
  /** The host refused what the user asked of a sheet. */
  onRefused: (code: string) => void;
  /** The workbook is no longer what it was: somebody typed, or the host carried something out. */
  onChanged: () => void;
}

export interface GridConnection {
  /** To be called whenever the host may have changed the workbook. */
  refresh: () => void;
  dispose: () => void;
}

/**
 * Keeps the visible grid and the host's workbook alike. The workbook is the host's; the grid is drawn from it again when
 * the host changed it, and sends what the user types.
 */
export function connectGrid({ api, container }: Grid, host: EmbeddedHost, { locale, onRefused, onChanged }: GridOptions): GridConnection {
  let drawn = "";
  let timer: number | undefined;
  let unitId = "";
  let generation = 0;
  let isDisposed = false;
  const signature = (): string => {
    const { data, counters } = host.session;
    return JSON.stringify([counters.cellsWritten, data.styles.length, data.sheets.map(({ id, name, visibility, merges, tabColor, conditionalFormats, rows }) => [id, name, visibility, merges.length, tabColor, conditionalFormats.length, rows.length])]);
  };
  const draw = (): void => {
    const next = signature();
    if (next !== drawn) {
      if (drawn !== "") onChanged();
      drawn = next;
      const before = unitId;
      generation += 1;
      selection.hold();
      unitId = `workbook-${generation}`;
      const workbook = api.createWorkbook(buildSnapshot(host.session.data, { id: unitId, locale }));
      fitRows(workbook, host.session.data);
      if (before !== "") window.setTimeout(() => { if (!isDisposed) api.disposeUnit(before); }, idleMilliseconds);
    }
    selection.show(unitId);
  };
  const refresh = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(draw, quietMilliseconds);
  };
  const sheets = listenToSheets(api, host, { onChanged: () => draw(), onRefused });
  const redraw = (): void => {
    drawn = "";
    refresh();
  };
  const edits = listenToEdits(api, host, { currentUnit: () => unitId, onEdited: onChanged, onOther: redraw });
  const selection = followSelection({ api, container }, host, () => unitId);
  draw();
  // Heights can only be measured once the component has drawn itself for the first time.
  const ready = api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
    const workbook = api.getWorkbook(unitId);
    if (stage === LifecycleStages.Rendered && workbook !== null) fitRows(workbook, host.session.data);
  });
  return {
    refresh,
    dispose: () => {
      isDisposed = true;
      window.clearTimeout(timer);
      ready.dispose();
      sheets.dispose();
      edits.dispose();
      selection.dispose();
    },
  };
}

/** Rows without a height of their own fit their text, as they do when Excel opens the file. */
function fitRows(workbook: FWorkbook, { sheets }: WorkbookData): void {
  for (const { id, rows } of sheets) {
    const ranges = [...rows.entries()].filter(([, row]) => row !== undefined && row.height === null && row.styles !== null);
    if (ranges.length > 0) workbook.getSheetBySheetId(id)?.setRangesAutoHeight(ranges.map(([row]) => ({ startRow: row, endRow: row, startColumn: 0, endColumn: 0 })));
  }
}
