import type { Area, CellValue } from "#core/ledger/model";
import { rangeOf } from "#excel/address";
import { isRichApiError, toExcelFailure } from "#excel/excelFailure";
import { syncWithin } from "#excel/syncWithin";
import { contentOf } from "./contentInput.ts";
import { cellKey, type Content } from "./model.ts";

export interface CellState {
  content: Content;
  /** null where it was not asked for. */
  format: string | null;
}

export type CellStates = Map<number, CellState>;

/** Cells that share one answer: three arrays of cells with a sentence each stay below the 5 MB of Excel on the web. */
const cellsPerAnswer = 4_000;
/** Rows between two cells of a column that are still read together. */
export const readingGap = 4;

/** Queues the reading of areas; call what comes back after the round trip. */
export function queueStates(sheet: Excel.Worksheet, areas: readonly Area[], withFormats: boolean): () => CellStates {
  const readings = areas.map((area) => ({ area, range: rangeOf(sheet, area).load(withFormats ? "formulas,values,numberFormat" : "formulas,values") }));
  return () => {
    const states: CellStates = new Map();
    for (const { area, range } of readings) {
      (range.formulas as CellValue[][]).forEach((line, rowIndex) => line.forEach((formula, columnIndex) => {
        const shown = (range.values[rowIndex]?.[columnIndex] ?? "") as CellValue;
        const format = withFormats ? String(range.numberFormat[rowIndex]?.[columnIndex] ?? "General") : null;
        states.set(cellKey({ row: area.row + rowIndex, column: area.column + columnIndex }), { content: contentOf(formula, shown), format });
      }));
    }
    return states;
  };
}

/** Areas in lots that one answer can hold. */
export function splitAnswers(areas: readonly Area[]): Area[][] {
  const lots: Area[][] = [];
  let cells = cellsPerAnswer;
  for (const area of areas) {
    for (let from = 0; from < area.rowCount; from += cellsPerAnswer) {
      const part = { ...area, row: area.row + from, rowCount: Math.min(cellsPerAnswer, area.rowCount - from) };
      if (cells + part.rowCount > cellsPerAnswer) {
        lots.push([]);
        cells = 0;
      }
      lots.at(-1)?.push(part);
      cells += part.rowCount;
    }
  }
  return lots;
}

const isTooLarge = (error: unknown): boolean => isRichApiError(error) && toExcelFailure(error).kind === "tooLarge";

/** Halves of a lot that was too large: fewer areas, or a shorter one. */
function halve(areas: readonly Area[]): [Area[], Area[]] | null {
  const [only] = areas;
  if (only === undefined || (areas.length === 1 && only.rowCount === 1)) return null;
  const middle = Math.ceil(areas.length / 2);
  if (areas.length > 1) return [areas.slice(0, middle), areas.slice(middle)];
  const upper = Math.ceil(only.rowCount / 2);
  return [[{ ...only, rowCount: upper }], [{ ...only, row: only.row + upper, rowCount: only.rowCount - upper }]];
}

/** Reads a lot of areas; what the host finds too large is asked for in halves. */
export async function readStates(context: Excel.RequestContext, sheetName: string, areas: readonly Area[]): Promise<CellStates> {
  const states = queueStates(context.workbook.worksheets.getItem(sheetName), areas, true);
  try {
    await syncWithin(context);
    return states();
  } catch (error) {
    const halves = isTooLarge(error) ? halve(areas) : null;
    if (halves === null) throw error;
    const [first, second] = [await readStates(context, sheetName, halves[0]), await readStates(context, sheetName, halves[1])];
    return new Map([...first, ...second]);
  }
}
