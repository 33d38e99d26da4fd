/**
 * Has LibreOffice recalculate a workbook that the product wrote and compares every formula's result with the value that
 * the program computed itself. `npx tsx tools/compareRecalculation.ts out/dalian-demo.xlsx`
 * Exit codes: 0 all equal, 1 a difference, 2 the workbook cannot be read, 3 LibreOffice is not installed.
 */
import { pathToFileURL } from "node:url";
import { compareFormulas } from "./compareFormulas.ts";
import { findLibreOffice } from "./recalculate.ts";

async function main(path: string | undefined): Promise<number> {
  const soffice = findLibreOffice();
  if (path === undefined) return console.error("Usage: compareRecalculation <workbook.xlsx>"), 2;
  if (soffice === null) return console.error("LibreOffice is not installed (Debian: libreoffice-calc); nothing was compared"), 3;
  const { formulas, differences } = await compareFormulas(soffice, path);
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
