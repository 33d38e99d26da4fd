import type { Value } from "./text.ts";

export type Severity = "error" | "warning" | "info";
/** 填报问题: the table is filled wrongly. 业务预警: the work is late. Never mixed in one list. */
export type Family = "filling" | "work";

/** A cell of a workbook, 1-based as people count; `row` and `column` are null where the place is a whole sheet or row. */
export interface Place {
  sheet: string | null;
  row: number | null;
  column: number | null;
}

/** The measure that a finding was held against. */
export interface MeasureRef {
  policy: string;
  measure: string;
}

/** One cell of a fix: what is there now, what is to be there. The fix is refused when `before` no longer stands there. */
export interface CellChange {
  sheet: string;
  row: number;
  column: number;
  before: string | number | boolean;
  after: string | number | boolean;
  /** Number format to set with the value, when it must change (a text date becomes a real one). */
  numberFormat?: string;
}

/** A merged area, 1-based, both ends inclusive. */
export interface MergedArea {
  sheet: string;
  row: number;
  column: number;
  rowCount: number;
  columnCount: number;
}

/** A whole row that comes in below a row of the table and looks like it. */
export interface RowInsert {
  sheet: string;
  below: number;
  cells: readonly { column: number; value: string | number | boolean; numberFormat?: string }[];
}

export interface Fix {
  /** Message id that says what the fix does; its values are the finding's, and its own before them. */
  label: string;
  values?: Readonly<Record<string, Value>>;
  changes: readonly CellChange[];
  /** Taken apart before the changes are written. The first cell keeps the value; the others are among the changes, blank before. */
  unmerges?: readonly MergedArea[];
  /** Inserted after the changes are written, the lowest first, so that no row of the fix moves. Several below one row stand in this order. */
  inserts?: readonly RowInsert[];
}

/**
 * One defect at one place. `message` is the id of one of the check's messages, `values` fill its slots.
 * `also` lists the other cells with the same cause: one cause, one line.
 */
export interface Finding {
  check: string;
  severity: Severity;
  family: Family;
  message: string;
  place: Place;
  also: readonly Place[];
  values: Readonly<Record<string, Value>>;
  cites: MeasureRef | null;
  fix: Fix | null;
  /** Other corrections to choose from, where there is more than one sensible one. */
  alternatives?: readonly Fix[];
  /** Who is to put it right: the lead units of its rows, else whoever they name; none where its place is no row. */
  units?: readonly string[];
  /** What the cells said: the same as long as they do, wherever their rows have gone. A finding marked 已核无误 is known by it. */
  key: string;
}
