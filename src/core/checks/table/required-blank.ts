import { isBlank } from "#core/ledger/cells";
import { roles, type Role } from "#core/ledger/model";
import { placeOf } from "../audit.ts";
import { spread } from "../group.ts";
import { defineCheck } from "../model.ts";

export const requiredBlank = defineCheck({
  id: "required-blank",
  severity: "error",
  family: "filling",
  scope: "cell",
  tags: ["table"],
  messages: ["blank", "noColumn"],
  appliesTo: ({ settings }) => requiredRoles(settings.requiredRoles).length > 0,
  *examine({ ledger, settings, hasColumn }) {
    for (const role of requiredRoles(settings.requiredRoles)) {
      const name = { id: `role.${role}` };
      if (!hasColumn(role)) {
        yield { message: "noColumn", place: { sheet: ledger.sheet, row: ledger.headerRows.at(-1) ?? null, column: null }, values: { role: name } };
        continue;
      }
      const blank = ledger.rows.filter((row) => row.status !== "cancelled" && isBlank(row.cells[role]?.value ?? ""));
      if (blank.length > 0) yield { message: "blank", ...spread(blank.map((row) => ({ place: placeOf(row, role) }))), values: { role: name, count: blank.length } };
    }
  },
});

function requiredRoles(wanted: readonly string[]): Role[] {
  return roles.filter((role) => wanted.includes(role));
}
