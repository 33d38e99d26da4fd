import type { Severity } from "#core/findings/finding";
import type { Area } from "#core/ledger/model";
import { rangeOf } from "#excel/address";
import { syncWithin } from "#excel/syncWithin";
import type { CellAddress } from "#excel/changes/model";
import { isMarkFormula, severityOf } from "./model.ts";

/** What marks of ours a sheet has. */
export interface FoundMarks {
  sheet: string;
  formats: Excel.ConditionalFormat[];
  areas: Area[];
  /** `severity row,column` of every coloured cell. */
  colors: ReadonlySet<string>;
}

/** Cells whose input message is looked up when marks are taken off; beyond, only colours are. */
const mostCells = 20_000;
const cellsPerAnswer = 2_500;

/** Finds the coloured cells by the rules' own formulas. Two round trips, one where there are no rules at all. */
export async function findMarks(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<FoundMarks[]> {
  const listed = sheets.map((sheet) => ({ sheet: sheet.load("name"), formats: sheet.getRange().conditionalFormats.load("items/id,items/type") }));
  await syncWithin(context);
  const read = listed.map(({ sheet, formats }) => ({
    sheet: sheet.name,
    rules: formats.items.filter(({ type }) => type === "Custom").map((format) => ({
      format, rule: format.custom.rule.load("formula"), areas: format.getRanges().areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount"),
    })),
  }));
  if (read.some(({ rules }) => rules.length > 0)) await syncWithin(context);
  return read.map(({ sheet, rules }) => {
    const ours = rules.filter(({ rule }) => isMarkFormula(rule.formula));
    const placed = ours.map((one) => ({
      severity: severityOf(one.rule.formula),
      areas: one.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({ row: rowIndex + 1, column: columnIndex + 1, rowCount, columnCount })),
    }));
    const colors = placed.flatMap(({ severity, areas }) => cellsOf(areas).map((cell) => colorKey(severity, cell)));
    return { sheet, formats: ours.map(({ format }) => format), areas: placed.flatMap(({ areas }) => areas), colors: new Set(colors) };
  });
}

export const colorKey = (severity: Severity | null, { row, column }: CellAddress): string => `${severity ?? ""} ${row},${column}`;

export function cellsOf(areas: readonly Area[]): CellAddress[] {
  const cells: CellAddress[] = [];
  for (const { row, column, rowCount, columnCount } of areas) {
    for (let at = 0; at < rowCount * columnCount && cells.length < mostCells; at += 1) cells.push({ row: row + Math.floor(at / columnCount), column: column + (at % columnCount) });
  }
  return cells;
}

export interface CellValidation extends CellAddress {
  kind: "none" | "ours" | "users";
  /** The words of its input message. */
  message: string;
}

/** Whose input messages and drop-down lists the cells have. One round trip per 2,500 cells. */
export async function readValidations(context: Excel.RequestContext, sheetName: string, cells: readonly CellAddress[]): Promise<CellValidation[]> {
  const found: CellValidation[] = [];
  for (let from = 0; from < cells.length; from += cellsPerAnswer) {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const asked = cells.slice(from, from + cellsPerAnswer).map(({ row, column }) => ({
      row, column, validation: rangeOf(sheet, { row, column, rowCount: 1, columnCount: 1 }).dataValidation.load("type,rule,prompt"),
    }));
    await syncWithin(context);
    for (const { row, column, validation: { type, rule, prompt } } of asked) {
      const kind = type === "None" ? "none" : isMarkFormula(rule.custom?.formula) ? "ours" : "users";
      found.push({ row, column, kind, message: prompt.message });
    }
  }
  return found;
}
