import { createMessages } from "#messages/messages";
import { defaultEnvironment } from "#actions/defaultEnvironment";
import type { Environment } from "#actions/environment";
import type { CellChange, Finding, Fix, RowInsert } from "#core/findings/finding";
import type { CellScalar, SheetData, WorkbookData } from "#files/workbookData";
import { workbookOf } from "./host.ts";

export const sheetName = "任务分工";

/** A ledger with names to put right, text dates, a formula, and a text cell. */
export const faultyCells: CellScalar[][] = [
  ["任务分工表", null, null, null, null],
  ["序号", "任务", "牵头单位", "完成时限", "完成进度"],
  [1, "压缩办税时间", "市税局", "2019年12月31日", 0.5],
  [2, "提升登记便利度", "市发改委、市人社局", "2019年底前", 0.2],
  [3, "推进法治建设", "市税局", "长期推进", 1],
  [4, "公开办事指南", "市税局", 43830, 0],
];

export function faultyBook(cells: CellScalar[][] = faultyCells): WorkbookData {
  return workbookOf(cells, sheetName);
}

export function changeEnvironment(more: Partial<Environment> = {}): Environment {
  const given = { messages: createMessages("zh-CN"), asOf: "2019-10-31", bundledPolicies: { ids: [], load: () => Promise.resolve(null) } };
  return { ...defaultEnvironment(given), ...more };
}

export function findingWith(fix: Fix | null, more: Partial<Finding> = {}): Finding {
  const first = fix?.changes[0];
  const place = { sheet: sheetName, row: first?.row ?? 3, column: first?.column ?? 3 };
  return { check: "unit-alias", severity: "info", family: "filling", message: "check.unit-alias.table", place, also: [], values: { unit: "市税局", preferred: "市税务局", count: 1 }, cites: null, key: "k", fix, ...more };
}

type ShortChange = readonly [row: number, column: number, before: CellChange["before"], after: CellChange["after"], numberFormat?: string];

export function fixOf(changes: readonly ShortChange[], more: Partial<Fix> = {}): Fix {
  return {
    label: "check.unit-alias.fix",
    changes: changes.map(([row, column, before, after, numberFormat]) => ({ sheet: sheetName, row, column, before, after, ...(numberFormat === undefined ? {} : { numberFormat }) })),
    ...more,
  };
}

export function insertBelow(below: number, cells: readonly (readonly [number, RowInsert["cells"][number]["value"]])[]): RowInsert {
  return { sheet: sheetName, below, cells: cells.map(([column, value]) => ({ column, value })) };
}

/** What a sheet shows a person: values, formulas, formats, merged areas, validations. Blank ends of rows and settings are no part of it. */
export function looksOf(workbook: WorkbookData, sheet: SheetData): unknown {
  const rows = sheet.rows.map((row) => {
    const width = Math.max(row?.values.length ?? 0, row?.styles?.length ?? 0);
    return Array.from({ length: width }, (_, column) => ({ value: row?.values[column] ?? null, formula: row?.formulas?.[column] ?? null, style: workbook.styles[row?.styles?.[column] ?? 0] ?? {} }))
      .map((cell) => JSON.stringify(cell)).join("|");
  });
  return { rows, merges: sheet.merges, validations: sheet.validations, formats: sheet.conditionalFormats, tables: sheet.tables.map(({ area }) => area) };
}
