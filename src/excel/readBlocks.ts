import { fail, ok, type Result } from "#core/findings/result";
import type { Area, CellValue, SheetGrid } from "#core/ledger/model";
import { rangeOf } from "./address.ts";
import { excelFailure, isRichApiError, toExcelFailure, type ExcelFailure } from "./excelFailure.ts";
import { createBlockSizer } from "./gridBlocks.ts";
import { syncWithin } from "./syncWithin.ts";

export interface BlocksWanted {
  sheetId: string;
  area: Area;
  withFormats: boolean;
  /** Queues what is to be read in the same round trip as the first block; asked again when that one was refused for its size. */
  beside?: () => void;
}

type Blocks = Pick<SheetGrid, "values" | "numberFormats">;
interface Block {
  values: CellValue[][];
  numberFormats: string[][];
}

/** One block. Proxies are made anew each time: those of a refused request are dead. */
async function readBlock(context: Excel.RequestContext, wanted: BlocksWanted): Promise<Block | "tooLarge"> {
  const range = rangeOf(context.workbook.worksheets.getItem(wanted.sheetId), wanted.area);
  range.load(wanted.withFormats ? "values,numberFormat" : "values");
  wanted.beside?.();
  try {
    await syncWithin(context);
  } catch (error) {
    if (isRichApiError(error) && toExcelFailure(error).kind === "tooLarge") return "tooLarge";
    throw error;
  }
  // Typed as an array, yet null when the host found the range too large to answer.
  const values = range.values as CellValue[][] | null;
  if (values === null) return "tooLarge";
  return { values, numberFormats: wanted.withFormats ? (range.numberFormat as string[][]) : [] };
}

/** Reads an area in blocks of rows; a block that the host finds too large is asked for again in halves. */
export async function readBlocks(context: Excel.RequestContext, wanted: BlocksWanted): Promise<Result<Blocks, ExcelFailure>> {
  const { beside, ...rest } = wanted;
  const { area, withFormats } = rest;
  const sizer = createBlockSizer(area.columnCount, withFormats ? 1.6 : 1);
  const values: CellValue[][] = [];
  const numberFormats: string[][] = [];
  while (values.length < area.rowCount) {
    const rowCount = Math.min(sizer.rows(), area.rowCount - values.length);
    const block = await readBlock(context, { ...rest, area: { ...area, row: area.row + values.length, rowCount }, ...(values.length > 0 || beside === undefined ? {} : { beside }) });
    if (block === "tooLarge") {
      if (!sizer.halve()) return fail(excelFailure("tooLarge"));
      continue;
    }
    sizer.weigh(block.values);
    for (const row of block.values) values.push(row);
    for (const row of block.numberFormats) numberFormats.push(row);
  }
  return ok({ values, numberFormats: withFormats ? numberFormats : null });
}
