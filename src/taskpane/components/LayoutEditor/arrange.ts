import { layoutColumns, readColumns, type LayoutColumn } from "#core/sheets/groups/groupColumns";
import type { Settings } from "#core/settings/model";

/** One place up or down; at an end it stays. */
export function moveItem<T>(list: readonly T[], item: T, by: -1 | 1): T[] {
  const from = list.indexOf(item);
  const other = list[from + by];
  if (from === -1 || other === undefined) return [...list];
  return list.map((one) => (one === item ? other : one === other ? item : one));
}

/** The figures that summaries show, in their order. */
export function shownColumns({ layout, ranking }: Pick<Settings, "layout" | "ranking">): LayoutColumn[] {
  return readColumns(layout.columns).filter((id) => ranking || id !== "rank");
}

/** Those, and behind them what the office leaves out. */
export function listColumns(shown: readonly LayoutColumn[]): LayoutColumn[] {
  return [...shown, ...layoutColumns.filter((id) => !shown.includes(id))];
}

/** A figure comes in behind the nearest one that usually stands before it. */
export function toggleColumn(shown: readonly LayoutColumn[], id: LayoutColumn): LayoutColumn[] {
  if (shown.includes(id)) return shown.filter((one) => one !== id);
  const before = layoutColumns.slice(0, layoutColumns.indexOf(id)).findLast((one) => shown.includes(one));
  const at = before === undefined ? 0 : shown.indexOf(before) + 1;
  return [...shown.slice(0, at), id, ...shown.slice(at)];
}

/** What the settings keep of shown figures: nothing where they are the usual ones. */
export function columnSettings({ layout }: Pick<Settings, "layout">, shown: readonly LayoutColumn[]): Pick<Settings, "layout" | "ranking"> {
  const ranking = shown.includes("rank");
  const usual = readColumns(null).filter((id) => ranking || id !== "rank");
  return { ranking, layout: { ...layout, columns: usual.join() === shown.join() ? null : [...shown] } };
}
