import { resolvePlan } from "#actions/resolvePlan";
import { planStatisticsSheets } from "#core/sheets/planStatisticsSheets";
import { statisticsSheetIds } from "#core/sheets/statisticsSheetIds";
import { buildShownValues, freezePlan, freezePlans } from "#core/sheets/review/freezePlan";
import { blankPlan } from "#core/sheets/blankPlan";
import { text, verbatim } from "#core/findings/text";
import type { PlanCell, SheetPlan } from "#core/sheets/sheetPlan";
import { createMessages } from "#messages/messages";
import { deadline, ledgerOf, ledgerRow } from "#test/ledgerRows";
import { cellAt, sheetsInputOf, shown } from "#test/summaries";

const rows = [
  ledgerRow({ address: { sheet: "任务分工", row: 5 }, sequence: "1", task: "甲", leads: ["市税务局"], deadlines: [deadline("by", "2019-06-30")], status: "inProgress", values: { sequence: 1, status: "进行中" } }),
  ledgerRow({ address: { sheet: "任务分工", row: 6 }, sequence: "2", task: "乙", leads: ["市水务局"], deadlines: [deadline("by", "2019-11-10")], status: "inProgress", values: { sequence: 2, status: "进行中" } }),
];
const plans = planStatisticsSheets(sheetsInputOf(ledgerOf(rows)), statisticsSheetIds);
const shownValues = buildShownValues(plans.map((plan) => resolvePlan(plan, createMessages("zh-CN"))));
const frozen = freezePlans(plans, shownValues);
const cellsOf = (plan: SheetPlan): Exclude<PlanCell, null>[] => plan.blocks.flatMap(({ cells }) => cells.flat()).filter((cell) => cell !== null);

describe("送审稿", () => {
  test("is every sheet but the base, in words and values only", () => {
    expect(frozen.map(({ id }) => id)).toEqual(plans.map(({ id }) => id).filter((id) => id !== "base" && id !== "rules"));
    const kinds = new Set(frozen.flatMap(cellsOf).map(({ kind }) => kind));
    expect([...kinds].filter((kind) => kind === "formula" || kind === "link")).toEqual([]);
    expect(plans.flatMap(cellsOf).some(({ kind }) => kind === "formula") && plans.flatMap(cellsOf).some(({ kind }) => kind === "link")).toBe(true);
  });

  test("has nothing hidden, no names, no lists, no rule or word that looks at another sheet", () => {
    for (const plan of frozen) {
      expect(plan).toMatchObject({ hiddenColumns: [], names: [], tables: [], validations: [], tabColor: null });
      expect(JSON.stringify(plan)).not.toContain("{{");
      for (const { when } of plan.conditionalFormats) expect(when ?? "").not.toMatch(/!/u);
    }
  });

  test("shows in every printed cell what the formula showed", () => {
    for (const plan of plans.filter(({ id }) => id !== "base" && id !== "rules" && id !== "notice")) {
      const still = frozen.find(({ id }) => id === plan.id);
      const { area } = plan.print ?? { area: { row: 1, column: 1, rowCount: 0, columnCount: 0 } };
      const changed: string[] = [];
      for (let row = area.row; row < area.row + area.rowCount; row++) {
        for (let column = area.column; column < area.column + area.columnCount; column++) {
          const before = cellAt(plan, row, column);
          const after = still === undefined ? null : cellAt(still, row, column);
          if (shown(before) !== shown(after)) changed.push(before !== null && before.kind === "text" ? before.text.id : `${plan.id} ${row}:${column}`);
        }
      }
      // Only what a sheet says of its own formulas is said otherwise, or not at all.
      expect(changed.filter((id) => !["sheet.note.live", "sheet.note.list", "sheet.overview.asOfHint"].includes(id))).toEqual([]);
    }
  });

  test("says nothing of formulas that follow the ledger", () => {
    const messages = createMessages("zh-CN");
    const words = frozen.flatMap(cellsOf).map((cell) => (cell.kind === "text" ? messages.render(cell.text) : "")).join("\n");
    expect(words).not.toMatch(/随台账|为公式|修改此日期/u);
    expect(words).toContain("各项数字为生成时的结果");
  });

  test("hidden columns are taken out and everything moves up: cells, areas, rules, frozen columns", () => {
    const area = (column: number, columnCount = 1) => ({ row: 1, column, rowCount: 2, columnCount });
    const words = (one: string): PlanCell => ({ kind: "text", text: verbatim(one) });
    const plan: SheetPlan = {
      ...blankPlan("overdueList"), blocks: [{ row: 1, column: 1, cells: [["a", "b", "c", "key"].map(words), [words("1"), words("2"), { kind: "formula", formula: "={{base}}!A1", value: 7 }, words("k")]] }],
      merges: [area(1, 3), area(2, 1)], numberFormats: [{ area: area(3), format: "0" }, { area: area(2), format: "0%" }], styles: [{ area: area(1, 4), style: { bold: true } }],
      columnWidths: [1, 2, 3, 4], hiddenColumns: [2], freeze: { rows: 1, columns: 2 },
      conditionalFormats: [{ area: area(3), when: "$C1>A$2", style: {} }, { area: area(3), when: "B1>0", style: {} }, { area: area(3), when: "{{base}}!A1>0", style: {} }, { area: area(3), when: 'AND(C1="B1",{{rules}}!$B$3={{base}}!$AM$7)', style: {} }, { area: area(3), when: "B1={{rules}}!$B$3", style: {} }, { area: area(3), when: null, dataBar: { color: "#000000" } }],
      print: { area: area(1, 3), paper: "A4", orientation: "portrait", fitWidth: true, titleRows: null, header: {}, footer: { left: text("sheet.foot.page") } },
    };
    const shownIn = (sheet: string) => (sheet === "rules" ? "红" : 5);
    expect(freezePlan(plan, shownIn)).toMatchObject({
      blocks: [{ row: 1, column: 1, cells: [[words("a"), words("c")], [words("1"), { kind: "number", value: 7 }]] }],
      merges: [area(1, 2)], numberFormats: [{ area: area(2), format: "0" }], styles: [{ area: area(1, 2) }],
      columnWidths: [1, 3], freeze: { rows: 1, columns: 1 }, print: { area: area(1, 2) },
      conditionalFormats: [{ area: area(2), when: "$B1>A$2" }, { area: area(2), when: "5>0" }, { area: area(2), when: 'AND(B1="B1","红"=5)' }, { area: area(2), when: null }],
    });
  });

  test("the figures that charts are drawn from stay, the sentence's template does not", () => {
    const overview = plans.find(({ id }) => id === "overview");
    const still = frozen.find(({ id }) => id === "overview");
    if (overview === undefined || still === undefined) throw new Error("no overview");
    expect(still.charts).toHaveLength(overview.charts.length);
    for (const { source } of still.charts) {
      for (let row = 1; row < source.rowCount; row++) expect(cellAt(still, source.row + row, source.column + 1)).toMatchObject({ kind: "number" });
    }
    expect(cellsOf(still).some((cell) => cell.kind === "text" && JSON.stringify(cell.text.values ?? {}).includes("{total}"))).toBe(false);
  });
});
