import type { EmbeddedHost } from "#host/createHostInPage";
import { buildSnapshot } from "#workbench/snapshot/buildSnapshot.ts";
import type { LocaleType } from "@univerjs/core";
import type { Grid } from "./createGrid.ts";
import { listenToEdits } from "./listenToEdits.ts";
import { followSelection } from "./followSelection.ts";

/** The host answers a step in several requests; the grid is drawn again when they are over. */
const quietMilliseconds = 60;

export interface GridConnection {
  /** To be called whenever the host may have changed the workbook. */
  refresh(): void;
  dispose(): void;
}

/**
 * Keeps the visible grid and the host's workbook alike. The workbook is the host's; the grid is drawn from it again when
 * the host changed it, and sends what the user types.
 */
export function connectGrid({ api }: Grid, host: EmbeddedHost, locale: LocaleType): GridConnection {
  let drawn = "";
  let timer: number | undefined;
  let unitId = "";
  let generation = 0;
  const signature = (): string => {
    const { data, counters } = host.session;
    return JSON.stringify([counters.cellsWritten, data.styles.length, data.sheets.map(({ id, name, visibility, merges, tabColor }) => [id, name, visibility, merges.length, tabColor])]);
  };
  const draw = (): void => {
    const next = signature();
    if (next !== drawn) {
      drawn = next;
      const before = unitId;
      generation += 1;
      unitId = `workbook-${generation}`;
      api.createWorkbook(buildSnapshot(host.session.data, { id: unitId, locale }));
      if (before !== "") api.disposeUnit(before);
    }
    selection.show(unitId);
  };
  const edits = listenToEdits(api, host, () => unitId);
  const selection = followSelection(api, host, () => unitId);
  draw();
  return {
    refresh: () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(draw, quietMilliseconds);
    },
    dispose: () => {
      window.clearTimeout(timer);
      edits.dispose();
      selection.dispose();
    },
  };
}
