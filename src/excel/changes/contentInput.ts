import type { CellValue } from "#core/ledger/model";
import { isConvertedByExcel } from "#excel/convertedText";
import { isFormula, type Content } from "./model.ts";

export const textFormat = "@";

/**
 * What to assign to `Range.formulas` so that the cell holds the content and nothing else: words that Excel would take for
 * a formula, a number or a date get an apostrophe, which Excel does not show; a cell of the format “text” needs none.
 */
export function inputOf(content: Content, format: string): CellValue {
  if (isFormula(content)) return content.formula;
  return typeof content === "string" && format !== textFormat && isConvertedByExcel(content) ? `'${content}` : content;
}

/** What a cell holds, from its `formulas` and its `values`: words that begin with `=` are the same in both. */
export function contentOf(formula: CellValue, shown: CellValue): Content {
  return typeof formula === "string" && formula.startsWith("=") && formula !== shown ? { formula, shown } : shown;
}
