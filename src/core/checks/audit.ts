import type { CellChange, MeasureRef, Place } from "#core/findings/finding";
import type { CellValue, Ledger, LedgerRow, Role } from "#core/ledger/model";
import { createSourceReader } from "#core/matching/sourceOf";
import type { Measure, PolicyDocument } from "#core/policy/model";
import type { Standing } from "#core/standing/model";
import { standingsOf } from "#core/standing/standingsOf";
import type { CheckContext } from "./model.ts";
import { createUnitBook, type UnitBook } from "./unitBook.ts";

/** A measure of the policy with the rows of the ledger that carry it out. */
export interface MeasureRows {
  policy: PolicyDocument;
  measure: Measure;
  ref: MeasureRef;
  rows: LedgerRow[];
  /** In a chapter of safeguards (保障措施). */
  safeguard: boolean;
}

/** What all checks of one run share: the ledger, the measures with their rows, and readings made once. */
export interface Audit extends CheckContext {
  ledger: Ledger;
  names: UnitBook;
  measures: readonly MeasureRows[];
  /** Measures that have rows. */
  covered: readonly MeasureRows[];
  hasColumn: (role: Role) => boolean;
  /** No column for the other units: the only unit column holds leads and others together. */
  loneOwnerColumn: boolean;
  measureOf: (index: number) => MeasureRows | null;
  /** The row belongs to another document than the chosen policies. */
  isOfOtherSource: (row: LedgerRow) => boolean;
  standing: (index: number) => Standing;
}

export function buildAudit(ledger: Ledger, context: CheckContext): Audit {
  const measures = listMeasures(context.policies);
  const held = attachRows(ledger, context, measures);
  const columns = new Set(ledger.columns.flatMap(({ role }) => role ?? []));
  const readSource = createSourceReader(context.policies);
  return {
    ...context,
    ledger,
    names: createUnitBook(context.units, context.asOf),
    measures,
    covered: measures.filter(({ rows }) => rows.length > 0),
    hasColumn: (role) => columns.has(role),
    loneOwnerColumn: !columns.has("lead") || !columns.has("responsible"),
    measureOf: (index) => held[index] ?? null,
    isOfOtherSource: (row) => row.source !== "" && readSource(row.source).kind === "other",
    standing: rememberStandings(ledger, context),
  };
}

const safeguardTitle = /保障|组织实施|组织领导/u;

function listMeasures(policies: readonly PolicyDocument[]): MeasureRows[] {
  return policies.flatMap((policy) => {
    const safeguards = new Set(policy.chapters.filter(({ title }) => safeguardTitle.test(title)).map(({ number }) => number));
    return policy.measures.map((measure) => ({
      policy, measure, ref: { policy: policy.id, measure: measure.key }, rows: [], safeguard: safeguards.has(measure.chapter),
    }));
  });
}

function attachRows(ledger: Ledger, { matches }: CheckContext, measures: readonly MeasureRows[]): (MeasureRows | null)[] {
  const byPolicy = new Map<string, Map<string, MeasureRows>>();
  for (const entry of measures) byPolicy.set(entry.ref.policy, (byPolicy.get(entry.ref.policy) ?? new Map<string, MeasureRows>()).set(entry.ref.measure, entry));
  return ledger.rows.map((row, index) => {
    const match = matches[index] ?? null;
    const found = match === null ? undefined : byPolicy.get(match.ref.policy)?.get(match.ref.measure);
    found?.rows.push(row);
    return found ?? null;
  });
}

/** The same standings as the statistics', so that both say the same of every row. */
function rememberStandings(ledger: Ledger, { policies, matches, settings, asOf }: CheckContext): (index: number) => Standing {
  let standings: readonly Standing[] | null = null;
  return (index) => {
    standings ??= standingsOf(ledger, { policies, matches, settings, asOf });
    const standing = standings[index];
    if (standing === undefined) throw new Error(`No row ${index}`);
    return standing;
  };
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
