import type { CellValue, SheetGrid } from "#core/ledger/model";
import type { KeptTargetValues, TargetValues } from "#core/statistics/targets/model";
import { targetColumnNumber } from "./targetColumns.ts";
import type { TargetColumn } from "./targetColumns.ts";

const typed = [["baseline", "readBaseline"], ["current", "readCurrent"], ["change", "readChange"]] as const;

/**
 * What the user typed on 量化指标完成情况: the values that are no longer what was written there. Lines are found by their
 * hidden keys, wherever they have got to; words where a number belongs are no value.
 */
export function readTargetValues({ values: lines }: SheetGrid): KeptTargetValues {
  const kept = new Map<string, Partial<TargetValues>>();
  for (const line of lines) {
    const position = line.findIndex((cell) => typeof cell === "string" && cell.startsWith("target:"));
    if (position < 0) continue;
    const at = (column: TargetColumn): number | null => numberOf(line[position + targetColumnNumber(column) - targetColumnNumber("key")] ?? "");
    const own: Partial<TargetValues> = {};
    for (const [column, read] of typed) if (at(column) !== at(read)) own[column] = at(column);
    if (Object.keys(own).length > 0) kept.set(String(line[position]).slice("target:".length), own);
  }
  return kept;
}

function numberOf(value: CellValue): number | null {
  return typeof value === "number" ? value : null;
}
