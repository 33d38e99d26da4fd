import type { SheetData } from "#files/workbookData";
import { renameSheetInFormula } from "#files/xlsxFormula";
import { invalidArgument, itemAlreadyExists } from "#host/protocol/hostError";
import type { HostSession } from "#host/session";

const longestName = 31;

/** support.microsoft.com, "Rename a worksheet": 31 characters, none of `/ \ ? * : [ ]`, no apostrophe at either end, not History, no duplicate. */
export function checkSheetName(session: HostSession, name: string, self: SheetData | null): void {
  if (name.trim() === "" || name.length > longestName || /[[\]:*?/\\]/u.test(name) || name.startsWith("'") || name.endsWith("'")) throw invalidArgument("sheet name");
  if (name.toLowerCase() === "history") throw invalidArgument("sheet name");
  const taken = session.data.sheets.some((sheet) => sheet !== self && sheet.name.toLowerCase() === name.toLowerCase());
  if (taken) throw itemAlreadyExists();
}

export function freeSheetName(session: HostSession): string {
  let number = session.data.sheets.length + 1;
  while (session.data.sheets.some(({ name }) => name.toLowerCase() === `sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

/** Every formula that names the sheet follows: cells, names, conditional formats, validations, charts, links. Null: it is gone. */
export function renameReferences(session: HostSession, from: string, to: string | null): void {
  const rename = (formula: string): string => renameSheetInFormula(formula, from, to);
  for (const name of session.data.names) name.formula = rename(name.formula);
  for (const sheet of session.data.sheets) {
    renameInCells(session, sheet, rename);
    for (const format of sheet.conditionalFormats) if (format.formula !== null) format.formula = rename(format.formula);
    for (const { rule } of sheet.validations) {
      if (rule.formula1 !== undefined) rule.formula1 = rename(rule.formula1);
      if (rule.formula2 !== undefined) rule.formula2 = rename(rule.formula2);
    }
    for (const chart of sheet.charts) for (const series of chart.series) renameInSeries(series, rename);
    if (to !== null) for (const [key, link] of sheet.links) if (link.location !== null) sheet.links.set(key, { ...link, location: rename(link.location) });
  }
}

function renameInCells(session: HostSession, sheet: SheetData, rename: (formula: string) => string): void {
  for (const row of sheet.rows) {
    if (row === undefined || row.formulas === null) continue;
    row.formulas.forEach((formula, column, formulas) => {
      if (formula === undefined) return;
      const renamed = rename(formula);
      if (renamed === formula) return;
      formulas[column] = renamed;
      session.dirtyFormulas.add(sheet);
      if (renamed.includes("#REF!")) row.values[column] = { error: "#REF!" };
    });
  }
}

function renameInSeries(series: SheetData["charts"][number]["series"][number], rename: (formula: string) => string): void {
  series.values = rename(series.values);
  if (series.categories !== null) series.categories = rename(series.categories);
  if (series.name !== null) series.name = rename(series.name);
}
