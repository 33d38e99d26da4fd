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

export interface Fix {
  /** Message id that says what the fix does; its values are the finding's. */
  label: string;
  changes: readonly CellChange[];
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
}
