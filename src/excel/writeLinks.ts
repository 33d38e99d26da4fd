import { formatColumn, quoteSheet } from "#core/sheets/address";
import type { PlanBlock, SheetPlan } from "#core/sheets/sheetPlan";
import type { RequestBudget } from "./requestBudget.ts";

/** Each link is an object of its own; Excel takes 65,530 a sheet, a request far fewer. Cells beyond keep their words. */
const maxLinks = 5_000;

interface PlacedLink {
  row: number;
  column: number;
  documentReference: string;
}

function linksOf(block: PlanBlock<string>): PlacedLink[] {
  return block.cells.flatMap((line, rowIndex) =>
    line.flatMap((cell, columnIndex): PlacedLink[] => {
      if (cell?.kind !== "link") return [];
      const { sheet, row, column } = cell.target;
      return [{ row: block.row + rowIndex, column: block.column + columnIndex, documentReference: `${quoteSheet(sheet)}!${formatColumn(column)}${row}` }];
    }),
  );
}

/**
 * Links to cells of the workbook, over words that stand already. Hyperlink objects, because Univer shows nothing for
 * HYPERLINK formulas. Before the styles: Excel gives a linked cell its own style, and the plan's is to win.
 */
export async function writeLinks(budget: RequestBudget, sheet: Excel.Worksheet, plan: SheetPlan<string>): Promise<void> {
  for (const { row, column, documentReference } of plan.blocks.flatMap(linksOf).slice(0, maxLinks)) {
    await budget.spendCalls(3);
    sheet.getRangeByIndexes(row - 1, column - 1, 1, 1).hyperlink = { documentReference };
  }
}
