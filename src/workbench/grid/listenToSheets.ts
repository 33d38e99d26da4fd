import type { EmbeddedHost } from "#host/createHostInPage";
import { deleteSheet, renameSheet } from "#host/model/worksheet";
import { addSheet } from "#host/model/worksheets";
import { HostError } from "#host/protocol/hostError";
import type { SheetTarget } from "#host/model/factories";
import type { IDisposable } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";

export interface SheetChanges {
  /** The host's sheets are others now. */
  onChanged: () => void;
  /** The host refused, with Excel's code. */
  onRefused: (code: string) => void;
}

/**
 * Sheets are the host's: what the user asks of the tabs is done there, by its rules, and the grid is drawn from it.
 * The grid itself changes no sheet.
 */
export function listenToSheets(api: FUniver, host: EmbeddedHost, { onChanged, onRefused }: SheetChanges): IDisposable {
  const { Event } = api;
  const attempt = (change: () => void): void => {
    try {
      change();
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      onRefused(error.code);
    }
    host.flushEvents();
    onChanged();
  };
  const targetOf = (id: string): SheetTarget | null => {
    const sheet = host.session.data.sheets.find((known) => known.id === id);
    return sheet === undefined ? null : { session: host.session, sheet };
  };
  const listeners = [
    api.addEvent(Event.BeforeSheetCreate, (change) => {
      change.cancel = true;
      attempt(() => { host.session.data.activeSheet = addSheet(host.session, "").id; });
    }),
    api.addEvent(Event.BeforeSheetNameChange, (change) => {
      change.cancel = true;
      const target = targetOf(change.worksheet.getSheetId());
      if (target !== null) attempt(() => renameSheet(target, change.newName));
    }),
    api.addEvent(Event.BeforeSheetDelete, (change) => {
      change.cancel = true;
      const target = targetOf(change.worksheet.getSheetId());
      if (target !== null) attempt(() => deleteSheet(target));
    }),
    ...([Event.BeforeSheetMove, Event.BeforeSheetTabColorChange, Event.BeforeSheetHideChange] as const).map((event) => api.addEvent(event, (change) => { change.cancel = true; })),
  ];
  return { dispose: () => listeners.forEach((listener) => listener.dispose()) };
}
