import type { Text } from "#core/findings/text";
import type { Area, CellValue } from "#core/ledger/model";

/** What a cell holds: a value, or a formula (with `=`) and what it showed. */
export type Content = CellValue | { formula: string; shown: CellValue };

/** One cell that is changed. Rows are counted as they were before the change inserted any. */
export interface CellEdit {
  row: number;
  column: number;
  before: Content;
  after: Content;
  /** Number formats, only where the change sets one. */
  formats?: { before: string; after: string } | undefined;
}

/** A whole row that comes in below another. */
export interface RowInsertion {
  below: number;
  cells: { column: number; content: Content; format?: string | undefined }[];
}

/** A cell that a change leaves alone and by which its row is known again. */
export interface KeptLandmark extends CellAddress {
  hash: number;
}

/** Everything that one step of the user writes into one sheet of the user: enough to do it, undo it and do it again. */
export interface Change {
  sheet: string;
  edits: CellEdit[];
  /** Merged areas that are taken apart before the edits. */
  unmerges: Area[];
  /** From the top down; made after the edits, the lowest first, so that the lower ones stand while the upper are made. */
  inserts: RowInsertion[];
  /** At most one a row that is edited. */
  landmarks?: KeptLandmark[] | undefined;
}

export interface RestorePoint {
  id: string;
  /** What was done, for a button: “撤销：…”. */
  label: Text;
  /** When, as an ISO date with time. */
  at: string;
  cells: number;
  sheet: string;
}

/** Where a change stands: how many of its insertions are in the sheet, counted from the last. */
export interface KeptPoint extends RestorePoint {
  inserted: number;
  /** UTF-8 bytes of what is kept. */
  bytes: number;
  /** Finds the sheet again when it has been renamed. */
  sheetId: string;
}

export interface CellAddress {
  row: number;
  column: number;
}

/** A cell as one number. */
export const cellKey = ({ row, column }: CellAddress): number => row * 16_385 + column;

export function isFormula(content: Content): content is Exclude<Content, CellValue> {
  return typeof content === "object";
}

/** The same formula, or the same value of the same type. What a formula shows is not compared. */
export function isSameContent(one: Content, other: Content): boolean {
  if (isFormula(one) || isFormula(other)) return isFormula(one) && isFormula(other) && one.formula === other.formula;
  return one === other;
}
