import type { Role } from "#core/ledger/model";
import { byTable } from "../kinds/byTable.ts";
import { defineCheck } from "../model.ts";

export const columnDuplicate = defineCheck({
  id: "column-duplicate",
  severity: "warning",
  family: "filling",
  scope: "table",
  tags: ["table"],
  messages: ["same"],
  appliesTo: ({ ledger }) => ledger.columns.length > 0,
  examine: [byTable(function* ({ ledger }) {
    for (const { claims, column, header } of ledger.columns) {
      const used = claims === undefined ? undefined : ledger.columns.find(({ role }) => role === claims);
      // 举措编号 for people and 举措键 for the program say the same of a row in two ways.
      if (claims === undefined || claims === "measureKey" || used === undefined) continue;
      yield { message: "same", place: { sheet: ledger.sheet, row: ledger.headerRows.at(-1) ?? null, column }, values: { header, used: used.header, role: roleName(claims) } };
    }
  })],
});

function roleName(role: Role): { id: string } {
  return { id: `role.${role}` };
}
