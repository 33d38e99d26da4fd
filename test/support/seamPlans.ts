import type { PlanCell, SheetId, SheetPlan } from "#core/sheets/sheetPlan";

/** A short cell: text, number, boolean, blank, or a formula with its value. */
export type ShortCell = string | number | boolean | null | { f: string; v: string | number | boolean };

export function cellOf(short: ShortCell): PlanCell<string> {
  if (short === null) return null;
  if (typeof short === "string") return { kind: "text", text: short };
  if (typeof short === "number") return { kind: "number", value: short };
  return typeof short === "boolean" ? { kind: "boolean", value: short } : { kind: "formula", formula: short.f, value: short.v };
}

/** A plan with one block from A1 on. */
export function planOf(id: SheetId, name: string, cells: readonly (readonly ShortCell[])[], more: Partial<SheetPlan<string>> = {}): SheetPlan<string> {
  return {
    id, name, tabColor: null, blocks: [{ row: 1, column: 1, cells: cells.map((row) => row.map(cellOf)) }], merges: [], numberFormats: [], styles: [],
    columnWidths: [], rowHeights: [], hiddenColumns: [], tables: [], names: [], conditionalFormats: [], validations: [], charts: [],
    freeze: { rows: 0, columns: 0 }, print: null, ...more,
  };
}

/** A base and a sheet that counts on it: the smallest pair with a reference between generated sheets. */
export function countingPlans(): SheetPlan<string>[] {
  return [
    planOf("overview", "总体情况", [["单位", "任务数"], ["市税务局", { f: "COUNTIF({{base}}!$A$2:$A$4,A2)", v: 2 }], ["市财政局", { f: "COUNTIF({{base}}!$A$2:$A$4,A3)", v: 1 }]], {
      names: [{ name: "PL_AsOf", area: { row: 1, column: 2, rowCount: 1, columnCount: 1 } }],
      styles: [{ area: { row: 1, column: 1, rowCount: 1, columnCount: 2 }, style: { bold: true, fill: "#DDEBF7", border: "thin", align: "center", wrap: true } }],
      columnWidths: [20, 10],
      freeze: { rows: 1, columns: 0 },
      conditionalFormats: [{ area: { row: 2, column: 2, rowCount: 2, columnCount: 1 }, when: "B2>1", style: { fill: "#F8CBAD" } }],
    }),
    planOf("base", "任务单位底表", [["单位"], ["市税务局"], ["市财政局"], ["市税务局"]], { tabColor: "#A6A6A6" }),
  ];
}
