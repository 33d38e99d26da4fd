import type { CellScalar, SheetData, WorkbookData } from "#files/workbookData";
import { createSheetData } from "#files/workbookData";
import { fillSheet, workbookOf } from "#test/host";

/** A ledger as a user may have it: a title, a header, three rows. */
export const ledgerCells: CellScalar[][] = [
  ["任务分工表", null, null, null],
  ["序号", "任务", "牵头单位", "完成时限"],
  [1, "压缩办税时间", "市税务局", 43830],
  [2, "提升登记便利度", "市自然资源局", "2019年底前"],
  [3, "推进法治建设", "市司法局", "长期推进"],
];

/** A workbook with the user's ledger, and further sheets of the user. */
export function userBook(more: Readonly<Record<string, CellScalar[][]>> = {}): WorkbookData {
  const workbook = workbookOf(ledgerCells, "任务分工");
  Object.entries(more).forEach(([name, cells], index) => {
    const sheet = createSheetData(`{user-${index}}`, name);
    fillSheet(sheet, cells);
    workbook.sheets.push(sheet);
  });
  return workbook;
}

export function sheetOf(workbook: WorkbookData, name: string): SheetData {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name} among ${workbook.sheets.map((one) => one.name).join(", ")}`);
  return sheet;
}

/** Everything about a sheet that a user could miss, as text that can be compared. */
export function snapshotOf(sheet: SheetData): string {
  return JSON.stringify(sheet, (_, value: unknown) => (value instanceof Map ? [...value] : value));
}

/** The values of a sheet from A1 on, blanks at the end of rows cut. */
export function valuesOf(sheet: SheetData): CellScalar[][] {
  return Array.from(sheet.rows, (row) => {
    const values = Array.from(row?.values ?? [], (value) => value ?? null);
    while (values.length > 0 && values.at(-1) === null) values.pop();
    return values;
  });
}
