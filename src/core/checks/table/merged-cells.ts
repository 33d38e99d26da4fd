import type { Area } from "#core/ledger/model";
import type { Place } from "#core/findings/finding";
import { byTable } from "../kinds/byTable.ts";
import { defineCheck } from "../model.ts";

export const mergedCells = defineCheck({
  id: "merged-cells",
  severity: "info",
  family: "filling",
  scope: "table",
  tags: ["table", "form"],
  messages: ["merged"],
  appliesTo: ({ ledger }) => ledger.rows.length > 0,
  examine: [byTable(function* ({ ledger }) {
    const tasks = new Set(ledger.rows.map(({ address }) => address.row));
    const merged = (ledger.merges ?? []).filter((area) => coversTask(area, tasks));
    const [place, ...also] = merged.map(({ row, column }): Place => ({ sheet: ledger.sheet, row, column }));
    if (place !== undefined) yield { message: "merged", place, also, values: { count: merged.length } };
  })],
});

/** Title, section and total rows may be merged; the rows of tasks are what is read as repeated. */
function coversTask({ row, rowCount }: Area, tasks: ReadonlySet<number>): boolean {
  for (let at = row; at < row + rowCount; at += 1) if (tasks.has(at)) return true;
  return false;
}
