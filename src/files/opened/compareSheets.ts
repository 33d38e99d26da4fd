import type { CellScalar, SheetData, SheetRow, StyleData } from "../workbookData.ts";
import { isCellError } from "../workbookData.ts";

/** What changed in a cell: its look, its content, or both. */
export interface CellChange {
  style: boolean;
  content: boolean;
}

/** A row that is not as it was. */
export interface RowChange {
  cells: Map<number, CellChange>;
  /** Height or visibility. */
  frame: boolean;
}

/** Parts of a sheet that are one element of the file each. */
export type SheetAspect = "columns" | "merges" | "conditionalFormats" | "validations" | "page" | "autoFilter" | "protection" | "view" | "tab";

/** What was done to a sheet since its file was opened. */
export interface SheetChanges {
  rows: Map<number, RowChange>;
  aspects: Set<SheetAspect>;
  /** Something changed that lies in other parts of the file (comments, tables, links, charts): the sheet is written anew. */
  isRewritten: boolean;
}

/** A sheet with the styles that its cells refer to. */
export interface StyledSheet {
  sheet: SheetData;
  styleKeys: readonly string[];
}

export function keysOfStyles(styles: readonly StyleData[]): string[] {
  return styles.map((style) => JSON.stringify(style));
}

export function compareSheets(before: StyledSheet, after: StyledSheet): SheetChanges {
  const rows = new Map<number, RowChange>();
  const count = Math.max(before.sheet.rows.length, after.sheet.rows.length);
  for (let index = 0; index < count; index += 1) {
    const change = compareRows({ row: before.sheet.rows[index], keys: before.styleKeys }, { row: after.sheet.rows[index], keys: after.styleKeys });
    if (change.frame || change.cells.size > 0) rows.set(index, change);
  }
  const aspects = Object.entries(aspectsOf).flatMap(([aspect, read]) => (isSame(read(before.sheet), read(after.sheet)) ? [] : [aspect as SheetAspect]));
  return { rows, aspects: new Set(aspects), isRewritten: !isSame(elsewhere(before.sheet), elsewhere(after.sheet)) };
}

interface StyledRow {
  row: SheetRow | undefined;
  keys: readonly string[];
}

function compareRows(before: StyledRow, after: StyledRow): RowChange {
  const cells = new Map<number, CellChange>();
  const count = Math.max(lengthOf(before.row), lengthOf(after.row));
  for (let column = 0; column < count; column += 1) {
    const content = !isSameContent(before.row, after.row, column);
    const style = styleKey(before, column) !== styleKey(after, column);
    if (content || style) cells.set(column, { content, style });
  }
  return { cells, frame: frameOf(before) !== frameOf(after) };
}

function frameOf({ row }: StyledRow): string {
  return row === undefined ? "null false" : `${row.height} ${row.hidden}`;
}

function lengthOf(row: SheetRow | undefined): number {
  return row === undefined ? 0 : Math.max(row.values.length, row.formulas?.length ?? 0, row.styles?.length ?? 0);
}

function styleKey({ row, keys }: StyledRow, column: number): string {
  return keys[row?.styles?.[column] ?? 0] ?? "{}";
}

function isSameContent(before: SheetRow | undefined, after: SheetRow | undefined, column: number): boolean {
  return isSameValue(before?.values[column], after?.values[column]) && before?.formulas?.[column] === after?.formulas?.[column];
}

function isSameValue(before: CellScalar | undefined, after: CellScalar | undefined): boolean {
  if (isCellError(before) && isCellError(after)) return before.error === after.error;
  return (before ?? null) === (after ?? null);
}

/** Ids are given anew on every reading. */
function withoutId<T extends { id: string }>({ id: _, ...rest }: T): Omit<T, "id"> {
  return rest;
}

const aspectsOf: Record<SheetAspect, (sheet: SheetData) => unknown> = {
  columns: ({ columns }) => Array.from(columns, (column) => [column?.width ?? null, column?.hidden ?? false]),
  merges: ({ merges }) => merges,
  conditionalFormats: ({ conditionalFormats }) => conditionalFormats.map(withoutId),
  validations: ({ validations }) => validations,
  page: ({ page }) => page,
  autoFilter: ({ autoFilter }) => autoFilter?.area ?? null,
  protection: ({ protection }) => protection,
  view: ({ freeze, showGridlines }) => [freeze, showGridlines],
  tab: ({ tabColor }) => tabColor,
};

function elsewhere({ tables, charts, links, extras }: SheetData): unknown {
  const comments = [...extras].filter(([, { comment, checkbox }]) => comment !== undefined || checkbox === true).map(([key, { comment, checkbox }]) => [key, comment, checkbox === true]);
  return [tables.map(withoutId), charts.map(withoutId), [...links].sort(byKey), comments.sort(byKey)];
}

function byKey([one]: readonly unknown[], [other]: readonly unknown[]): number {
  return String(one) < String(other) ? -1 : 1;
}

function isSame(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}
