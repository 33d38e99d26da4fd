import type { CellValue } from "#core/ledger/model";
import type { PlanCell } from "#core/sheets/sheetPlan";
import { expectedValue } from "./cellFormulas.ts";
import type { Destination } from "./planSheets.ts";

/** 1-based. The value that the program computed for a formula cell; undefined where it wrote none. */
export type FormulaValues = (cell: { sheet: string; row: number; column: number }) => CellValue | undefined;

function cellAt({ plan }: Destination, row: number, column: number): PlanCell<string> {
  // Blocks of a sheet do not overlap, and a sheet has few.
  for (const block of plan.blocks) {
    const cell = block.cells[row - block.row]?.[column - block.column];
    if (cell != null) return cell;
  }
  return null;
}

/** Looks values up by either name of a sheet: the one it has while it is written and the one it ends with. */
export function buildFormulaValues(sheets: readonly Destination[]): FormulaValues {
  const byName = new Map(sheets.flatMap((sheet) => [[sheet.workingName, sheet] as const, [sheet.finalName, sheet] as const]));
  return ({ sheet, row, column }) => {
    const destination = byName.get(sheet);
    return destination === undefined ? undefined : expectedValue(cellAt(destination, row, column));
  };
}
