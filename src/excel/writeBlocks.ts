import type { Area } from "#core/ledger/model";
import type { PlanBlock, PlanCell, SheetPlan } from "#core/sheets/sheetPlan";
import { rangeOf } from "./address.ts";
import { formulaOf } from "./cellFormulas.ts";
import { areasOf } from "./cellRuns.ts";
import { isConvertedByExcel } from "./convertedText.ts";
import { jsonBytes } from "./jsonBytes.ts";
import type { RequestBudget } from "./requestBudget.ts";
import type { SheetNames } from "./sheetReferences.ts";

/** Number format "text". */
const textFormat = "@";
/** Where a plan puts a date without saying how it looks. */
const dateFormat = "yyyy/m/d";
/** Rows per assignment; the docs advise 5,000 to 20,000. */
const rowsPerWrite = 10_000;
/** Four of them fill a request. */
const bytesPerWrite = 900_000;

const textOf = (cell: PlanCell<string>): string | null => (cell?.kind === "text" || cell?.kind === "link" ? cell.text : null);
const isText = (cell: PlanCell<string>): boolean => textOf(cell) !== null;
const needsTextFormat = (cell: PlanCell<string>): boolean => isConvertedByExcel(textOf(cell) ?? "");
const isDate = (cell: PlanCell<string>): boolean => cell?.kind === "date";

/** The plan's formats win over the date's default; a text that Excel would convert wins over both. */
async function writeFormats(budget: RequestBudget, sheet: Excel.Worksheet, plan: SheetPlan<string>): Promise<void> {
  const setFormat = (area: Area, format: string): void => {
    // A single value is applied to every cell of the range.
    rangeOf(sheet, area).numberFormat = [[format]];
  };
  const dates = plan.blocks.flatMap((block) => areasOf(block, { member: isDate, required: isDate }));
  const texts = plan.blocks.flatMap((block) => areasOf(block, { member: isText, required: needsTextFormat }));
  await budget.spendCalls(2 * (dates.length + plan.numberFormats.length + texts.length));
  for (const area of dates) setFormat(area, dateFormat);
  for (const { area, format } of plan.numberFormats) setFormat(area, format);
  for (const area of texts) setFormat(area, textFormat);
}

type CellInput = string | number | boolean;

const bytesOfRow = (row: readonly CellInput[]): number => row.reduce<number>((sum, value) => sum + jsonBytes(value), 2);

async function writeBlock(budget: RequestBudget, sheet: Excel.Worksheet, block: PlanBlock<string>, names: SheetNames): Promise<void> {
  const columnCount = block.cells.reduce((most, row) => Math.max(most, row.length), 0);
  let pending: CellInput[][] = [];
  let first = 0;
  const flushPending = (): void => {
    if (pending.length > 0) {
      const area = { row: block.row + first, column: block.column, rowCount: pending.length, columnCount };
      rangeOf(sheet, area).formulas = pending;
    }
    first += pending.length;
    pending = [];
  };
  let bytes = 0;
  for (const cells of block.cells) {
    const row = Array.from({ length: columnCount }, (_, index) => formulaOf(cells[index] ?? null, names));
    const weight = bytesOfRow(row);
    if (pending.length >= rowsPerWrite || bytes + weight > bytesPerWrite) {
      await budget.spend(bytes);
      flushPending();
      bytes = 0;
    }
    pending.push(row);
    bytes += weight;
  }
  await budget.spend(bytes);
  flushPending();
}

/** Formats first, so that text stays text; then values and formulas in one assignment per block. */
export async function writeBlocks(budget: RequestBudget, sheet: Excel.Worksheet, plan: SheetPlan<string>, names: SheetNames): Promise<void> {
  if (plan.blocks.length === 0) return;
  await writeFormats(budget, sheet, plan);
  for (const block of plan.blocks) {
    if (block.cells.some((row) => row.length > 0)) await writeBlock(budget, sheet, block, names);
  }
}
