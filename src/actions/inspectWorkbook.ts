import { fail, ok, type Result } from "#core/findings/result";
import { readTables, type LedgerTable } from "#core/ledger/readTables";
import { listSheets } from "#excel/listSheets";
import { readSheetGrid } from "#excel/readSheetGrid";
import type { ActionFailure } from "./failure.ts";

/** Finds every table on every sheet of the user, hidden sheets included: what is there and how it would be read. */
export async function inspectWorkbook(): Promise<Result<LedgerTable[], ActionFailure>> {
  const sheets = await listSheets();
  if (!sheets.ok) return fail({ of: "excel", failure: sheets.failure });
  const tables: LedgerTable[] = [];
  for (const { name, generated } of sheets.value) {
    if (generated !== null) continue;
    const grid = await readSheetGrid(name);
    if (!grid.ok) return fail({ of: "excel", failure: grid.failure });
    tables.push(...readTables(grid.value));
  }
  return ok(tables);
}
