import { changeOf, nameOf, placeOf, type Audit, type MeasureRows } from "../audit.ts";
import { CauseGroups, spread, type Occurrence } from "../group.ts";
import { byMeasure } from "../kinds/byMeasure.ts";
import { defineCheck } from "../model.ts";
import { remember } from "../remember.ts";
import { isNamed, isOpenRow, unitsOfMeasure } from "./ownersOf.ts";
import { removeUnit } from "./unitCell.ts";

export const responsibleUnexpected = defineCheck({
  id: "responsible-unexpected",
  severity: "warning",
  family: "filling",
  scope: "cell",
  tags: ["owners", "policy"],
  messages: ["extra", "fix"],
  appliesTo: ({ covered }) => covered.some(hasClosedList),
  examine: [byMeasure(function* (audit, entry) {
    if (!hasClosedList(entry)) return;
    for (const { cause, occurrences } of findExtra(audit, entry).values()) {
      yield { message: "extra", ...spread(occurrences, "check.responsible-unexpected.fix"), values: { ...nameOf(entry), unit: cause }, cites: entry.ref };
    }
  })],
});

/** A list that ends in 等单位 or in a group forbids nobody; a measure without owners says nothing. */
function hasClosedList(entry: MeasureRows): boolean {
  const { openEnded, generic } = entry.measure;
  return !openEnded && generic.length === 0 && unitsOfMeasure(entry).length > 0;
}

function findExtra(audit: Audit, entry: MeasureRows): CauseGroups<string> {
  const groups = new CauseGroups<string>();
  const isForeign = remember((unit: string) => !isNamed(audit, entry, unit));
  for (const row of entry.rows.filter(isOpenRow)) {
    // The first name of a lone unit column is the lead, which has its own check.
    const others = audit.hasColumn("responsible") ? row.responsible : row.leads.slice(1);
    const role = audit.hasColumn("responsible") ? "responsible" : "lead";
    for (const unit of others) {
      if (!isForeign(unit)) continue;
      const occurrence: Occurrence = { place: placeOf(row, role), changes: changeOf(row, role, removeUnit(String(row.cells[role]?.value ?? ""), unit)) };
      groups.add(unit, unit, occurrence);
    }
  }
  return groups;
}
