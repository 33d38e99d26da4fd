import type { SheetData } from "#files/workbookData";
import type { HostSession } from "#host/session";

/** A formula as it reads after the change; `owner` is the name of the sheet that it is on, "" for a name of the whole workbook. */
export type FormulaChange = (formula: string, owner: string) => string;

/** Changes every formula of a workbook: in cells, names, conditional formats, validations and charts. */
export function changeFormulas(session: HostSession, change: FormulaChange): void {
  const { sheets, names } = session.data;
  for (const name of names) name.formula = change(name.formula, sheets.find(({ id }) => id === name.scope)?.name ?? "");
  for (const sheet of sheets) {
    const own = (formula: string): string => change(formula, sheet.name);
    changeCells(session, sheet, own);
    for (const format of sheet.conditionalFormats) if (format.formula !== null) format.formula = own(format.formula);
    for (const { rule } of sheet.validations) {
      if (rule.formula1 !== undefined) rule.formula1 = own(rule.formula1);
      if (rule.formula2 !== undefined) rule.formula2 = own(rule.formula2);
    }
    for (const chart of sheet.charts) for (const series of chart.series) changeSeries(series, own);
  }
}

function changeCells(session: HostSession, sheet: SheetData, change: (formula: string) => string): void {
  for (const row of sheet.rows) {
    if (row === undefined || row.formulas === null) continue;
    row.formulas.forEach((formula, column, formulas) => {
      if (formula === undefined) return;
      const changed = change(formula);
      if (changed === formula) return;
      formulas[column] = changed;
      session.dirtyFormulas.add(sheet);
      if (changed.includes("#REF!")) row.values[column] = { error: "#REF!" };
    });
  }
}

function changeSeries(series: SheetData["charts"][number]["series"][number], change: (formula: string) => string): void {
  series.values = change(series.values);
  if (series.categories !== null) series.categories = change(series.categories);
  if (series.name !== null) series.name = change(series.name);
}
