import { toSerial } from "#core/calendar/excelSerial";
import type { PlanCell } from "#core/sheets/sheetPlan";
import { resolveReferences, type SheetNames } from "./sheetReferences.ts";

/** What to assign to `Range.formulas` for a cell. Blank is "": the sheet was cleared, and null would mean "as it is". */
export function formulaOf(cell: PlanCell<string>, names: SheetNames): string | number | boolean {
  if (cell === null) return "";
  switch (cell.kind) {
    case "text":
    case "link": return cell.text;
    case "number":
    case "boolean": return cell.value;
    case "date": return toSerial(cell.date);
    case "formula": return `=${resolveReferences(cell.formula.replace(/^=/u, ""), names)}`;
  }
}

/** The value that a formula cell is expected to show; undefined for what is no formula. */
export function expectedValue(cell: PlanCell<string>): string | number | boolean | undefined {
  return cell?.kind === "formula" ? cell.value : undefined;
}
