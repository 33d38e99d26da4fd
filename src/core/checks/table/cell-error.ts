import { CauseGroups, spread } from "../group.ts";
import { byTable } from "../kinds/byTable.ts";
import { defineCheck } from "../model.ts";

export const cellError = defineCheck({
  id: "cell-error",
  severity: "error",
  family: "filling",
  scope: "cell",
  tags: ["table"],
  messages: ["error"],
  appliesTo: ({ ledger }) => ledger.rows.length > 0,
  examine: [byTable(function* ({ ledger }) {
    const groups = new CauseGroups<{ error: string; header: string }>();
    const headers = new Map(ledger.columns.map(({ column, header }) => [column, header]));
    for (const { row, column, value } of ledger.errors ?? []) {
      const error = String(value);
      // One broken formula filled down a column is one fault.
      groups.add(`${column} ${error}`, { error, header: headers.get(column) ?? "" }, { place: { sheet: ledger.sheet, row, column } });
    }
    for (const { cause, occurrences } of groups.values()) yield { message: "error", ...spread(occurrences), values: { ...cause, count: occurrences.length } };
  }, ({ errors }) => errors)],
});
