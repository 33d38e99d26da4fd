import type { Text } from "#core/findings/text";
import type { Role } from "#core/ledger/model";
import { byTable } from "../kinds/byTable.ts";
import { defineCheck } from "../model.ts";

export const headerNotFound = defineCheck({
  id: "header-not-found",
  severity: "error",
  family: "filling",
  scope: "table",
  tags: ["table"],
  messages: ["columns"],
  appliesTo: () => true,
  examine: [byTable(function* ({ ledger, hasColumn }) {
    // Any one column of each group makes the table a ledger.
    const missing = needed.filter((group) => !group.some(hasColumn)).map(([role]): Text => ({ id: `role.${role}` }));
    if (missing.length > 0) yield { message: "columns", place: { sheet: ledger.sheet, row: ledger.headerRows.at(-1) ?? null, column: null }, values: { missing } };
  })],
});

const needed: readonly (readonly [Role, ...Role[]])[] = [["task", "action", "category"], ["lead", "responsible"], ["deadline"]];
