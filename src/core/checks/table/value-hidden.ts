import type { Place } from "#core/findings/finding";
import { byTable } from "../kinds/byTable.ts";
import { defineCheck } from "../model.ts";

export const valueHidden = defineCheck({
  id: "value-hidden",
  severity: "info",
  family: "filling",
  scope: "table",
  tags: ["table", "form"],
  messages: ["rows", "columns", "both"],
  appliesTo: ({ ledger }) => ledger.rows.length > 0,
  examine: [byTable(function* ({ ledger }) {
    const hidden = new Set(ledger.hiddenRows);
    const rows = ledger.rows.map(({ address }) => address.row).filter((row) => hidden.has(row));
    // A key is for the program and hidden on purpose.
    const columns = ledger.columns.filter(({ column, role }) => role !== null && role !== "measureKey" && ledger.hiddenColumns.includes(column));
    const [place, ...also] = [
      ...rows.map((row): Place => ({ sheet: ledger.sheet, row, column: null })),
      ...columns.map(({ column }): Place => ({ sheet: ledger.sheet, row: null, column })),
    ];
    if (place === undefined) return;
    const message = columns.length === 0 ? "rows" : rows.length === 0 ? "columns" : "both";
    yield { message, place, also, values: { rows: rows.length, columns: columns.map(({ header }) => header) } };
  })],
});
