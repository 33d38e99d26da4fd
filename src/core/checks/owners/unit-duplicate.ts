import type { LedgerRow } from "#core/ledger/model";
import { changeOf, placeOf, type Audit } from "../audit.ts";
import { spread } from "../group.ts";
import { byRow } from "../kinds/byRow.ts";
import { defineCheck } from "../model.ts";
import { perAudit } from "../perAudit.ts";
import { indexNames } from "./akin.ts";
import { unitsOf } from "./ownersOf.ts";
import { removeUnit } from "./unitCell.ts";
import { areWrittenForms } from "./writtenForms.ts";

export const unitDuplicate = defineCheck({
  id: "unit-duplicate",
  severity: "warning",
  family: "filling",
  scope: "cell",
  tags: ["owners"],
  messages: ["twice", "leadAgain", "fix"],
  appliesTo: ({ hasColumn }) => hasColumn("lead") || hasColumn("responsible"),
  examine: [byRow((audit, row) => {
    const unit = repeats(audit)(row);
    if (unit === null) return null;
    const role = row.responsible.length > 0 && row.cells.responsible !== undefined ? "responsible" : "lead";
    const again = role === "responsible" && audit.names.includes(row.leads, unit);
    const occurrence = { place: placeOf(row, role), changes: changeOf(row, role, removeUnit(String(row.cells[role]?.value ?? ""), unit)) };
    return { message: again ? "leadAgain" : "twice", ...spread([occurrence], "check.unit-duplicate.fix"), values: { unit } };
  })],
});

/** Rows with the same cells share their lists of names: each pair of lists is looked at once. */
function createFinder(audit: Audit): (row: LedgerRow) => string | null {
  const known = new Map<readonly string[], Map<readonly string[], string | null>>();
  return (row) => {
    const ofLeads = known.get(row.leads) ?? new Map<readonly string[], string | null>();
    const before = ofLeads.get(row.responsible);
    if (before !== undefined) return before;
    const found = findRepeat(audit, row);
    known.set(row.leads, ofLeads.set(row.responsible, found));
    return found;
  };
}

const repeats = perAudit(createFinder);

/** The first unit that the row has named before, in whatever form. */
function findRepeat({ names }: Audit, row: LedgerRow): string | null {
  const before = indexNames(names);
  for (const unit of unitsOf(row)) {
    // Two bodies that were merged later stand beside each other by right in a table of old names.
    for (const other of before.akinTo(unit)) if (names.relate(other, unit) === "same" && areWrittenForms(other, unit)) return unit;
    before.add(unit);
  }
  return null;
}
