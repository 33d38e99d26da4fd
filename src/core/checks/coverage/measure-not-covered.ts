import type { Fix, RowInsert } from "#core/findings/finding";
import type { LedgerRow, Role } from "#core/ledger/model";
import type { PolicyDocument } from "#core/policy/model";
import { nameOf, placeOfTable, type Audit, type MeasureRows } from "../audit.ts";
import { measureScoped } from "../deadlines/deadlineOf.ts";
import { writeDay } from "../deadlines/writeDay.ts";
import { insertBelow } from "../insertRow.ts";
import { byTable } from "../kinds/byTable.ts";
import { defineCheck } from "../model.ts";

export const measureNotCovered = defineCheck({
  id: "measure-not-covered",
  severity: "error",
  family: "filling",
  scope: "table",
  tags: ["coverage", "policy"],
  messages: ["absent", "none", "fix"],
  appliesTo: ({ measures }) => measures.length > 0,
  examine: [byTable(function* (audit) {
    const place = placeOfTable(audit.ledger);
    const { covered } = audit;
    const missing = audit.measures.filter((entry) => entry.rows.length === 0 && isExpected(audit, entry));
    for (const policy of audit.policies) {
      const absent = missing.filter((entry) => entry.policy === policy);
      // A plan of which the table has nothing is one fault, not thirty.
      if (absent.length > 1 && covered.every((entry) => entry.policy !== policy)) {
        yield { message: "none", place, values: { policy: policy.title, count: absent.length }, about: policy.id };
        continue;
      }
      const rowsBefore = findRowsBefore(audit, policy);
      for (const entry of absent) {
        const fix = insertMeasure(audit, entry, rowsBefore.get(entry));
        yield { message: "absent", place, values: { ...nameOf(entry), leads: entry.measure.leads }, cites: entry.ref, fix, about: "" };
      }
    }
  }, ({ rows }) => rows.length > 0)],
});

/** Safeguards are usually not broken down into tasks; a measure without owner and day asks for no row either way. */
function isExpected({ settings }: Audit, { safeguard }: MeasureRows): boolean {
  return !safeguard || settings.safeguardsExpected;
}

/** A row behind those of the measure before, else at the end, in the columns that the table has. */
function insertMeasure(audit: Audit, entry: MeasureRows, rowBefore: LedgerRow | undefined): Fix | null {
  const before = rowBefore ?? audit.ledger.rows.at(-1);
  const inserts = before === undefined ? [] : insertBelow(before, cellsOf(audit, entry));
  return inserts.length === 0 ? null : { label: "check.measure-not-covered.fix", changes: [], inserts };
}

/** For each measure of a policy the last row of those that have rows before it. */
function findRowsBefore({ measures }: Audit, policy: PolicyDocument): ReadonlyMap<MeasureRows, LedgerRow> {
  const found = new Map<MeasureRows, LedgerRow>();
  let last: LedgerRow | undefined;
  for (const entry of measures) {
    if (entry.policy !== policy) continue;
    if (last !== undefined) found.set(entry, last);
    last = entry.rows.at(-1) ?? last;
  }
  return found;
}

function cellsOf(audit: Audit, entry: MeasureRows): RowInsert["cells"][number][] {
  const { measure } = entry;
  const words: Partial<Record<Role, string>> = {
    measureKey: measure.key,
    task: measure.title,
    lead: measure.leads.join("、"),
    responsible: [...measure.responsible, ...measure.generic].join("、"),
  };
  // A table may have several columns of one role: the first is filled in.
  const used = new Set<Role>();
  const cells = audit.ledger.columns.flatMap(({ role, column }) => {
    const value = role === null || used.has(role) ? "" : (words[role] ?? "");
    if (role !== null) used.add(role);
    return value === "" ? [] : [{ column, value }];
  });
  return [...cells, ...deadlineOf(audit, entry)];
}

/** One plain day as the column has its days; several, or none, in the policy's words. */
function deadlineOf(audit: Audit, { measure }: MeasureRows): RowInsert["cells"][number][] {
  const given = measureScoped(measure);
  const [only] = given;
  if (given.length === 1 && only?.kind === "by" && only.end !== null) return writeDay(audit, only.end);
  const column = audit.ledger.columns.find(({ role }) => role === "deadline")?.column;
  const value = given.map(({ raw }) => raw).join("，");
  return column === undefined || value === "" ? [] : [{ column, value }];
}
