import { formatArea, quoteSheet } from "#core/sheets/address";
import { toSerial } from "#core/calendar/excelSerial";
import type { PlanCell } from "#core/sheets/sheetPlan";
import { resolveReferences, type SheetNames } from "./sheetReferences.ts";

const quoted = (words: string): string => `"${words.replaceAll('"', '""')}"`;
/** Excel's limit for a text inside a formula. */
const maxLiteral = 255;

/**
 * A link to a cell as a HYPERLINK formula: it moves with its row when the user sorts or filters, which a hyperlink
 * object does not, and thousands of them are one write.
 */
function linkFormula(words: string, { sheet, row, column }: { sheet: string; row: number; column: number }): string {
  const target = `#${quoteSheet(sheet)}!${formatArea({ row, column, rowCount: 1, columnCount: 1 })}`;
  return `=HYPERLINK(${quoted(target)},${quoted(words.slice(0, maxLiteral))})`;
}

/** What to assign to `Range.formulas` for a cell. Blank is "": the sheet was cleared, and null would mean "as it is". */
export function formulaOf(cell: PlanCell<string>, names: SheetNames): string | number | boolean {
  if (cell === null) return "";
  switch (cell.kind) {
    case "text": return cell.text;
    case "number":
    case "boolean": return cell.value;
    case "date": return toSerial(cell.date);
    case "formula": return `=${resolveReferences(cell.formula.replace(/^=/u, ""), names)}`;
    case "link": return linkFormula(cell.text, cell.target);
  }
}

/** The value that a formula cell is expected to show; undefined for what is no formula. */
export function expectedValue(cell: PlanCell<string>): string | number | boolean | undefined {
  if (cell?.kind === "formula") return cell.value;
  return cell?.kind === "link" ? cell.text.slice(0, maxLiteral) : undefined;
}
