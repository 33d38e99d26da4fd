import { quoteSheet } from "#core/sheets/address";

/** By sheet id, the name that the sheet has at the time of writing. */
export type SheetNames = ReadonlyMap<string, string>;

/** What a formula may name without quotes: letters, digits, underscores, and nothing that reads as a cell or a constant. */
const plainName = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const readsAsElse = /^(?:[a-z]{1,3}\d+|r\d*|c\d*|r\d*c\d*|true|false)$/iu;

/** The name as Excel itself would show it: a refilled sheet has the same formulas, letter for letter, as a new one that Excel has renamed. */
function referenceTo(name: string): string {
  return plainName.test(name) && !readsAsElse.test(name) ? name : quoteSheet(name);
}

/** `{{base}}!$A$1` → `任务单位底表!$A$1`. A plan that names a sheet nobody writes is a bug. */
export function resolveReferences(formula: string, names: SheetNames): string {
  return formula.replaceAll(/\{\{(\w+)\}\}/gu, (_, id: string) => {
    const name = names.get(id);
    if (name === undefined) throw new Error(`The formula names the sheet "${id}", which is neither written nor in the workbook: ${formula}`);
    return referenceTo(name);
  });
}
