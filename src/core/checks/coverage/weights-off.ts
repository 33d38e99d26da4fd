import type { Ledger } from "#core/ledger/model";
import { byTable, seesCells } from "../kinds/byTable.ts";
import { defineCheck } from "../model.ts";

/** Sums of written weights are compared to a hundredth. */
const tolerance = 0.005;

export const weightsOff = defineCheck({
  id: "weights-off",
  severity: "warning",
  family: "filling",
  scope: "table",
  tags: ["coverage", "table"],
  messages: ["stated", "hundred"],
  appliesTo: ({ count, hasColumn }) => hasColumn("weight") && count("weighted") > 0,
  examine: [byTable(function* ({ ledger }) {
    const sum = sumWeights(ledger);
    const stated = statedTotal(ledger);
    const column = ledger.columns.find(({ role }) => role === "weight")?.column ?? null;
    const total = stated ?? usualTotal(sum);
    if (total === null) {
      yield "cannotTell";
      return;
    }
    if (Math.abs(sum - total) <= tolerance * Math.max(1, total / 100)) return;
    const values = { sum: Math.round(sum * 1000) / 1000, total };
    yield { message: stated === null ? "hundred" : "stated", place: { sheet: ledger.sheet, row: ledger.headerRows.at(-1) ?? null, column }, values };
  }, seesCells("weight", "status", "progress", "completedOn", "progressNote"))],
});

/** A weight cell merged over several rows counts once. */
function sumWeights({ rows }: Ledger): number {
  const seen = new Set<number>();
  let sum = 0;
  for (const { weight, cells, status } of rows) {
    const at = cells.weight?.row ?? 0;
    if (weight === null || status === "cancelled" || seen.has(at)) continue;
    seen.add(at);
    sum += weight;
  }
  return sum;
}

/** 权重（100分）, 总分100 in the header or above the table. */
function statedTotal({ columns, titles }: Ledger): number | null {
  const header = columns.find(({ role }) => role === "weight")?.header ?? "";
  const inHeader = /(?:[（(共]|总分|满分|合计)\s*(\d{1,4})\s*(?:分|%)?[)）]?/u.exec(header)?.[1];
  const above = (titles ?? []).map((words) => /(?:总分|满分|总权重|权重合计|总计)[:：为]?\s*(\d{1,4})\s*分?/u.exec(words)?.[1]).find((found) => found !== undefined);
  const found = inHeader ?? above;
  return found === undefined ? null : Number(found);
}

/** Shares make 1 and points make 100 where the sum comes near it; any other sum may be meant. */
function usualTotal(sum: number): number | null {
  for (const total of [1, 100]) if (Math.abs(sum - total) <= total * 0.1) return total;
  return null;
}
