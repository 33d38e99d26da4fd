import { createWorkbookData } from "#files/workbookData";
import type { CellScalar, SheetData, WorkbookData } from "#files/workbookData";
import { createEmbeddedHost } from "#host/embeddedHost";
import type { EmbeddedHost, HostOptions } from "#host/embeddedHost";
import { loadOfficeJs } from "#host/office/loadOfficeJs";

/** A host on a workbook with one sheet of the given cells. */
export async function openHost(options: Partial<HostOptions> & { cells?: CellScalar[][]; sheet?: string } = {}): Promise<EmbeddedHost> {
  const { cells, sheet, ...rest } = options;
  return createEmbeddedHost({ workbook: workbookOf(cells ?? [], sheet), client: await loadOfficeJs(), today: new Date(Date.UTC(2020, 0, 15)), ...rest });
}

export function workbookOf(cells: readonly (readonly CellScalar[])[], sheet = "Sheet1"): WorkbookData {
  const workbook = createWorkbookData(sheet);
  fillSheet(workbook.sheets[0]!, cells);
  return workbook;
}

export function fillSheet(sheet: SheetData, cells: readonly (readonly CellScalar[])[]): void {
  sheet.rows = cells.map((values) => ({ values: [...values], formulas: null, styles: null, height: null, hidden: false }));
}

/** The code of the error that a batch fails with; null when it does not. */
export async function errorOf(batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<string | null> {
  try {
    await Excel.run(batch);
    return null;
  } catch (error) {
    if (error instanceof Error && "code" in error) return String(error.code);
    throw error;
  }
}
