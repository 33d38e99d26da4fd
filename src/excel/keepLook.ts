import type { SheetPlan } from "#core/sheets/sheetPlan";

/** What the user may have changed on a generated sheet: it stays when the sheet is refilled. */
export interface KeptLook {
  /** Columns in use before: their widths are the user's by now. */
  columns: number;
  tabColor: string;
}

/** The plan without what stays as it is. */
export function keepLook(plan: SheetPlan<string>, { columns, tabColor }: KeptLook): SheetPlan<string> {
  return {
    ...plan,
    columnWidths: plan.columnWidths.map((width, index) => (index < columns ? null : width)),
    tabColor: tabColor === "" ? null : tabColor,
  };
}
