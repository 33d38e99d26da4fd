import type { Area } from "#core/ledger/model";
import { rangeOf } from "./address.ts";

type HiddenState = boolean | null;

/** Typed as boolean by the client library, null where some are hidden and some are not. */
export const isMixed = (state: HiddenState): boolean => state === null;

const upTo = (count: number, first: number): number[] => Array.from({ length: count }, (_, index) => first + index);

/**
 * Hidden rows of an area, 1-based. Excel gives one answer for the whole range (true, false, or null for mixed); only a
 * mixed range is asked row by row, in the round trip that follows. Call what comes back after it.
 */
export function readHiddenRows(sheet: Excel.Worksheet, area: Area, state: HiddenState): () => number[] {
  if (state === false) return () => [];
  if (state === true) return () => upTo(area.rowCount, area.row);
  const answer = rangeOf(sheet, { ...area, columnCount: 1 }).getRowProperties({ rowHidden: true });
  return () => answer.value.flatMap(({ rowHidden }, index) => (rowHidden === true ? [area.row + index] : []));
}

/** The same for columns. */
export function readHiddenColumns(sheet: Excel.Worksheet, area: Area, state: HiddenState): () => number[] {
  if (state === false) return () => [];
  if (state === true) return () => upTo(area.columnCount, area.column);
  const answer = rangeOf(sheet, { ...area, rowCount: 1 }).getColumnProperties({ columnHidden: true });
  return () => answer.value.flatMap(({ columnHidden }, index) => (columnHidden === true ? [area.column + index] : []));
}
