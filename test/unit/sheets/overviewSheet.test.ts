import { planStatisticsSheets } from "#core/sheets/planStatisticsSheets";
import type { SheetPlan } from "#core/sheets/sheetPlan";
import { formatShare, sentenceOf } from "#core/sheets/overview/overviewSentence";
import { deadline, ledgerOf, ledgerRow } from "#test/ledgerRows";
import { cellAt, formulaAt, render, sheetsInputOf, shown, shownRows } from "#test/summaries";

const by = (end: string) => [deadline("by", end)];
const rows = [
  ledgerRow({ measureKey: "1", leads: ["市税务局"], deadlines: by("2019-06-30"), status: "done", completedOn: "2019-06-28" }),
  ledgerRow({ measureKey: "1", leads: ["市税务局"], deadlines: by("2019-10-31"), status: "inProgress" }),
  ledgerRow({ measureKey: "2", leads: ["市水务局"], deadlines: by("2019-11-05"), status: "done" }),
  ledgerRow({ measureKey: "3", leads: ["市水务局"], deadlines: by("2019-09-30"), status: "inProgress" }),
  ledgerRow({ measureKey: "3", leads: ["市水务局"], deadlines: [deadline("ongoing", null)], status: "inProgress" }),
  ledgerRow({ measureKey: "3", leads: ["市水务局"], deadlines: by("2020-06-30"), status: "notStarted" }),
];
const halted = ledgerRow({ leads: ["市水务局"], status: "paused" });
const input = sheetsInputOf(ledgerOf(rows));
const plan = planStatisticsSheets(input, ["overview"])[0] as SheetPlan;
const figures = new Map(shownRows(plan, 7, 21, 2).map(([name, value]) => [name, value]));

describe("总体情况", () => {
  test("key figures, by hand", () => {
    expect(Object.fromEntries(figures)).toEqual({
      举措数: 3, 已完成举措: 1, 任务数: 6, 应完成: 3, 应完成中已完成: 1, 今日到期: 1, 已完成: 2, "其中：逾期完成": 0, 达到序时: 1, 未达序时: 0, 逾期未完成: 1,
      未启动: 1, 长期推进: 1, 其他: 0, "其中：取消": 0, 临期: 1, 完成率: 2 / 6, "完成率（扣除长期推进）": 2 / 5, 到期完成率: 1 / 3, 按期完成率: 1 / 3, 启动率: 5 / 6,
    });
  });

  test("one sentence, filled from cells so that it follows an edit", () => {
    expect(shown(cellAt(plan, 4, 1))).toBe("截至2019年10月31日，3条举措、6项任务：已完成2项，逾期未完成1项，完成率33.3%。");
    expect(shown(cellAt(plan, 1, 14))).toBe("截至{year}年{month}月{day}日，{measures}条举措、{total}项任务：已完成{done}项，逾期未完成{overdue}项，完成率{rate}。");
    expect(formulaAt(plan, 4, 1)).toContain('SUBSTITUTE($N$1,"{year}",YEAR($B$3))');
  });

  test("a ledger without measures leaves them out of the sentence", () => {
    const { statistics } = sheetsInputOf(ledgerOf([ledgerRow({ status: "done" })]));
    expect(render(sentenceOf(statistics))).toBe("截至2019年10月31日，共1项任务：已完成1项，逾期未完成0项，完成率100.0%。");
    expect(render(sentenceOf(sheetsInputOf(ledgerOf([])).statistics))).toContain("完成率—。");
  });

  test("the lights add up to the tasks, and the word stands beside the colour", () => {
    expect(shownRows(plan, 29, 6, 4)).toEqual([
      ["亮灯", "数值", "", "规则"], ["红", 1, "", "逾期未完成"], ["黄", 1, "", "未达序时、临期"], ["绿", 2, "", "已完成、达到序时"], ["蓝", 0, "", ""], ["灰", 2, "", "未启动、长期推进、其他"],
    ]);
    expect(formulaAt(plan, 30, 2)).toBe("=COUNTIFS({{base}}!$AS$5:$AS$10,$A$30)");
  });

  test("charts stand on cells with the figures they draw", () => {
    const [leads, months] = plan.charts;
    expect(leads).toMatchObject({ type: "barStacked", seriesBy: "columns", source: { rowCount: 3, columnCount: 4 } });
    expect(months).toMatchObject({ type: "columnClustered", source: { rowCount: 6, columnCount: 3 } });
    const at = leads?.source ?? { row: 0, column: 0 };
    const bars = [1, 2].map((down) => [0, 1, 2, 3].map((across) => shown(cellAt(plan, at.row + down, at.column + across))));
    expect(bars).toEqual([["市水务局", 1, 2, 1], ["市税务局", 1, 1, 0]]);
    // Told apart by lightness too.
    expect(leads?.colors).toHaveLength(3);
  });

  test("a bar of what is under way holds nothing that is halted", () => {
    const [paused] = planStatisticsSheets(sheetsInputOf(ledgerOf([...rows, halted])), ["overview"]);
    const at = paused?.charts[0]?.source ?? { row: 0, column: 0 };
    expect(paused === undefined ? [] : [0, 1, 2, 3].map((across) => shown(cellAt(paused, at.row + 1, at.column + across)))).toEqual(["市水务局", 1, 2, 1]);
  });

  test("较上月 stands beside 完成率, — without a month before", () => {
    expect(shown(cellAt(plan, 7 + 16, 3))).toBe("—");
    const statistics = { ...input.statistics, change: 1 / 12 };
    const [compared] = planStatisticsSheets({ ...input, statistics }, ["overview"]);
    expect(compared === undefined ? [] : [shown(cellAt(compared, 7 + 16, 1)), shown(cellAt(compared, 7 + 16, 3)), formulaAt(compared, 7 + 16, 3)]).toEqual(["完成率", 0.08333333, '=IFERROR(ROUND($B$23-0.25,8),"—")']);
  });

  test("the print area holds no figures of the charts", () => {
    expect(plan.print?.area.columnCount).toBeLessThan(plan.charts[0]?.source.column ?? 0);
  });
});

describe("formatShare", () => {
  test.each([[null, "—"], [0, "0.0%"], [1 / 3, "33.3%"], [0.4445, "44.5%"], [0.0005, "0.1%"], [1, "100.0%"], [0.285, "28.5%"], [1.005, "100.5%"]])("%s → %s", (share, words) => {
    expect(formatShare(share)).toBe(words);
  });
});
