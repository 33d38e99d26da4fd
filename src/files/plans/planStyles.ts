import type { Area } from "#core/ledger/model";
import type { CellStyle, SheetPlan } from "#core/sheets/sheetPlan";
import type { BorderData, SheetData, StyleData } from "../workbookData.ts";
import { createSheetRow } from "../workbookData.ts";
import type { StyleTable } from "../xlsxStyles.ts";

const borderColor = "BFBFBF";
const vertical = { top: "top", middle: "center" } as const;
const dateFormat = "yyyy/m/d";

const rgbOf = (color: string): string => color.replace("#", "").toUpperCase();

function fontOf({ bold, italic, fontName, fontSize, color }: CellStyle): NonNullable<StyleData["font"]> {
  return {
    ...(bold === undefined ? {} : { bold }), ...(italic === undefined ? {} : { italic }), ...(fontName === undefined ? {} : { name: fontName }),
    ...(fontSize === undefined ? {} : { size: fontSize }), ...(color === undefined ? {} : { color: { rgb: rgbOf(color) } }),
  };
}

function alignmentOf({ align, valign, wrap }: CellStyle): NonNullable<StyleData["alignment"]> {
  return { ...(align === undefined ? {} : { horizontal: align }), ...(valign === undefined ? {} : { vertical: vertical[valign] }), ...(wrap === undefined ? {} : { wrapText: wrap }) };
}

function allSides(): BorderData {
  const side = { style: "thin", color: { rgb: borderColor } };
  return { top: side, right: side, bottom: side, left: side };
}

/** A look over another: what it does not name stays. */
export function layOver(under: StyleData, style: CellStyle): StyleData {
  return {
    ...under,
    font: { ...under.font, ...fontOf(style) },
    alignment: { ...under.alignment, ...alignmentOf(style) },
    ...(style.fill === undefined ? {} : { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: rgbOf(style.fill) } } }),
    ...(style.border === undefined ? {} : { border: allSides() }),
  };
}

/** Looks and formats of the cells, a later one over an earlier, as the seam applies them. */
export function applyPlanStyles(sheet: SheetData, plan: SheetPlan<string>, table: StyleTable): void {
  const change = (area: Area, over: (style: StyleData) => StyleData): void => {
    const known = new Map<number, number>();
    for (let row = area.row - 1; row < area.row - 1 + area.rowCount; row++) {
      const styles = ((sheet.rows[row] ??= createSheetRow()).styles ??= []);
      for (let column = area.column - 1; column < area.column - 1 + area.columnCount; column++) {
        const before = styles[column] ?? 0;
        const after = known.get(before) ?? table.indexOf(over(table.list[before] ?? {}));
        known.set(before, after);
        styles[column] = after;
      }
      // Holes would be read as undefined by whoever walks the row.
      for (let column = 0; column < styles.length; column++) styles[column] ??= 0;
    }
  };
  for (const area of dateCells(plan)) change(area, (style) => ({ ...style, numFmt: dateFormat }));
  for (const { area, format } of plan.numberFormats) change(area, (style) => ({ ...style, numFmt: format }));
  for (const { area, style } of plan.styles) change(area, (under) => layOver(under, style));
}

/** A date shows as one even where the plan says nothing of its format. */
function dateCells({ blocks }: SheetPlan<string>): Area[] {
  return blocks.flatMap(({ row, column, cells }) => cells.flatMap((line, down) => line.flatMap((cell, across) => (cell?.kind === "date" ? [{ row: row + down, column: column + across, rowCount: 1, columnCount: 1 }] : []))));
}
