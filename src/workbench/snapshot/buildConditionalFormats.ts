import type { CellArea, ConditionalFormatData, SheetData } from "#files/workbookData";
import type { IRange, IWorkbookData } from "@univerjs/core";
import { CFRuleType, CFSubRuleType, CFValueType, SHEET_CONDITIONAL_FORMATTING_PLUGIN, type IConditionalFormattingRuleConfig, type IConditionFormattingRule } from "@univerjs/preset-sheets-conditional-formatting";
import { buildStyle } from "./buildStyle.ts";

function toRange({ row, column, lastRow, lastColumn }: CellArea): IRange {
  return { startRow: row, endRow: lastRow, startColumn: column, endColumn: lastColumn };
}

/** Rules of other kinds, which the host keeps but does not understand, are not shown. */
function buildRule({ kind, formula, style, barColor }: ConditionalFormatData, themeColors: readonly string[]): IConditionalFormattingRuleConfig | null {
  if (kind === "custom" && formula !== null) {
    return { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value: `=${formula}`, style: buildStyle(style ?? {}, themeColors) };
  }
  if (kind !== "dataBar" || barColor === null) return null;
  const color = `#${barColor}`;
  // Bars of rates: from nothing to all, as Excel draws them when the smallest value is not below nothing.
  const config = { min: { type: CFValueType.num, value: 0 }, max: { type: CFValueType.max }, isGradient: false, positiveColor: color, nativeColor: color };
  return { type: CFRuleType.dataBar, isShowValue: true, config };
}

function buildRules({ conditionalFormats }: SheetData, themeColors: readonly string[]): IConditionFormattingRule[] {
  return conditionalFormats.toSorted((a, b) => a.priority - b.priority).flatMap((format) => {
    const rule = buildRule(format, themeColors);
    return rule === null ? [] : [{ cfId: format.id, ranges: format.areas.map(toRange), stopIfTrue: format.stopIfTrue, rule }];
  });
}

/** The conditional formats of all sheets, as the spreadsheet component's own part of its file. */
export function buildConditionalFormats(sheets: readonly SheetData[], themeColors: readonly string[]): NonNullable<IWorkbookData["resources"]>[number] {
  return { name: SHEET_CONDITIONAL_FORMATTING_PLUGIN, data: JSON.stringify(Object.fromEntries(sheets.map((sheet) => [sheet.id, buildRules(sheet, themeColors)]))) };
}
