import { isErrorValue } from "#core/ledger/cells";
import { changeOf, nameOf, placeOf } from "../audit.ts";
import { spread } from "../group.ts";
import { byMeasure } from "../kinds/byMeasure.ts";
import { defineCheck } from "../model.ts";
import { isOpenRow, unitsOfRows } from "./ownersOf.ts";
import { addUnits } from "./unitCell.ts";

export const responsibleMissing = defineCheck({
  id: "responsible-missing",
  severity: "warning",
  family: "filling",
  scope: "cell",
  tags: ["owners", "policy"],
  messages: ["absent", "fix"],
  appliesTo: ({ covered, hasColumn }) => (hasColumn("lead") || hasColumn("responsible")) && covered.some(({ measure }) => measure.responsible.length > 0),
  examine: [byMeasure(function* (audit, entry) {
    const role = audit.hasColumn("responsible") ? "responsible" : "lead";
    const row = entry.rows.find(isOpenRow);
    if (row === undefined || entry.measure.responsible.length === 0) return;
    // What a broken formula would say is not known; the formula itself is a finding.
    if (entry.rows.some(({ cells }) => isErrorValue(cells[role]?.value ?? ""))) return;
    const stated = unitsOfRows(entry);
    const missing = entry.measure.responsible.filter((unit) => !stated.some((name) => audit.names.relate(unit, name) !== "different"));
    if (missing.length === 0) return;
    const before = String(row.cells[role]?.value ?? "");
    const changes = changeOf(row, role, addUnits(before, missing));
    yield {
      message: "absent", ...spread([{ place: placeOf(row, role, "lead"), changes }], "check.responsible-missing.fix"),
      values: { ...nameOf(entry), missing, rows: entry.rows.length }, cites: entry.ref, about: missing.join(" "),
    };
  })],
});
