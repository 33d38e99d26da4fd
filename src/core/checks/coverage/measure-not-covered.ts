import type { CellChange } from "#core/findings/finding";
import type { Ledger, Role } from "#core/ledger/model";
import { nameOf, placeOfTable, type Audit, type MeasureRows } from "../audit.ts";
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
    const missing = audit.measures.filter((entry) => entry.rows.length === 0 && isExpected(audit, entry));
    for (const policy of audit.policies) {
      const absent = missing.filter((entry) => entry.policy === policy);
      // A plan of which the table has nothing is one fault, not thirty.
      if (absent.length > 1 && audit.covered.every((entry) => entry.policy !== policy)) {
        yield { message: "none", place: placeOfTable(audit.ledger), values: { policy: policy.title, count: absent.length } };
        continue;
      }
      for (const entry of absent) yield describe(audit, entry, missing.indexOf(entry));
    }
  }, ({ measures }) => measures.size > 0)],
});

/** Safeguards are usually not broken down into tasks; a measure without owner and day asks for no row either way. */
function isExpected({ settings }: Audit, { safeguard }: MeasureRows): boolean {
  return !safeguard || settings.safeguardsExpected;
}

function describe({ ledger }: Audit, entry: MeasureRows, order: number): { message: "absent"; place: ReturnType<typeof placeOfTable>; values: Record<string, string | string[]>; cites: MeasureRows["ref"]; fix: { label: string; changes: CellChange[] } | null } {
  const changes = rowBelow(ledger, entry, order);
  return {
    message: "absent", place: placeOfTable(ledger), values: { ...nameOf(entry), leads: entry.measure.leads }, cites: entry.ref,
    fix: changes.length === 0 ? null : { label: "check.measure-not-covered.fix", changes },
  };
}

/** A new row under the table, in the columns that it has; refused by the writer where something stands there already. */
function rowBelow({ sheet, area, columns }: Ledger, { measure }: MeasureRows, order: number): CellChange[] {
  const row = area.row + area.rowCount + order;
  const words: Partial<Record<Role, string>> = {
    measureKey: measure.number,
    task: measure.title,
    lead: measure.leads.join("、"),
    responsible: [...measure.responsible, ...measure.generic].join("、"),
    deadline: measure.deadlines.filter(({ scope }) => scope === "measure").map(({ raw }) => raw).join("，"),
  };
  const used = new Set<Role>();
  return columns.flatMap(({ role, column }) => {
    const after = role === null || used.has(role) ? "" : (words[role] ?? "");
    if (role !== null) used.add(role);
    return after === "" ? [] : [{ sheet, row, column, before: "", after }];
  });
}
