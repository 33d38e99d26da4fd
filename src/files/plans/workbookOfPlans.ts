import { toSerial } from "#core/calendar/excelSerial";
import type { PlanCell, SheetPlan } from "#core/sheets/sheetPlan";
import { createSheetData, createSheetRow } from "../workbookData.ts";
import type { CellScalar, SheetData, WorkbookData } from "../workbookData.ts";
import { StyleTable } from "../xlsxStyles.ts";
import { fitPlanRows } from "./fitPlanRows.ts";
import { buildCharts, buildConditionalFormats, buildPage, toCellArea } from "./planObjects.ts";
import { applyPlanStyles } from "./planStyles.ts";

/**
 * A workbook of nothing but these sheets. For plans that hold values only (送审稿): a formula is written as its value and
 * a link as its words, and nothing is marked as ours.
 */
export function workbookOfPlans(plans: readonly SheetPlan<string>[]): WorkbookData {
  const styles = new StyleTable();
  const taken = new Set<string>();
  const sheets = plans.map((plan, index) => buildSheet(plan, { id: sheetId(index), name: takeName(plan.name, taken), styles }));
  return {
    sheets, activeSheet: sheets[0]?.id ?? "", names: [], styles: styles.list, themeColors: [], settings: new Map(), date1904: false, structureProtected: false, source: null,
  };
}

function sheetId(index: number): string {
  return `{00000000-0001-0000-${index.toString(16).toUpperCase().padStart(4, "0")}-000000000000}`;
}

/** Names of sheets differ in more than their case. */
function takeName(wanted: string, taken: Set<string>): string {
  let name = wanted.slice(0, 31);
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted.slice(0, 27)} (${number})`;
  taken.add(name.toLowerCase());
  return name;
}

function buildSheet(plan: SheetPlan<string>, { id, name, styles }: { id: string; name: string; styles: StyleTable }): SheetData {
  const sheet: SheetData = { ...createSheetData(id, name), tabColor: plan.tabColor, showGridlines: false };
  for (const { row, column, cells } of plan.blocks) {
    cells.forEach((line, down) => {
      const { values } = (sheet.rows[row - 1 + down] ??= createSheetRow());
      line.forEach((cell, across) => { values[column - 1 + across] = valueOf(cell); });
      for (let place = 0; place < values.length; place++) values[place] ??= null;
    });
  }
  applyPlanStyles(sheet, plan, styles);
  sheet.merges = plan.merges.map(toCellArea);
  sheet.columns = plan.columnWidths.map((width) => ({ width, hidden: false, style: 0 }));
  fitPlanRows(sheet, styles.list);
  for (const { row, points } of plan.rowHeights) (sheet.rows[row - 1] ??= createSheetRow()).height = points;
  sheet.conditionalFormats = buildConditionalFormats(plan);
  sheet.charts = buildCharts(plan, name);
  sheet.freeze = plan.freeze.rows + plan.freeze.columns === 0 ? null : plan.freeze;
  sheet.page = buildPage(plan);
  return sheet;
}

function valueOf(cell: PlanCell<string>): CellScalar {
  if (cell === null) return null;
  if (cell.kind === "date") return toSerial(cell.date);
  return cell.kind === "text" || cell.kind === "link" ? cell.text : cell.value;
}
