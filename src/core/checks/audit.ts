import type { CellChange, MeasureRef, Place } from "#core/findings/finding";
import type { CellValue, Ledger, LedgerRow, Role } from "#core/ledger/model";
import type { Match } from "#core/matching/model";
import type { Measure, PolicyDocument } from "#core/policy/model";
import type { MentionIndex } from "./mentions.ts";
import type { CheckContext } from "./model.ts";
import type { RowFact } from "./rowFacts.ts";
import type { RowStanding } from "./standingBook.ts";
import type { SequenceBook } from "./table/sequences.ts";
import type { UnitBook } from "./unitBook.ts";

/** A measure of the policy with the rows of the ledger that carry it out. */
export interface MeasureRows {
  policy: PolicyDocument;
  measure: Measure;
  ref: MeasureRef;
  /** From top to bottom. */
  rows: LedgerRow[];
  /** In a chapter of safeguards (保障措施). */
  safeguard: boolean;
  /** Its place among all measures. */
  order: number;
}

/** What all checks of one run share: the ledger, the measures with their rows, and readings made once. */
export interface Audit extends Omit<CheckContext, "matches"> {
  ledger: Ledger;
  names: UnitBook;
  measures: readonly MeasureRows[];
  /** Measures that have rows. */
  covered: readonly MeasureRows[];
  hasColumn: (role: Role) => boolean;
  /** No column for the other units: the only unit column holds leads and others together. */
  loneOwnerColumn: boolean;
  matchOf: (index: number) => Match | null;
  measureOf: (index: number) => MeasureRows | null;
  findMeasure: (ref: MeasureRef) => MeasureRows | null;
  /** The row belongs to another document than the chosen policies. */
  isOfOtherSource: (row: LedgerRow) => boolean;
  standing: (index: number) => RowStanding;
  /** How many rows are so. */
  count: (fact: RowFact) => number;
  /** Every name that the policies use for a unit. */
  named: ReadonlySet<string>;
  mentions: MentionIndex;
  sequences: SequenceBook;
}

/** The cell of a role in a row; the row alone where the table has no such column. */
export function placeOf(row: LedgerRow, ...wanted: readonly Role[]): Place {
  const cell = wanted.map((role) => row.cells[role]).find((found) => found !== undefined);
  return { sheet: row.address.sheet, row: cell?.row ?? row.address.row, column: cell?.column ?? null };
}

export function placeOfTable({ sheet }: Ledger): Place {
  return { sheet, row: null, column: null };
}

/** A change of the cell of a role, or nothing where the table has no such column. */
export function changeOf(row: LedgerRow, role: Role, after: CellValue, numberFormat?: string): CellChange[] {
  const cell = row.cells[role];
  if (cell === undefined || cell.value === after) return [];
  const change = { sheet: row.address.sheet, row: cell.row, column: cell.column, before: cell.value, after };
  return [numberFormat === undefined ? change : { ...change, numberFormat }];
}

/** What a measure is called in a message: its number and title. */
export function nameOf({ measure }: MeasureRows): { number: string; title: string } {
  // 二/五 is the fifth of the second chapter: 二（五）.
  return { number: measure.key.replace(/^([^/]+)\/([^/]+)$/u, "$1（$2）"), title: measure.title };
}
