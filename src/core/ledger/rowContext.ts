import { isErrorValue, wordsOf, type Cells } from "./cells.ts";
import type { MarkMeaning } from "./marks.ts";
import type { CellValue, LedgerRow, Role } from "./model.ts";
import type { FigureColumns } from "./readFigures.ts";
import type { Readings } from "./readings.ts";

/** Columns of a table by role, from 0, the surest of each role first. */
export type RoleColumns = ReadonlyMap<Role, readonly number[]>;

export interface RowContext {
  sheet: string;
  cells: Cells;
  /** Sheet numbers of the range's first row and column. */
  origin: { row: number; column: number };
  roles: RoleColumns;
  rowCells: (row: number) => LedgerRow["cells"];
  readings: Readings;
  /** The progress column counts to 100. */
  outOfHundred: boolean;
  /** The status column's header asks a yes-or-no question. */
  asked: boolean;
  marked?: MarkedColumns;
  /** Columns of year, month and day that make the deadline together. */
  dayParts?: readonly { column: number; unit: "年" | "月" | "日" }[];
  /** 目标值, 完成值, 基数 where the table has them. */
  figures?: FigureColumns | null;
}

/** A column named after a unit or a state, from 0. */
export interface NamedColumn {
  column: number;
  stands: string;
}

/** What marks below names say. */
export interface MarkedColumns {
  units: readonly NamedColumn[];
  states: readonly NamedColumn[];
  read: (value: CellValue) => MarkMeaning;
  /** Some mark of the table says who leads. */
  tellsLeads: boolean;
}

/** The words of a cell; an error has none. */
export function wordsAt(value: CellValue): string {
  return isErrorValue(value) ? "" : wordsOf(value);
}
