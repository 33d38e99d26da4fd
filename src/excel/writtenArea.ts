import type { Area } from "#core/ledger/model";
import type { SheetId, SheetPlan } from "#core/sheets/sheetPlan";
import { areaAround } from "./changes/clusterCells.ts";
import { planItemColumns } from "./writeValidations.ts";

/** Sheets on which an office types and adds rows, which are read before they are written anew; and the base, which nobody prints. */
const readBack: ReadonlySet<SheetId> = new Set([
  "rules", "targets", "units", "genericUnits", "policyDocuments", "policyMeasures", "policyDeadlines", "policyTargets", "base",
]);

/** Everything from A1 to the last cell that a plan writes or shapes. */
export function writtenArea(plan: SheetPlan<string>): Area {
  const blocks = plan.blocks.map(({ row, column, cells }) => ({ row, column, rowCount: cells.length, columnCount: cells.reduce((most, line) => Math.max(most, line.length), 0) }));
  const shaped = [...plan.styles, ...plan.numberFormats, ...plan.validations].map(({ area }) => area);
  const items = planItemColumns(plan).map(({ column, list }) => ({ row: 1, column, rowCount: list.length, columnCount: 1 }));
  const corner = { row: 1, column: 1, rowCount: 1, columnCount: 1 };
  return areaAround([corner, ...blocks, ...plan.merges, ...shaped, ...items]) ?? corner;
}

/**
 * Has the user put something of his own below or beside what was written? Such a sheet is not emptied: a remark beside a
 * list would stand at another task afterwards, if it stood at all.
 */
export function holdsUsersCells(id: SheetId, written: Area | undefined, used: Area | null): boolean {
  if (written === undefined || used === null || readBack.has(id)) return false;
  return used.row + used.rowCount > written.row + written.rowCount || used.column + used.columnCount > written.column + written.columnCount;
}
