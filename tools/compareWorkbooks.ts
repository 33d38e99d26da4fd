/**
 * Compares two workbooks sheet by sheet: cells, formulas, styles, widths, merges, views, print set-up. The files' bytes
 * differ by the zip's time stamps. Exit codes: 0 equal, 1 different, 2 bad usage or unreadable.
 */
import ExcelJS from "exceljs";

async function readSheets(path: string): Promise<Map<string, string>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  return new Map(workbook.worksheets.map((sheet) => [sheet.name, JSON.stringify(sheet.model)]));
}

async function main(paths: readonly string[]): Promise<number> {
  const [first, second] = paths;
  if (first === undefined || second === undefined) return console.error("Usage: compareWorkbooks <a.xlsx> <b.xlsx>"), 2;
  const [a, b] = [await readSheets(first), await readSheets(second)];
  const names = [...new Set([...a.keys(), ...b.keys()])];
  const different = names.filter((name) => a.get(name) !== b.get(name));
  for (const name of different) console.error(`Sheet ${name} differs`);
  console.log(`${names.length} sheets compared, ${different.length} differ`);
  return names.length > 0 && different.length === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  return 2;
});
