import type { Deadline, DeadlineKind } from "#core/deadlines/model";
import type { CellValue, Ledger, LedgerRow, Role } from "#core/ledger/model";
import type { Measure, PolicyDocument } from "#core/policy/model";

export function deadline(kind: DeadlineKind, end: string | null, start: string | null = null): Deadline {
  return { raw: `${kind} ${end ?? ""}`, kind, start, end, recurrence: null, duration: null, otherReading: null, scope: "cell", span: { start: 0, end: 0 } };
}

/** A row of a ledger with the facts given; everything else is unsaid. */
export function ledgerRow(facts: Partial<LedgerRow> & { values?: Partial<Record<Role, CellValue>> } = {}): LedgerRow {
  const { values = {}, ...rest } = facts;
  const row = rest.address?.row ?? 5;
  const cells = Object.fromEntries(Object.entries(values).map(([role, value], index) => [role, { row, column: index + 1, value }]));
  return {
    address: { sheet: "任务分工", row }, cells, sequence: "", measureKey: "", source: "", category: "", task: "",
    leads: [], responsible: [], generic: [], leaders: [], deadlines: [], extension: null, status: null,
    statusWord: "", ownJudgement: null, progress: null, completedOn: null, accepted: null, weight: null, ...rest,
  };
}

/** A ledger of these rows, one below the other from sheet row 5. */
export function ledgerOf(rows: readonly LedgerRow[], facts: Partial<Ledger> = {}): Ledger {
  return {
    sheet: "任务分工", area: { row: 4, column: 1, rowCount: rows.length + 1, columnCount: 12 }, headerRows: [4], columns: [], rows,
    skippedRows: [], hiddenRows: [], hiddenColumns: [], reference: null, ...facts,
  };
}

export function policyOf(facts: Partial<PolicyDocument>): PolicyDocument {
  return {
    id: "plan", title: "某市优化营商环境行动方案", issuers: [], docNumber: null, issuedOn: null, horizon: null, leadRule: "firstListed",
    chapters: [], measures: [], goals: { deadlines: [], targets: [] }, textHash: null, ...facts,
  };
}

export function measureOf(facts: Partial<Measure>): Measure {
  return {
    key: "1", number: "1", chapter: "一", parent: null, title: "", leads: [], responsible: [], generic: [], openEnded: false,
    ownersRaw: null, deadlines: [], targets: [], text: null, span: { start: 0, end: 0 }, ...facts,
  };
}
