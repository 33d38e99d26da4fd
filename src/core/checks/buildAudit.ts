import type { MeasureRef } from "#core/findings/finding";
import type { Ledger, LedgerRow } from "#core/ledger/model";
import type { Matches } from "#core/matching/model";
import { createSourceReader } from "#core/matching/sourceOf";
import type { PolicyDocument } from "#core/policy/model";
import type { Audit, MeasureRows } from "./audit.ts";
import { indexMentions, type MentionIndex } from "./mentions.ts";
import type { CheckContext, Edit, RowEdit } from "./model.ts";
import { countRowFacts } from "./rowFacts.ts";
import { keepStandings, type StandingBook } from "./standingBook.ts";
import { keepSequences, type SequenceBook } from "./table/sequences.ts";
import { createUnitBook } from "./unitBook.ts";

/** An audit that follows the edits of its ledger. */
export interface LiveAudit {
  audit: Audit;
  /** Takes in rows that were read anew, and says what that touches. */
  apply: (ledger: Ledger, edits: readonly RowEdit[], matches: Matches) => Edit;
}

export function buildAudit(first: Ledger, context: CheckContext): LiveAudit {
  const { matches: matched, ...facts } = context;
  let ledger = first;
  let matches = matched;
  let mentions: MentionIndex | null = null;
  let sequences: SequenceBook | null = null;
  const measures = listMeasures(context.policies);
  const held = attachRows(ledger, { matches, measures });
  const columns = new Set(ledger.columns.flatMap(({ role }) => role ?? []));
  const readSource = createSourceReader(context.policies);
  const names = createUnitBook(context.units, context.asOf);
  const named = new Set(measures.flatMap(({ measure }) => [...measure.leads, ...measure.responsible]));
  let standings: StandingBook | null = null;
  const counts = countRowFacts(ledger.rows);
  const audit: Audit = {
    ...facts,
    get ledger() { return ledger; },
    get covered() { return measures.filter(({ rows }) => rows.length > 0); },
    get sequences() { return (sequences ??= keepSequences(ledger.rows)); },
    get mentions() { return (mentions ??= indexMentions(ledger.rows, { names, named })); },
    names, named, measures,
    hasColumn: (role) => columns.has(role),
    loneOwnerColumn: !columns.has("lead") || !columns.has("responsible"),
    matchOf: (index) => matches[index] ?? null,
    measureOf: (index) => held.of(index),
    findMeasure: held.find,
    isOfOtherSource: (row) => row.source !== "" && readSource(row.source).kind === "other",
    standing: (index) => (standings ??= keepStandings(ledger, { ...context, matches })).of(index),
    count: counts.of,
  };
  const apply = (changed: Ledger, edits: readonly RowEdit[], rematched: Matches): Edit => {
    const errors = changed.errors !== ledger.errors;
    ledger = changed;
    matches = rematched;
    const touched = new Set<MeasureRows>();
    const units = new Set<string>();
    for (const { index, before, after } of edits) {
      for (const entry of held.replace(index, { before, after, matches })) touched.add(entry);
      if (!haveSameOwners(before, after)) for (const unit of [...before.leads, ...before.responsible, ...after.leads, ...after.responsible]) units.add(unit);
      counts.replace(before, after);
      mentions?.replace(before, after);
      if (before.sequence !== after.sequence || before.category !== after.category) sequences?.replace(index, after);
      standings?.replace(index, after, matches[index] ?? null);
    }
    return { rows: edits, measures: touched, units, errors };
  };
  return { audit, apply };
}

function haveSameOwners(before: LedgerRow, after: LedgerRow): boolean {
  const cells = (["lead", "responsible"] as const).every((role) => before.cells[role]?.value === after.cells[role]?.value);
  return cells && String(before.leads) === String(after.leads) && String(before.responsible) === String(after.responsible) && String(before.generic) === String(after.generic);
}

const safeguardTitle = /保障|组织实施|组织领导/u;

function listMeasures(policies: readonly PolicyDocument[]): MeasureRows[] {
  const listed = policies.flatMap((policy) => {
    const safeguards = new Set(policy.chapters.filter(({ title }) => safeguardTitle.test(title)).map(({ number }) => number));
    return policy.measures.map((measure) => ({ policy, measure, safeguard: safeguards.has(measure.chapter) }));
  });
  return listed.map((entry, order) => ({ ...entry, order, ref: { policy: entry.policy.id, measure: entry.measure.key }, rows: [] }));
}

interface HeldRows {
  find: (ref: MeasureRef) => MeasureRows | null;
  of: (index: number) => MeasureRows | null;
  /** The measures that the row belonged to before and belongs to now. */
  replace: (index: number, edit: { before: LedgerRow; after: LedgerRow; matches: Matches }) => MeasureRows[];
}

function attachRows(ledger: Ledger, { matches, measures }: { matches: Matches; measures: readonly MeasureRows[] }): HeldRows {
  const byPolicy = new Map<string, Map<string, MeasureRows>>();
  for (const entry of measures) byPolicy.set(entry.ref.policy, (byPolicy.get(entry.ref.policy) ?? new Map<string, MeasureRows>()).set(entry.ref.measure, entry));
  const find = ({ policy, measure }: MeasureRef): MeasureRows | null => byPolicy.get(policy)?.get(measure) ?? null;
  const findAt = (from: Matches, index: number): MeasureRows | null => {
    const match = from[index];
    return match == null ? null : find(match.ref);
  };
  const held = ledger.rows.map((row, index) => {
    const entry = findAt(matches, index);
    entry?.rows.push(row);
    return entry;
  });
  return {
    find,
    of: (index) => held[index] ?? null,
    replace: (index, { before, after, matches: rematched }) => {
      const was = held[index] ?? null;
      const now = findAt(rematched, index);
      held[index] = now;
      was?.rows.splice(positionOf(was.rows, before), 1);
      now?.rows.splice(positionOf(now.rows, after), 0, after);
      return [was, now].filter((entry) => entry !== null);
    },
  };
}

/** Where a row stands, or would stand, among rows in the order of the sheet. */
function positionOf(rows: readonly LedgerRow[], { address }: LedgerRow): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle]?.address.row ?? 0) < address.row) low = middle + 1;
    else high = middle;
  }
  return low;
}
