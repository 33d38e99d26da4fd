import type { LedgerRow } from "#core/ledger/model";
import { changeOf, placeOf, type Audit } from "../audit.ts";
import { spread } from "../group.ts";
import { defineCheck } from "../model.ts";
import { unitsOf } from "./ownersOf.ts";
import { removeUnit } from "./unitCell.ts";

export const unitDuplicate = defineCheck({
  id: "unit-duplicate",
  severity: "warning",
  family: "filling",
  scope: "cell",
  tags: ["owners"],
  messages: ["twice", "leadAgain", "fix"],
  appliesTo: ({ hasColumn }) => hasColumn("lead") || hasColumn("responsible"),
  *examine(audit) {
    for (const row of audit.ledger.rows) {
      const unit = findRepeat(audit, row);
      if (unit === null) continue;
      const role = row.responsible.length > 0 && row.cells.responsible !== undefined ? "responsible" : "lead";
      const again = role === "responsible" && audit.names.includes(row.leads, unit);
      const occurrence = { place: placeOf(row, role), changes: changeOf(row, role, removeUnit(String(row.cells[role]?.value ?? ""), unit)) };
      yield { message: again ? "leadAgain" : "twice", ...spread([occurrence], "check.unit-duplicate.fix"), values: { unit } };
    }
  },
});

/** The first unit that the row has named before, in whatever form. */
function findRepeat({ names }: Audit, row: LedgerRow): string | null {
  const units = unitsOf(row);
  for (let index = 1; index < units.length; index += 1) {
    const unit = units[index];
    if (unit === undefined) continue;
    // Two bodies that were merged later stand beside each other by right in a table of old names.
    for (let before = 0; before < index; before += 1) if (names.relate(units[before] ?? "", unit) === "same") return unit;
  }
  return null;
}
