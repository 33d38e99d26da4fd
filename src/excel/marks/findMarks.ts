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
/** A table that was copied about for years has thousands of rules; so many of them fit into a request of Excel on the web. */
const rulesPerRequest = 1_000;

interface Rule {
  format: Excel.ConditionalFormat;
  formula: unknown;
  areas: Area[];
}

/** Formulas and places of a sheet's rules. One round trip per 1,000. */
async function readRules(context: Excel.RequestContext, formats: readonly Excel.ConditionalFormat[]): Promise<Rule[]> {
  const rules: Rule[] = [];
  for (let from = 0; from < formats.length; from += rulesPerRequest) {
    const asked = formats.slice(from, from + rulesPerRequest).map((format) => ({
      format, rule: format.custom.rule.load("formula"), areas: format.getRanges().areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount"),
    }));
    await syncWithin(context);
    for (const { format, rule, areas } of asked) {
      rules.push({ format, formula: rule.formula, areas: areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({ row: rowIndex + 1, column: columnIndex + 1, rowCount, columnCount })) });
    }
  }
  return rules;
}

function marksAmong(sheet: string, rules: readonly Rule[]): FoundMarks {
  const ours = rules.filter(({ formula }) => isMarkFormula(formula));
  const colors = ours.flatMap(({ formula, areas }) => cellsOf(areas).map((cell) => colorKey(severityOf(formula), cell)));
  return { sheet, formats: ours.map(({ format }) => format), areas: ours.flatMap(({ areas }) => areas), colors: new Set(colors) };
}

/** Finds the coloured cells by the rules' own formulas. One round trip, and one more for each sheet per 1,000 rules that it has. */
export async function findMarks(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<FoundMarks[]> {
  const listed = sheets.map((sheet) => ({ sheet: sheet.load("name"), formats: sheet.getRange().conditionalFormats.load("items/id,items/type") }));
  await syncWithin(context);
  const found: FoundMarks[] = [];
  for (const { sheet, formats } of listed) found.push(marksAmong(sheet.name, await readRules(context, formats.items.filter(({ type }) => type === "Custom"))));
  return found;
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

/** An input message may stand by itself, over a cell that takes any value. */
const hasWords = ({ title, message }: Excel.DataValidationPrompt): boolean => title !== "" || message !== "";

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
      const kind = isMarkFormula(rule.custom?.formula) ? "ours" : type === "None" && !hasWords(prompt) ? "none" : "users";
      found.push({ row, column, kind, message: prompt.message });
    }
  }
  return found;
}
