import type { Area, CellValue } from "#core/ledger/model";
import type { PlanBlock } from "#core/sheets/sheetPlan";
import { rangeOf } from "./address.ts";
import { expectedValue } from "./cellFormulas.ts";
import type { Destination } from "./planSheets.ts";

/** A formula that shows another value than the program computed: one of the two is wrong, and the user is told. */
interface FormulaDifference {
  sheet: string;
  row: number;
  column: number;
  expected: CellValue;
  found: CellValue;
}

export interface FormulaComparison {
  compared: number;
  differences: readonly FormulaDifference[];
}

/** Relative tolerance for sums and quotients computed in another order. */
const tolerance = 1e-9;

function isSame(expected: CellValue, found: CellValue): boolean {
  if (typeof expected !== "number" || typeof found !== "number") return expected === found;
  return Math.abs(expected - found) <= tolerance * Math.max(1, Math.abs(expected));
}

interface BlockReading {
  sheet: string;
  block: PlanBlock<string>;
  range: Excel.Range;
}

function formulaArea({ row, column, cells }: PlanBlock<string>): Area | null {
  if (!cells.some((line) => line.some((cell) => expectedValue(cell) !== undefined))) return null;
  return { row, column, rowCount: cells.length, columnCount: cells.reduce((most, line) => Math.max(most, line.length), 0) };
}

function compareBlock({ sheet, block, range }: BlockReading): FormulaComparison {
  const differences: FormulaDifference[] = [];
  let compared = 0;
  block.cells.forEach((line, rowIndex) => {
    line.forEach((cell, columnIndex) => {
      const expected = expectedValue(cell);
      if (expected === undefined) return;
      compared += 1;
      const found = (range.values[rowIndex]?.[columnIndex] ?? "") as CellValue;
      if (!isSame(expected, found)) differences.push({ sheet, row: block.row + rowIndex, column: block.column + columnIndex, expected, found });
    });
  });
  return { compared, differences };
}

/** Queues the reading of every block with formulas; call what comes back after the round trip. */
export function readFormulas(context: Excel.RequestContext, sheets: readonly Destination[]): () => FormulaComparison {
  const readings = sheets.flatMap(({ plan, finalName }) => {
    const sheet = context.workbook.worksheets.getItem(finalName);
    return plan.blocks.flatMap((block): BlockReading[] => {
      const area = formulaArea(block);
      if (area === null) return [];
      const range = rangeOf(sheet, area);
      range.load("values");
      return [{ sheet: finalName, block, range }];
    });
  });
  return () => {
    const comparisons = readings.map(compareBlock);
    return {
      compared: comparisons.reduce((sum, { compared }) => sum + compared, 0),
      differences: comparisons.flatMap(({ differences }) => differences),
    };
  };
}
