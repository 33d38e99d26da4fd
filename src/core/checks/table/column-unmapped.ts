import type { Place } from "#core/findings/finding";
import { byTable } from "../kinds/byTable.ts";
import { defineCheck } from "../model.ts";

export const columnUnmapped = defineCheck({
  id: "column-unmapped",
  severity: "warning",
  family: "filling",
  scope: "table",
  tags: ["table"],
  messages: ["unknown"],
  appliesTo: ({ ledger }) => ledger.columns.length > 0,
  examine: [byTable(function* ({ ledger }) {
    // A column whose name is known and of no use here (开始时间) asks nothing of the user.
    const open = ledger.columns.filter(({ role, header, known, claims }) => role === null && header !== "" && known !== true && claims === undefined);
    const [place, ...also] = open.map(({ column }): Place => ({ sheet: ledger.sheet, row: ledger.headerRows.at(-1) ?? null, column }));
    if (place !== undefined) yield { message: "unknown", place, also, values: { headers: open.map(({ header }) => header) } };
  })],
});
