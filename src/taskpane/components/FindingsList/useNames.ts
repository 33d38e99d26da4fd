import type { Place } from "#core/findings/finding";
import { formatColumn } from "#core/sheets/address";
import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import type { FindingGroupData } from "./groupFindings.ts";

export interface Names {
  /** The cell, row or sheet as people call it; the sheet only where it is another than the ledger's. */
  place: (place: Place) => string;
  group: (group: FindingGroupData) => string;
}

/** What places and groups are called in the pane's language. */
export function useNames(): Names {
  const { messages } = useSession();
  const say = useWords();
  const { sheet: ownSheet } = usePaneState();
  return {
    place: ({ sheet, row, column }) => {
      const prefix = sheet === null || sheet === ownSheet ? "" : `${sheet}!`;
      if (row === null) return prefix + say("pane.check.wholeSheet");
      return prefix + (column === null ? say("pane.check.row", { row }) : `${formatColumn(column)}${row}`);
    },
    group: ({ by, key }) => {
      if (by === "check") return messages.render({ id: `check.${key}.title` });
      if (by === "unit") return key === "" ? say("pane.check.noUnit") : key;
      return key === "" ? say("pane.check.wholeSheet") : say("pane.check.row", { row: Number(key) });
    },
  };
}
