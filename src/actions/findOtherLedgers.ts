import { readTables } from "#core/ledger/readTables";
import { listSheets } from "#excel/listSheets";
import { readSheetGrid } from "#excel/readSheetGrid";
import { isConvincing } from "./openLedger.ts";

/** The visible sheets of the user that hold a ledger besides those that were read; a sheet that cannot be read holds none. */
export async function findOtherLedgers(read: readonly string[]): Promise<string[]> {
  const listed = await listSheets();
  if (!listed.ok) return [];
  const others: string[] = [];
  for (const { name, isVisible, generated } of listed.value) {
    if (!isVisible || generated !== null || read.includes(name)) continue;
    const grid = await readSheetGrid(name);
    if (grid.ok && readTables(grid.value).some(({ columns, taskRows }) => isConvincing({ columns, rowCount: taskRows.length }))) others.push(name);
  }
  return others;
}
