import { quoteSheet } from "#core/sheets/address";

/** By sheet id, the name that the sheet has at the time of writing. */
export type SheetNames = ReadonlyMap<string, string>;

/** `{{base}}!$A$1` → `'任务单位底表'!$A$1`. A plan that names a sheet nobody writes is a bug. */
export function resolveReferences(formula: string, names: SheetNames): string {
  return formula.replaceAll(/\{\{(\w+)\}\}/gu, (_, id: string) => {
    const name = names.get(id);
    if (name === undefined) throw new Error(`The formula names the sheet "${id}", which is neither written nor in the workbook: ${formula}`);
    return quoteSheet(name);
  });
}
