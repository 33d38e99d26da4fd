import { shownByFormulas } from "#excel/changes/applyChange";
import type { Change } from "#excel/changes/model";
import type { Environment } from "./environment.ts";

/** Tells a host that keeps formulas without calculating them what those will show that a change puts into cells. */
export function announceShown({ announceFormulas }: Pick<Environment, "announceFormulas">): (change: Change) => void {
  return (change) => {
    const shown = new Map(shownByFormulas(change).map(({ row, column, shown: value }) => [`${row},${column}`, value]));
    if (shown.size > 0) announceFormulas?.(({ sheet, row, column }) => (sheet === change.sheet ? shown.get(`${row},${column}`) : undefined));
  };
}
