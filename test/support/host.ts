import { createWorkbookData } from "#files/workbookData";
import type { CellScalar, SheetData, WorkbookData } from "#files/workbookData";
import { createEmbeddedHost } from "#host/createEmbeddedHost";
import type { EmbeddedHost, HostOptions } from "#host/embeddedHost";

/** A host on a workbook with one sheet of the given cells. */
export function openHost(options: Partial<HostOptions> & { cells?: CellScalar[][]; sheet?: string } = {}): Promise<EmbeddedHost> {
  const { cells, sheet, ...rest } = options;
  return createEmbeddedHost({ workbook: workbookOf(cells ?? [], sheet), today: new Date(Date.UTC(2020, 0, 15)), ...rest });
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
    // The client lives in a context of its own: its errors are no instances of our Error.
    if (typeof error === "object" && error !== null && "code" in error) return String(error.code);
    throw error;
  }
}
