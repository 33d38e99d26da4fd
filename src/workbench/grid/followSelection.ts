import type { EmbeddedHost } from "#host/createHostInPage";
import type { IRange } from "@univerjs/core";
import type { Grid } from "./createGrid.ts";

export interface FollowedSelection {
  /** While the grid is built anew, what it reports as selected is nobody's choice. Ends with `show`. */
  hold: () => void;
  /** Shows in the grid what the host has selected, where that differs. */
  show: (unitId: string) => void;
  dispose: () => void;
}

/** Both ways: what the add-in selects is shown, what the user selects is what the add-in finds selected. */
export function followSelection({ api, container }: Pick<Grid, "api" | "container">, host: EmbeddedHost, currentUnit: () => string): FollowedSelection {
  let shown = "";
  let isHeld = false;
  const note = (selected?: IRange): void => {
    if (isHeld) return;
    const sheet = api.getActiveWorkbook()?.getActiveSheet();
    const range = selected ?? sheet?.getActiveRange()?.getRange();
    if (sheet === undefined || api.getActiveWorkbook()?.getId() !== currentUnit()) return;
    const id = sheet.getSheetId();
    if (!host.session.data.sheets.some((known) => known.id === id)) return;
    host.session.data.activeSheet = id;
    if (range !== undefined) host.session.selections.set(id, { row: range.startRow, lastRow: range.endRow, column: range.startColumn, lastColumn: range.endColumn });
    shown = describe();
  };
  const describe = (): string => {
    const sheet = host.session.activeSheet();
    return JSON.stringify([currentUnit(), sheet.id, host.session.selections.get(sheet.id)]);
  };
  const listeners = [api.addEvent(api.Event.SelectionChanged, ({ selections }) => note(selections[0])), api.addEvent(api.Event.SelectionMoveEnd, ({ selections }) => note(selections[0])), api.addEvent(api.Event.ActiveSheetChanged, () => note())];
  // In its first seconds the component tells nothing of what is selected in it: it is asked.
  const ask = (): void => { window.setTimeout(note, 0); };
  const hands = ["pointerup", "keyup"] as const;
  for (const hand of hands) container.addEventListener(hand, ask, true);
  return {
    hold: () => { isHeld = true; },
    show: (unitId) => {
      const wanted = describe();
      const { session } = host;
      const sheet = session.activeSheet();
      const target = api.getWorkbook(unitId)?.getSheetBySheetId(sheet.id);
      // Activating reports the selection that the grid had there, which is not what was asked for.
      const area = session.selections.get(sheet.id);
      isHeld = true;
      if (wanted !== shown) target?.activate();
      isHeld = false;
      if (wanted === shown || target === undefined || target === null || area === undefined) return;
      shown = wanted;
      target.setActiveRange(target.getRange(area.row, area.column, area.lastRow - area.row + 1, area.lastColumn - area.column + 1));
      target.scrollToCell(Math.max(0, area.row - 4), Math.max(0, area.column - 2));
    },
    dispose: () => {
      isHeld = true;
      for (const hand of hands) container.removeEventListener(hand, ask, true);
      listeners.forEach((listener) => listener.dispose());
    },
  };
}
