import type { Finding } from "#core/findings/finding";
import type { Report } from "#core/findings/report";
import { verbatim } from "#core/findings/text";
import { planFindingsSheet } from "#core/sheets/findings/planFindingsSheet";
import { planStatisticsSheets } from "#core/sheets/planStatisticsSheets";
import type { SheetPlan } from "#core/sheets/sheetPlan";
import { deadline, ledgerOf, ledgerRow } from "#test/ledgerRows";
import { cellAt, formulaAt, sheetsInputOf, shown } from "#test/summaries";

const by = (end: string) => [deadline("by", end)];
const at = (row: number) => ({ sheet: "任务分工", row });
const rows = [
  ledgerRow({ address: at(5), task: "甲", deadlines: by("2019-10-01"), status: "inProgress", leads: ["市税务局"], values: { task: "甲", problem: "缺资金" } }),
  ledgerRow({ address: at(6), task: "乙", deadlines: by("2019-11-30"), status: "inProgress", values: { task: "乙" } }),
  ledgerRow({ address: at(7), task: "丙", deadlines: by("2019-06-30"), status: "inProgress", values: { task: "丙" } }),
  ledgerRow({ address: at(8), task: "丁", deadlines: by("2019-10-31"), status: "inProgress", values: { task: "丁" } }),
  ledgerRow({ address: at(9), task: "戊", deadlines: by("2019-06-30"), status: "done", values: { task: "戊" } }),
];
const plans = new Map(planStatisticsSheets(sheetsInputOf(ledgerOf(rows)), ["overview", "overdueList", "dueSoonList"]).map((plan) => [plan.id, plan]));
const listOf = (id: SheetPlan["id"]): SheetPlan => plans.get(id) ?? ({} as SheetPlan);
const column = (plan: SheetPlan, of: number, count: number) => Array.from({ length: count }, (_, index) => shown(cellAt(plan, 5 + index, of)));

describe("逾期清单, 临期清单", () => {
  test("the longest late first; done tasks are not there", () => {
    expect(column(listOf("overdueList"), 3, 2)).toEqual(["丙", "甲"]);
    expect(column(listOf("overdueList"), 7, 2)).toEqual([123, 30]);
    expect(column(listOf("overdueList"), 11, 2)).toEqual(["", "缺资金"]);
  });

  test("due soonest first, today with 0 days left", () => {
    expect(column(listOf("dueSoonList"), 3, 2)).toEqual(["丁", "乙"]);
    expect(column(listOf("dueSoonList"), 7, 2)).toEqual([0, 30]);
  });

  test("days and class follow the base, the link leads to the ledger's row", () => {
    expect(formulaAt(listOf("overdueList"), 5, 7)).toBe("={{base}}!$AR$7");
    expect(formulaAt(listOf("overdueList"), 5, 8)).toBe("={{base}}!$AK$7");
    expect(formulaAt(listOf("dueSoonList"), 5, 7)).toBe("={{base}}!$T$8-{{overview}}!$B$3");
    expect(cellAt(listOf("overdueList"), 5, 2)).toMatchObject({ kind: "link", target: { sheet: "任务分工", row: 7, column: 1 } });
  });

  test("columns that nobody fills are left out: no measures here, and nothing planned next", () => {
    const heads = Array.from({ length: 12 }, (_, index) => shown(cellAt(listOf("overdueList"), 4, index + 1)));
    expect(heads).toEqual(["序号", "台账位置", "任务", "牵头单位", "责任单位", "完成时限", "逾期天数", "分类", "亮灯", "进展情况", "存在问题", ""]);
  });

  test("says so when there is nothing", () => {
    const [empty] = planStatisticsSheets(sheetsInputOf(ledgerOf([])), ["overdueList"]);
    expect(shown(cellAt(empty as SheetPlan, 5, 1))).toBe("无逾期未完成任务");
  });
});

const finding = (facts: Partial<Finding>): Finding => ({
  check: "overdue", severity: "error", family: "work", message: "verbatim", place: { sheet: "任务分工", row: 5, column: 4 }, also: [], values: { words: "说明" }, cites: null, fix: null, key: "", ...facts,
});
const report: Report = {
  findings: [
    finding({ severity: "info" }), finding({ check: "lead-missing", family: "filling", severity: "warning", place: { sheet: "任务分工", row: 6, column: null } }),
    finding({ cites: { policy: "plan", measure: "3" } }), finding({ family: "filling", place: { sheet: null, row: null, column: null }, also: Array.from({ length: 25 }, (_, index) => ({ sheet: "任务分工", row: index + 5, column: 5 })) }),
  ],
  ignored: [],
  outcomes: { overdue: "failed", "lead-missing": "cannotTell" },
  partial: null,
};

describe("核对结果", () => {
  const plan = planFindingsSheet({ report, policies: [], subject: verbatim("台账"), asOf: "2019-10-31" });
  const lines = [7, 8, 9, 10].map((row) => [2, 3, 5].map((of) => shown(cellAt(plan, row, of))));
  test("filling before work, errors before remarks", () => {
    expect(lines).toEqual([["填报问题", "错误", ""], ["填报问题", "警告", "第6行"], ["业务预警", "错误", "D5"], ["业务预警", "提示", "D5"]]);
  });

  test("counts, what could not be told, the policy's measure, the other cells of one cause", () => {
    expect(shown(cellAt(plan, 2, 1))).toBe("填报问题：错误1处，警告1处，提示0处");
    expect(shown(cellAt(plan, 3, 1))).toBe("业务预警：错误1处，警告0处，提示1处");
    expect(cellAt(plan, 4, 1)).toMatchObject({ text: { id: "sheet.findings.cannotTell", values: { checks: [{ id: "check.lead-missing.title" }] } } });
    expect(shown(cellAt(plan, 9, 8))).toBe("《plan》3");
    expect(String(shown(cellAt(plan, 7, 9)))).toMatch(/^E5、E6、.*E24等，另有5处$/u);
    expect(cellAt(plan, 9, 5)).toMatchObject({ kind: "link", target: { sheet: "任务分工", row: 5, column: 4 } });
  });

  test("is a table that can be filtered; without findings it says so and is none", () => {
    expect(plan.tables).toEqual([{ name: "PL_Findings", area: { row: 6, column: 1, rowCount: 5, columnCount: 9 } }]);
    const none = planFindingsSheet({ report: { findings: [], ignored: [], outcomes: {}, partial: verbatim("台账过大") }, policies: [], subject: verbatim("台账"), asOf: "2019-10-31" });
    expect(none.tables).toEqual([]);
    expect(shown(cellAt(none, 7, 1))).toBe("未发现问题");
    expect(shown(cellAt(none, 5, 1))).toBe("台账过大");
  });
});
