import { toSerial } from "#core/calendar/excelSerial";
import type { CellValue, SheetGrid } from "#core/ledger/model";
import type { PlanCell, SheetPlan } from "#core/sheets/sheetPlan";
import type { Messages } from "#messages/messages";

function valueOf(cell: PlanCell, messages: Messages): CellValue {
  if (cell === null) return "";
  switch (cell.kind) {
    case "text": return messages.render(cell.text);
    case "link": return messages.render(cell.text);
    case "date": return toSerial(cell.date);
    case "formula": return typeof cell.value === "object" ? messages.render(cell.value) : cell.value;
    case "number": return cell.value;
    case "boolean": return cell.value;
  }
}

/** A plan as the grid that reading the written sheet gives. */
export function gridOf(plan: SheetPlan, messages: Messages): SheetGrid {
  const rowCount = Math.max(...plan.blocks.map(({ row, cells }) => row + cells.length - 1));
  const columnCount = Math.max(...plan.blocks.flatMap(({ column, cells }) => cells.map((line) => column + line.length - 1)));
  const values = Array.from({ length: rowCount }, () => new Array<CellValue>(columnCount).fill(""));
  for (const { row, column, cells } of plan.blocks) {
    cells.forEach((line, down) => line.forEach((cell, right) => (values[row - 1 + down]![column - 1 + right] = valueOf(cell, messages))));
  }
  return { sheet: messages.render(plan.name), origin: { row: 1, column: 1 }, values, numberFormats: null, merges: [], hiddenRows: [], hiddenColumns: [], tables: [] };
}
