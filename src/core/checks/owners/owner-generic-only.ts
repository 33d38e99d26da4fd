import type { CellChange } from "#core/findings/finding";
import type { LedgerRow } from "#core/ledger/model";
import { changeOf, placeOf } from "../audit.ts";
import { spread } from "../group.ts";
import { byCause } from "../kinds/byCause.ts";
import { defineCheck, type CheckContext } from "../model.ts";
import { isOpenRow, ownerRoles, unitsOf, unitsOfMeasure } from "./ownersOf.ts";
import { replaceUnit } from "./unitCell.ts";

export const ownerGenericOnly = defineCheck({
  id: "owner-generic-only",
  severity: "warning",
  family: "filling",
  scope: "cell",
  tags: ["owners"],
  messages: ["group", "fix"],
  appliesTo: ({ count }) => count("owned") > 0,
  examine: [byCause({
    sight: ({ measureOf, generics }, row, index) => {
      if (row.generic.length === 0 || unitsOf(row).length > 0 || !isOpenRow(row)) return null;
      const entry = measureOf(index);
      // The policy itself gives the measure to a group: the table cannot know better.
      if (entry !== null && unitsOfMeasure(entry).length === 0) return null;
      return { key: row.generic.join("、"), cause: row.generic, place: placeOf(row, "lead", "responsible"), changes: expand(row, generics) };
    },
    conclude: (groups, sightings) => ({ message: "group", ...spread(sightings, "check.owner-generic-only.fix"), values: { groups, count: sightings.length } }),
  })],
});

/** The groups that the workbook spells out, written out in the cells. */
function expand(row: LedgerRow, generics: CheckContext["generics"]): CellChange[] {
  return ownerRoles.flatMap((role) => {
    const cell = String(row.cells[role]?.value ?? "");
    const written = row.generic.reduce((words, group) => {
      const units = generics?.get(group) ?? [];
      return units.length === 0 ? words : replaceUnit(words, group, units.join("、"));
    }, cell);
    return changeOf(row, role, written);
  });
}
