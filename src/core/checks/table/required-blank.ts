import { isBlank } from "#core/ledger/cells";
import { roles, type Role } from "#core/ledger/model";
import { placeOf } from "../audit.ts";
import { spread } from "../group.ts";
import { byCause } from "../kinds/byCause.ts";
import { byTable } from "../kinds/byTable.ts";
import { defineCheck } from "../model.ts";

export const requiredBlank = defineCheck({
  id: "required-blank",
  severity: "error",
  family: "filling",
  scope: "cell",
  tags: ["table"],
  messages: ["blank", "noColumn"],
  appliesTo: ({ settings }) => requiredRoles(settings.requiredRoles).length > 0,
  examine: [
    byTable(({ ledger, settings, hasColumn }) => requiredRoles(settings.requiredRoles).filter((role) => !hasColumn(role)).map((role) => ({
      message: "noColumn" as const, place: { sheet: ledger.sheet, row: ledger.headerRows.at(-1) ?? null, column: null }, values: { role: nameOf(role) }, about: role,
    }))),
    byCause({
      sight: ({ settings, hasColumn }, row) => {
        if (row.status === "cancelled") return null;
        const blank = requiredRoles(settings.requiredRoles).filter((role) => hasColumn(role) && isBlank(row.cells[role]?.value ?? ""));
        return blank.map((role) => ({ key: role, cause: role, place: placeOf(row, role) }));
      },
      conclude: (role, sightings) => ({ message: "blank", ...spread(sightings), values: { role: nameOf(role), count: sightings.length } }),
    }),
  ],
});

function nameOf(role: Role): { id: string } {
  return { id: `role.${role}` };
}

function requiredRoles(wanted: readonly string[]): Role[] {
  return roles.filter((role) => wanted.includes(role));
}
