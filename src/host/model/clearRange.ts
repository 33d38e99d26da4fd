import { contains, overlaps } from "#files/xlsxAddress";
import type { SheetData } from "#files/workbookData";
import { changeStyles } from "#host/grid/styleCells";
import { checkUnlocked } from "#host/grid/writeCells";
import { readOneOf } from "#host/protocol/arguments";
import type { RangeTarget } from "#host/session";
import { emitChanged } from "./changes.ts";

const scopes = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const;

/** d.ts, Excel.ClearApplyTo. `All` also takes away merges and conditional formats; validations stay, as in Excel's interface they do not (guess). */
export function clearRange(target: RangeTarget, applyTo: string): void {
  const scope = readOneOf(applyTo, scopes);
  const known = { ...target, area: boundToRows(target) };
  checkUnlocked(target.session, target.sheet, known.area);
  if (scope === "All" || scope === "Contents" || scope === "ResetContents") clearContents(known);
  if (scope === "All" || scope === "Formats") clearFormats(target);
  if (scope === "All" || scope === "Hyperlinks" || scope === "RemoveHyperlinks") clearLinks(known);
  emitChanged(target);
}

/** Nothing lies beyond the last known row. */
function boundToRows({ sheet, area }: RangeTarget): RangeTarget["area"] {
  const widest = sheet.rows.reduce((most, row) => Math.max(most, row?.values.length ?? 0, row?.formulas?.length ?? 0, row?.styles?.length ?? 0), 1);
  return { ...area, lastRow: Math.min(area.lastRow, Math.max(area.row, sheet.rows.length - 1)), lastColumn: Math.min(area.lastColumn, Math.max(area.column, widest - 1)) };
}

function clearContents({ session, sheet, area }: RangeTarget): void {
  for (let row = area.row; row <= area.lastRow; row += 1) {
    const cells = sheet.rows[row];
    if (cells === undefined) continue;
    for (let column = area.column; column <= Math.min(area.lastColumn, cells.values.length - 1); column += 1) cells.values[column] = null;
    if (cells.formulas !== null) for (let column = area.column; column <= Math.min(area.lastColumn, cells.formulas.length - 1); column += 1) cells.formulas[column] = undefined;
  }
  for (const key of sheet.extras.keys()) if (holds(area, key)) sheet.extras.delete(key);
  session.dirtyFormulas.add(sheet);
}

function clearFormats({ session, sheet, area }: RangeTarget): void {
  const bounded = area.lastRow >= 1_048_575 ? area : boundToRows({ session, sheet, area });
  changeStyles({ session, sheet, areas: [bounded] }, () => ({}));
  sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area));
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => !format.areas.every((inner) => contains(area, inner)));
}

function clearLinks({ sheet, area }: RangeTarget): void {
  for (const key of sheet.links.keys()) if (holds(area, key)) sheet.links.delete(key);
}

function holds(area: SheetData["merges"][number], key: string): boolean {
  const [row = -1, column = -1] = key.split(",").map(Number);
  return contains(area, { row, column, lastRow: row, lastColumn: column });
}
