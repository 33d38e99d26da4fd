import type { Ledger, LedgerRow } from "#core/ledger/model";
import { placeOf } from "../audit.ts";
import { spread } from "../group.ts";
import { byTable, seesCells } from "../kinds/byTable.ts";
import { defineCheck } from "../model.ts";
import { leadsOf } from "../progress/overdue.ts";

/** Sums of written weights are compared to a hundredth. */
const tolerance = 0.005;

export const weightsOff = defineCheck({
  id: "weights-off",
  severity: "warning",
  family: "filling",
  scope: "table",
  tags: ["coverage", "table"],
  messages: ["stated", "hundred", "unit"],
  appliesTo: ({ count, hasColumn }) => hasColumn("weight") && count("weighted") > 0,
  examine: [byTable(function* ({ ledger }) {
    const rows = weightedRows(ledger);
    const sum = sumOf(rows);
    const stated = statedTotal(ledger);
    const total = stated ?? usualTotal(sum);
    if (total !== null && isSum(sum, total)) return;
    const units = groupByUnit(rows);
    const each = totalOfUnits(units, stated);
    if (each !== null) {
      for (const [unit, own] of units) {
        const ownSum = sumOf(own);
        if (!isSum(ownSum, each)) yield { message: "unit", ...spread(own.map((row) => ({ place: placeOf(row, "weight") }))), values: { unit, sum: rounded(ownSum), total: each } };
      }
      return;
    }
    if (total === null) {
      yield "cannotTell";
      return;
    }
    const column = ledger.columns.find(({ role }) => role === "weight")?.column ?? null;
    const values = { sum: rounded(sum), total };
    yield { message: stated === null ? "hundred" : "stated", place: { sheet: ledger.sheet, row: ledger.headerRows.at(-1) ?? null, column }, values, about: `${values.sum} ${total}` };
  }, seesCells("weight", "status", "progress", "completedOn", "progressNote", "lead", "responsible"))],
});

/** A weight cell merged over several rows counts once; what was dropped from the plan counts no more. */
function weightedRows({ rows }: Ledger): LedgerRow[] {
  const seen = new Set<number>();
  return rows.filter(({ weight, cells, status }) => {
    const at = cells.weight?.row ?? 0;
    if (weight === null || status === "cancelled" || seen.has(at)) return false;
    seen.add(at);
    return true;
  });
}

function sumOf(rows: readonly LedgerRow[]): number {
  return rows.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
}

function isSum(sum: number, total: number): boolean {
  return Math.abs(sum - total) <= tolerance * Math.max(1, total / 100);
}

function rounded(sum: number): number {
  return Math.round(sum * 1000) / 1000;
}

/** By who leads the row, each row under its first lead. */
function groupByUnit(rows: readonly LedgerRow[]): Map<string, LedgerRow[]> {
  const groups = new Map<string, LedgerRow[]>();
  for (const row of rows) {
    const [unit] = leadsOf(row);
    if (unit === undefined) continue;
    const known = groups.get(unit);
    if (known === undefined) groups.set(unit, [row]);
    else known.push(row);
  }
  return groups;
}

/** Units that weigh among themselves: two or more of them, and more than half, come to the same total. */
function totalOfUnits(units: ReadonlyMap<string, readonly LedgerRow[]>, stated: number | null): number | null {
  const totals = stated === null ? [1, 100] : [stated];
  for (const total of totals) {
    const right = [...units.values()].filter((rows) => isSum(sumOf(rows), total)).length;
    if (right >= 2 && right > units.size / 2) return total;
  }
  return null;
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
