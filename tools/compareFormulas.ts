import ExcelJS from "exceljs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { convertWithLibreOffice } from "./recalculate.ts";

export interface Difference {
  cell: string;
  formula: string;
  written: string;
  recalculated: string;
}

export interface Comparison {
  formulas: number;
  differences: readonly Difference[];
}

function plain(value: ExcelJS.CellValue): string | number | boolean {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.getTime();
  if (typeof value !== "object") return value;
  if ("error" in value) return value.error;
  if ("result" in value) return plain(value.result ?? "");
  if ("richText" in value) return value.richText.map((part) => part.text).join("");
  return "text" in value ? plain(value.text) : "";
}

/** Numbers are equal within what a double loses on its way through text. */
function isEqual(a: string | number | boolean, b: string | number | boolean): boolean {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
  return a === b;
}

/** Has LibreOffice recalculate a workbook and compares every formula with the value that it was written with. */
export async function compareFormulas(soffice: string, path: string): Promise<Comparison> {
  const folder = await mkdtemp(join(tmpdir(), "policy-ledger-recalculated-"));
  try {
    const written = new ExcelJS.Workbook();
    await written.xlsx.readFile(path);
    const recalculated = new ExcelJS.Workbook();
    await recalculated.xlsx.readFile(await convertWithLibreOffice(soffice, path, folder, "xlsx"));
    return compareWorkbooks(written, recalculated);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function compareWorkbooks(written: ExcelJS.Workbook, recalculated: ExcelJS.Workbook): Comparison {
  let formulas = 0;
  const differences: Difference[] = [];
  for (const sheet of written.worksheets) {
    const other = recalculated.getWorksheet(sheet.name);
    if (other === undefined) throw new Error(`Sheet ${sheet.name} is missing after recalculation`);
    sheet.eachRow((row) => row.eachCell((cell) => {
      if (cell.type !== ExcelJS.ValueType.Formula) return;
      formulas += 1;
      const [before, after] = [plain(cell.value), plain(other.getCell(cell.address).value)];
      if (isEqual(before, after)) return;
      differences.push({ cell: `${sheet.name}!${cell.address}`, formula: cell.formula, written: String(before), recalculated: String(after) });
    }));
  }
  return { formulas, differences };
}
