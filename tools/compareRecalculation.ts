/**
 * Has LibreOffice recalculate a workbook that the product wrote and compares every formula's result with the value that
 * the program computed itself. `npx tsx tools/compareRecalculation.ts out/dalian-demo.xlsx`
 * Exit codes: 0 all equal, 1 a difference, 2 the workbook cannot be read, 3 LibreOffice is not installed.
 */
import ExcelJS from "exceljs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { convertWithLibreOffice, findLibreOffice } from "./recalculate.ts";

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

export async function compareRecalculation(soffice: string, path: string): Promise<Comparison> {
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

async function main(path: string | undefined): Promise<number> {
  const soffice = findLibreOffice();
  if (path === undefined) return console.error("Usage: compareRecalculation <workbook.xlsx>"), 2;
  if (soffice === null) return console.error("LibreOffice is not installed (Debian: libreoffice-calc); nothing was compared"), 3;
  const { formulas, differences } = await compareRecalculation(soffice, path);
  for (const { cell, formula, written, recalculated } of differences.slice(0, 20)) console.error(`${cell}: wrote ${written}, LibreOffice computes ${recalculated} (=${formula})`);
  console.log(`${formulas} formulas recalculated by LibreOffice, ${differences.length} differences`);
  // A workbook without a formula proves nothing.
  return formulas > 0 && differences.length === 0 ? 0 : 1;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = await main(process.argv[2]).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    return 2;
  });
}
