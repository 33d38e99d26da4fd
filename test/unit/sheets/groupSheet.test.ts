import { planStatisticsSheets } from "#core/sheets/planStatisticsSheets";
import { statisticsSheetIds } from "#core/sheets/statisticsSheetIds";
import type { SheetPlan } from "#core/sheets/sheetPlan";
import { summarise } from "#core/statistics/summarise";
import { defaultSettings } from "#core/settings/model";
import { deadline, ledgerOf, ledgerRow } from "#test/ledgerRows";
import { formulaAt, sheetsInputOf, shownRows } from "#test/summaries";

const by = (end: string) => [deadline("by", end)];
const task = (index: number, facts: Parameters<typeof ledgerRow>[0]) =>
  ledgerRow({ address: { sheet: "任务分工", row: 5 + index }, values: { sequence: index + 1, status: facts?.statusWord ?? "", completedOn: "" }, ...facts });

/** Five tasks of two leads; one joint, one without a lead. */
const rows = [
  task(0, { leads: ["市税务局"], deadlines: by("2019-06-30"), status: "done", statusWord: "已完成", completedOn: "2019-07-05" }),
  task(1, { leads: ["市税务局"], deadlines: by("2019-09-30"), status: "inProgress", statusWord: "进行中" }),
  task(2, { leads: ["市税务局", "市水务局"], deadlines: by("2019-12-31"), status: "inProgress", statusWord: "进行中" }),
  task(3, { leads: ["市水务局"], deadlines: [deadline("ongoing", null)], status: "inProgress", statusWord: "进行中" }),
  task(4, { leads: [], deadlines: by("2019-12-31"), status: "cancelled", statusWord: "取消" }),
];
const input = sheetsInputOf(ledgerOf(rows));
const plansOf = (ids = statisticsSheetIds) => new Map(planStatisticsSheets(input, ids).map((plan) => [plan.id, plan]));
function planOf(id: SheetPlan["id"]): SheetPlan {
  const plan = plansOf().get(id);
  if (plan === undefined) throw new Error(`No plan ${id}`);
  return plan;
}

describe("分单位完成情况", () => {
  const plan = planOf("byLead");
  test("every line and the total, by hand", () => {
    const lines = shownRows(plan, 6, 4, 19);
    const byName = new Map(lines.map(([no, name, ...rest]) => [name === "" ? no : name, rest]));
    // 任务数 应完成 其中已完成 已完成 其中逾期 达到序时 未达序时 逾期 未启动 长期 其他 其中取消 完成率 到期完成率 排名 较上月 亮灯
    expect(Object.fromEntries(byName)).toEqual({
      市税务局: [3, 2, 1, 1, 1, 1, 0, 1, 0, 0, 0, 0, 1 / 3, 1 / 2, 1, "—", "红"],
      市水务局: [2, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, "—", 2, "—", "绿"],
      "（未明确牵头单位）": [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, "—", "—", "—", "—", "灰"],
      合计: [5, 2, 1, 1, 1, 1, 0, 1, 0, 1, 1, 1, 1 / 4, 1 / 2, "—", "—", "—"],
    });
  });

  test("a count is exact on the unit and the class, over the base's unit rows", () => {
    // Five first rows and one row for the second of the joint leads.
    expect(formulaAt(plan, 6, 3)).toBe("=COUNTIFS({{base}}!$F$5:$F$10,$B6)");
    expect(formulaAt(plan, 6, 6)).toBe("=COUNTIFS({{base}}!$F$5:$F$10,$B6,{{base}}!$AK$5:$AK$10,{{base}}!$AW$5)");
  });

  test("the total counts each task once and has no criterion on units", () => {
    expect(formulaAt(plan, 9, 3)).toBe("=COUNTIFS({{base}}!$W$5:$W$9,1)");
    expect(formulaAt(plan, 9, 10)).toBe("=COUNTIFS({{base}}!$AK$5:$AK$9,{{base}}!$AW$8)");
  });

  test("rates are quotients of the line's own cells, — for a zero denominator", () => {
    expect(formulaAt(plan, 7, 15)).toBe('=IFERROR($F7/($C7-$N7),"—")');
    expect(formulaAt(plan, 7, 16)).toBe('=IFERROR($E7/$D7,"—")');
    expect(formulaAt(plan, 7, 17)).toBe('=IFERROR(RANK($O7,$O$6:$O$7),"—")');
  });

  test("the notes name the joint leads; nothing of a group is left out of print", () => {
    const notes = shownRows(plan, 10, 6, 1).map(([note]) => String(note));
    expect(notes.some((note) => note.startsWith("有1项任务由多个单位共同牵头"))).toBe(true);
    expect(plan.print).toMatchObject({ paper: "A4", orientation: "landscape", fitWidth: true, titleRows: { first: 1, last: 5 } });
    expect(plan.print?.area.columnCount).toBe(19);
  });

  test("change against the last month is this line's rate less a constant", () => {
    const previous = summarise(input.ledger, { policies: [], matches: rows.map(() => null), settings: defaultSettings, asOf: "2019-06-30" });
    const statistics = summarise(input.ledger, { policies: [], matches: rows.map(() => null), settings: defaultSettings, asOf: "2019-10-31", previous });
    const changed = planStatisticsSheets({ ...input, statistics }, ["byLead"]).find(({ id }) => id === "byLead");
    if (changed === undefined) throw new Error("No plan");
    const tax = shownRows(changed, 6, 3, 18).findIndex((line) => line[1] === "市税务局");
    expect(shownRows(changed, 6 + tax, 1, 18)[0]?.[17]).toBeCloseTo(1 / 3, 8);
    expect(formulaAt(changed, 6 + tax, 18)).toBe(`=IFERROR(ROUND($O${6 + tax}-0,8),"—")`);
  });
});

describe("分月, 分部分", () => {
  test("months are days that COUNTIFS matches exactly, undated tasks stand last", () => {
    const plan = planOf("byMonth");
    expect(shownRows(plan, 6, 4, 4)).toEqual([[1, "2019-06-01", 1, 1], [2, "2019-09-01", 1, 1], [3, "2019-12-01", 2, 0], [4, "无固定时限", 1, 0]]);
    expect(formulaAt(plan, 8, 3)).toBe("=COUNTIFS({{base}}!$Q$5:$Q$9,$B8)");
  });

  test("a label that COUNTIFS would read as a pattern, an operator or a number is compared as it is", () => {
    const odd = ["*市*", ">=5", "1.10", "政务服务"].map((category, index) => task(index, { category, leads: ["市税务局"] }));
    const plan = planStatisticsSheets(sheetsInputOf(ledgerOf(odd)), ["byCategory"])[0];
    if (plan === undefined) throw new Error("No plan");
    const formulas = new Map(shownRows(plan, 6, 4, 2).map(([no, name]) => [name, formulaAt(plan, 5 + Number(no), 3).slice(0, 12)]));
    expect(Object.fromEntries(formulas)).toEqual({ "*市*": "=SUMPRODUCT(", ">=5": "=SUMPRODUCT(", "1.10": "=SUMPRODUCT(", 政务服务: "=COUNTIFS({{" });
  });
});

describe("which columns", () => {
  const headOf = (id: "byLead" | "byMonth", columns: string[]) => {
    const [plan] = planStatisticsSheets({ ...input, settings: { ...input.settings, layout: { sheets: null, columns } } }, [id]);
    return plan === undefined ? [] : shownRows(plan, 4, 1, columns.length + 2)[0];
  };

  test("stand as the office has them; where none of them has anything to say, the tasks are counted", () => {
    expect(headOf("byLead", ["overdue", "rank", "total"])).toEqual(["序号", "牵头单位", "逾期未完成", "排名", "任务数"]);
    expect(headOf("byMonth", ["rank", "weight"])).toEqual(["序号", "到期月份", "任务数", ""]);
  });
});

describe("which sheets", () => {
  test("stand in the office's order; a 通报 that has no place in it comes last", () => {
    const orderOf = (sheets: string[]) => planStatisticsSheets({ ...input, settings: { ...input.settings, layout: { sheets, columns: null } } }, ["overview", "byLead", "overdueList", "notice"]).map(({ id }) => id);
    expect(orderOf(["overdueList", "notice", "byLead"])).toEqual(["overdueList", "notice", "byLead", "overview", "rules", "base"]);
    expect(orderOf(["overdueList", "byLead", "overview"])).toEqual(["overdueList", "byLead", "overview", "notice", "rules", "base"]);
  });

  test("the base is always there and last; sheets about nobody are left out", () => {
    expect([...plansOf().keys()]).toEqual(["overview", "byLead", "byUnitGroup", "byChapter", "byMonth", "byQuarter", "byClass", "crossed", "overdueList", "dueSoonList", "notice", "rules", "base"]);
    expect([...plansOf(["byLead"] as never).keys()]).toEqual(["byLead", "rules", "base"]);
  });

  test("the day of the data is one named cell, on the overview or else on the base", () => {
    expect(planOf("overview").names).toEqual([{ name: "PL_AsOf", area: { row: 3, column: 2, rowCount: 1, columnCount: 1 } }]);
    expect(planOf("base").names).toEqual([]);
    expect(formulaAt(planOf("base"), 2, 3)).toBe("={{overview}}!$B$3");
    const alone = plansOf(["byLead"] as never);
    expect(alone.get("base")?.names).toEqual([{ name: "PL_AsOf", area: { row: 2, column: 3, rowCount: 1, columnCount: 1 } }]);
    expect(formulaAt(alone.get("byLead") as SheetPlan, 3, 3)).toBe("={{base}}!$C$2");
  });
});

describe("交叉统计", () => {
  const crossedBy = (crossed: { rows: string; columns: string; figure: string } | null) =>
    planStatisticsSheets({ ...input, settings: { ...input.settings, crossed } }, ["crossed"]).find(({ id }) => id === "crossed");
  const table = (plan: SheetPlan | undefined, rowCount: number, columnCount: number) => (plan === undefined ? [] : shownRows(plan, 4, rowCount, columnCount).map((line) => line.slice(1)));

  test("by hand, lines and columns with their own totals", () => {
    expect(table(crossedBy({ rows: "lead", columns: "class", figure: "total" }), 5, 8)).toEqual([
      ["牵头单位", "已完成", "达到序时", "逾期未完成", "长期推进", "其他", "合计"],
      ["市水务局", 0, 1, 0, 1, 0, 2], ["市税务局", 1, 1, 1, 0, 0, 3], ["（未明确牵头单位）", 0, 0, 0, 0, 1, 1],
      ["", 1, 1, 1, 1, 1, 5],
    ]);
  });

  test("another figure, and a unit across", () => {
    expect(table(crossedBy({ rows: "month", columns: "lead", figure: "overdue" }), 3, 6)).toEqual([
      ["到期月份", "市水务局", "市税务局", "（未明确牵头单位）", "合计"], ["2019-06-01", 0, 0, 0, 0], ["2019-09-01", 0, 1, 0, 1],
    ]);
  });

  test("one criterion for each side, over the unit rows of the base", () => {
    const plan = crossedBy({ rows: "lead", columns: "quarter", figure: "total" });
    expect(plan === undefined ? "" : formulaAt(plan, 5, 3)).toBe("=COUNTIFS({{base}}!$F$5:$F$10,$B5,{{base}}!$R$5:$R$10,C$4)");
  });

  test("two of units, or a dimension with itself, have no table; a code that is none gives the usual one", () => {
    expect([crossedBy({ rows: "lead", columns: "leader", figure: "total" }), crossedBy({ rows: "class", columns: "class", figure: "total" })]).toEqual([undefined, undefined]);
    expect(table(crossedBy({ rows: "lead", columns: "nothing", figure: "total" }), 1, 3)).toEqual([["牵头单位", "2019年第2季度"]]);
  });
});
