import type { PlanCell } from "#core/sheets/sheetPlan";
import { areasOf } from "#excel/cellRuns";

const text = (words: string): PlanCell<string> => ({ kind: "text", text: words });
const number = (value: number): PlanCell<string> => ({ kind: "number", value });
const tests = {
  member: (cell: PlanCell<string>) => cell?.kind === "text",
  required: (cell: PlanCell<string>) => cell?.kind === "text" && cell.text.startsWith("="),
};

describe("areasOf", () => {
  test("takes the whole run of texts in which one needs it", () => {
    const cells = [[text("序号")], [text("=1")], [text("a")], [number(3)], [text("b")]];
    expect(areasOf({ row: 5, column: 2, cells }, tests)).toEqual([{ row: 5, column: 2, rowCount: 3, columnCount: 1 }]);
  });

  test("a blank ends a run; equal runs of neighbours join, others do not", () => {
    const cells = [
      [text("=a"), text("=b"), null, text("=c")],
      [text("="), text("="), text("="), text("=")],
    ];
    expect(areasOf({ row: 1, column: 1, cells }, tests)).toEqual([
      { row: 1, column: 1, rowCount: 2, columnCount: 2 },
      { row: 2, column: 3, rowCount: 1, columnCount: 1 },
      { row: 1, column: 4, rowCount: 2, columnCount: 1 },
    ]);
  });

  test("short rows are blank at their end; nothing required gives nothing", () => {
    expect(areasOf({ row: 1, column: 1, cells: [[text("a"), text("=b")], [text("c")]] }, tests)).toEqual([{ row: 1, column: 2, rowCount: 1, columnCount: 1 }]);
    expect(areasOf({ row: 1, column: 1, cells: [[text("a")], []] }, tests)).toEqual([]);
  });
});
