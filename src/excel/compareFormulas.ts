import type { Area, CellValue } from "#core/ledger/model";
import type { PlanBlock, PlanCell } from "#core/sheets/sheetPlan";
import { rangeOf } from "./address.ts";
import { expectedValue } from "./cellFormulas.ts";
import { jsonBytes } from "./jsonBytes.ts";
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

/** Excel on the web refuses answers above 5 MB, and this one comes with the last step of a write. */
const maxAnswerBytes = 3_000_000;

/** What the values of a block weigh in the answer, by what they are expected to be. */
function answerBytes({ cells }: PlanBlock<string>): number {
  const valueOf = (cell: PlanCell<string>): CellValue => (cell?.kind === "text" || cell?.kind === "link" ? cell.text : (expectedValue(cell) ?? 0));
  return cells.reduce((sum, line) => line.reduce((inLine, cell) => inLine + jsonBytes(valueOf(cell)), sum), 0);
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

/**
 * Queues the reading of the blocks with formulas, as far as they fit into one answer: the sheets that people read come
 * before the base, which is the one that may be too large. Call what comes back after the round trip.
 */
export function readFormulas(context: Excel.RequestContext, sheets: readonly Destination[]): () => FormulaComparison {
  let bytes = 0;
  const readings = sheets.flatMap(({ plan, finalName }) => {
    const sheet = context.workbook.worksheets.getItem(finalName);
    return plan.blocks.flatMap((block): BlockReading[] => {
      const area = formulaArea(block);
      const weight = area === null ? 0 : answerBytes(block);
      if (area === null || bytes + weight > maxAnswerBytes) return [];
      bytes += weight;
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
