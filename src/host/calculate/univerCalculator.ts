import { isCellError } from "#files/workbookData";
import type { CellScalar, SheetData } from "#files/workbookData";
import type { HostSession } from "#host/session";
import type { Calculator } from "./calculator.ts";
import { toUniverSnapshot } from "./univerSnapshot.ts";
import type { UniverSnapshot } from "./univerSnapshot.ts";

/** What is used of Univer's facade (`FUniver`): headless in Node, or the one that a page shows. */
export interface UniverApi {
  createWorkbook: (snapshot: UniverSnapshot) => UniverBook;
  disposeUnit: (id: string) => unknown;
  getFormula: () => { onCalculationResultApplied: () => Promise<unknown> };
}
export interface UniverBook {
  getSheetBySheetId: (id: string) => { getSheet: () => { getCellRaw: (row: number, column: number) => { v?: unknown; t?: unknown } | null | undefined } } | null;
}

const logicalType = 3;
const longestWait = 120_000;

/** Formulas are computed by an engine that we did not write: the whole workbook is handed over and its values are read back. */
export function createUniverCalculator(api: UniverApi, session: HostSession): Calculator {
  let unit: string | null = null;
  let number = 0;
  return {
    async recalculate() {
      if (!session.data.sheets.some(hasFormulas)) return;
      number += 1;
      const id = `book${number}`;
      if (unit !== null) api.disposeUnit(unit);
      unit = id;
      const book = api.createWorkbook(toUniverSnapshot(session.data, id));
      await within(api.getFormula().onCalculationResultApplied(), longestWait);
      for (const sheet of session.data.sheets) readResults(sheet, book);
    },
    dispose() {
      if (unit !== null) api.disposeUnit(unit);
    },
  };
}

function hasFormulas({ rows }: SheetData): boolean {
  return rows.some((row) => row?.formulas?.some((formula) => formula !== undefined) === true);
}

function readResults(sheet: SheetData, book: UniverBook): void {
  const computed = book.getSheetBySheetId(sheet.id)?.getSheet();
  if (computed === undefined) return;
  sheet.rows.forEach((row, index) => {
    row?.formulas?.forEach((formula, column) => {
      if (formula === undefined) return;
      while (row.values.length < column) row.values.push(null);
      row.values[column] = afterLostReference(formula, toScalar(computed.getCellRaw(index, column)));
    });
  });
}

/** Univer answers #VALUE! for a reference that is gone, Excel #REF!. */
function afterLostReference(formula: string, value: CellScalar): CellScalar {
  return isCellError(value) && formula.includes("#REF!") ? { error: "#REF!" } : value;
}

function toScalar(cell: { v?: unknown; t?: unknown } | null | undefined): CellScalar {
  const value = cell?.v;
  if (cell?.t === logicalType) return value === 1 || value === true;
  if (typeof value === "string") return /^#(?:VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|SPILL!|CALC!)$/u.test(value) ? { error: value } : value;
  return typeof value === "number" || typeof value === "boolean" ? value : null;
}

function within(promise: Promise<unknown>, milliseconds: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("the calculation did not end")), milliseconds);
    promise.then(() => resolve(), reject).finally(() => clearTimeout(timer));
  });
}
