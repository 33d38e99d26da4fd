import { defaultEnvironment } from "#actions/defaultEnvironment";
import type { Environment } from "#actions/environment";
import { findLedger, openLedger } from "#actions/openLedger";
import { writeStatistics, type WrittenStatistics } from "#actions/writeStatistics";
import { readBundledPolicies } from "#cli/readBundledPolicies";
import type { CrossChoice } from "#core/sheets/sheetsInput";
import { statisticsSheetIds, type StatisticsSheetId } from "#core/sheets/statisticsSheetIds";
import { defaultSettings } from "#core/settings/model";
import type { CellScalar } from "#files/workbookData";
import { engineCalculator } from "#host/calculate/engineCalculator";
import type { EmbeddedHost } from "#host/createEmbeddedHost";
import { createMessages } from "#messages/messages";
import { openHost } from "#test/host";
import { measureOf, policyOf } from "#test/ledgerRows";
import { sheetOf, snapshotOf, valuesOf } from "#test/seamBook";

jest.setTimeout(120_000);

const header = ["序号", "举措编号", "任务来源", "主要任务", "牵头单位", "责任单位", "市领导", "单位分管领导", "责任人", "完成时限", "调整后时限", "批准日期", "办理状态", "完成进度", "完成日期", "权重", "进展情况"];
const serial = (day: string): number => Date.parse(day) / 86_400_000 + 25_569;
type Line = (string | number | null)[];
const lines: Line[] = [
  [1, "1", "方案", "压缩企业开办时间", "市市场监管局", "市税务局、市公安局", "张三", "李四", "王五", serial("2019-06-30"), null, null, "已完成", 1, serial("2019-07-05"), 10, "企业开办时间压缩到3个工作日。"],
  [2, "1", "方案", "推行全程网办", "市营商局、市市场监管局", "市财政局", "张三", "李四", "赵六", serial("2019-09-30"), null, null, "进行中", 0.6, null, 5, "网上办理率达到85%。"],
  [3, "2", "方案", "减少申请材料", "市营商局", "市直各有关单位", "张三", "周七", "赵六", serial("2019-12-31"), null, null, "进行中", 0.2, null, 5, "材料减少65%，正在推进。"],
  [4, "2", "方案", "建立评价机制，三季度完成70%", "市委组织部", "市财政局", "钱八", "孙九", "吴十", serial("2019-12-31"), null, null, "进行中", 0.75, null, 8, "制定方案初稿。"],
  [5, "3", "方案", "清理证明事项", "市税务局", "", "钱八", "孙九", "吴十", serial("2019-10-31"), null, null, "进行中", 0.95, null, 4, "清理证明2批、3批。"],
  [6, "3", "方案", "优化用电服务", "大连供电公司", "", "", "", "", serial("2019-08-31"), serial("2019-12-31"), serial("2019-08-01"), "进行中", 0.8, null, 6, ""],
  [7, "3", "批示", "常态化走访企业", "中山区", "各区市县", "", "", "", "长期坚持", null, null, "进行中", null, null, null, ""],
  [8, "3", "批示", "整合热线", "市营商局", "", "", "", "", serial("2019-09-30"), null, null, "取消", null, null, 3, ""],
  [9, "3", "批示", "开展培训", "市委组织部", "", "", "", "", serial("2019-11-15"), null, null, "未启动", 0, null, 2, ""],
];
const cells: CellScalar[][] = [["任务分工表", ...Array.from({ length: header.length - 1 }, () => null)], header, ...lines];

const target = (name: string, [comparator, to, unit]: readonly ["<=" | ">=" | "reduceBy", number, string], due: string | null = null) =>
  ({ name, from: null, to, toMin: null, unit, comparator, due, raw: name, span: { start: 0, end: 0 } });
const policy = policyOf({
  issuedOn: "2019-01-01", chapters: [{ number: "一", title: "提升效率" }],
  measures: [
    measureOf({ key: "1", number: "1", title: "企业开办", leads: ["市市场监管局"], targets: [target("企业开办时间", ["<=", 3.5, "工作日"], "2019-06-30"), target("网上办理率", [">=", 90, "%"], "2019-09-30"), target("网上办理率", [">=", 95, "%"], "2020-12-31")] }),
    measureOf({ key: "2", number: "2", title: "材料", leads: ["市营商局"], targets: [target("材料", ["reduceBy", 60, "%"]), target("跑动次数", ["reduceBy", 50, "%"])] }),
    measureOf({ key: "3", number: "3", title: "证明", leads: ["市税务局"], targets: [target("清理证明", [">=", 3, "批"])] }),
  ],
});

let host: EmbeddedHost;
const environment: Environment = defaultEnvironment({ messages: createMessages("zh-CN"), asOf: "2019-10-31", bundledPolicies: readBundledPolicies() });

async function write(sheets: readonly StatisticsSheetId[] = statisticsSheetIds, facts: { environment?: Environment; crossed?: CrossChoice } = {}): Promise<WrittenStatistics> {
  const own = facts.environment ?? environment;
  const opened = await findLedger({ policies: [policy] }, own);
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  const written = await writeStatistics({ opened: opened.value, sheets, ...(facts.crossed === undefined ? {} : { crossed: facts.crossed }) }, own);
  if (!written.ok) throw new Error(JSON.stringify(written.failure));
  expect([written.value.outcome.differences, written.value.outcome.left]).toEqual([[], []]);
  return written.value;
}

async function edit(sheet: string, address: string, value: string | number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });
}

/** The row of a sheet whose cell in `column` (from 0) is this. */
function lineOf(sheet: string, column: number, value: CellScalar): CellScalar[] {
  const found = valuesOf(sheetOf(host.save(), sheet)).find((line) => line[column] === value);
  if (found === undefined) throw new Error(`${JSON.stringify(value)} is not on ${sheet}`);
  return found;
}
const rowOf = (sheet: string, column: number, value: CellScalar): number => valuesOf(sheetOf(host.save(), sheet)).findIndex((line) => line[column] === value) + 1;

describe("the sheets of figures in a workbook that calculates", () => {
  beforeEach(async () => {
    host = await openHost({ cells, sheet: "任务分工", calculator: engineCalculator });
  });
  afterEach(() => host.dispose());

  test("every sheet computes to the program's own figures", async () => {
    const { outcome, statistics } = await write();
    expect(outcome.sheets.map(({ name }) => name)).toEqual(["总体情况", "分单位完成情况", "分单位类别", "分责任单位", "分领导", "分单位分管领导", "分责任人", "分部分", "分来源", "分月", "分季度", "分完成状态", "交叉统计", "逾期清单", "临期清单", "量化指标完成情况", "通报", "统计规则", "任务单位底表"]);
    expect(outcome.compared).toBeGreaterThan(1500);
    const { totals } = statistics;
    expect([totals.total, totals.done, totals.doneLate, totals.overdue, totals.behind, totals.ongoing, totals.cancelled, totals.extended]).toEqual([9, 1, 1, 1, 1, 1, 1, 1]);
    // 10 ÷ (10 + 5 + 5 + 8 + 4 + 6 + 2): the cancelled task weighs nothing.
    expect(totals.weightedCompletionRate).toBeCloseTo(10 / 40, 12);
    // The node of the third quarter is reached, although the time passed asks for more.
    expect(lineOf("分单位完成情况", 1, "市委组织部").slice(2, 10)).toEqual([2, 0, 0, 0, 0, 1, 0, 0]);
  });

  test("units of a group are ranked among themselves, and a task of two of them counts once", async () => {
    await write(["byUnitGroup"]);
    const lines = valuesOf(sheetOf(host.save(), "分单位类别")).slice(5);
    expect(lines.map(([no, name, total]) => [no, name, total]).slice(0, 9)).toEqual([
      [null, "党群", 2], [1, "市委组织部", 2], [null, "政府部门", 4], [1, "市市场监管局", 2], [2, "市营商局", 3], [null, "区县及功能区", 1], [1, "中山区", 1], [null, "垂管驻市单位", 1], [1, "市税务局", 1],
    ]);
    const rank = sheetOf(host.save(), "分单位类别").rows[4 - 1]?.values.indexOf("排名") ?? -1;
    expect(["市市场监管局", "市营商局", "中山区"].map((name) => lineOf("分单位类别", 1, name)[rank])).toEqual([1, 2, 1]);
  });

  test("an edit of the ledger moves figures, lights and lists without the add-in", async () => {
    await write(["overview", "byLead", "overdueList"]);
    await edit("任务分工", "M4", "已完成");
    await edit("任务分工", "O4", serial("2019-09-20"));
    expect(lineOf("总体情况", 0, "已完成")[1]).toBe(2);
    expect(lineOf("总体情况", 0, "逾期未完成")[1]).toBe(0);
    expect(lineOf("分单位完成情况", 1, "市营商局").slice(2, 6)).toEqual([3, 1, 1, 1]);
    expect(lineOf("逾期清单", 3, "推行全程网办").slice(8, 10)).toEqual(["已完成", "绿"]);
  });

  test("the day of the data and the thresholds are cells that every figure follows", async () => {
    await write(["overview"]);
    await edit("总体情况", "B3", serial("2019-12-31"));
    expect(lineOf("总体情况", 0, "逾期未完成")[1]).toBe(3);
    await edit("总体情况", "B3", serial("2019-10-31"));
    const before = lineOf("总体情况", 0, "临期")[1];
    await edit("统计规则", "B5", 10);
    expect([before, lineOf("总体情况", 0, "临期")[1]]).toEqual([2, 1]);
    await edit("统计规则", "B6", 90);
    expect(lineOf("总体情况", 0, "未达序时")[1]).toBe(0);
  });

  test("the rule table gives the lights, and the overview says which", async () => {
    await write(["overview", "byLead"]);
    expect(["红", "黄", "蓝"].map((light) => lineOf("总体情况", 0, light)[1])).toEqual([1, 3, 0]);
    await edit("统计规则", `B${rowOf("统计规则", 4, "light.dueSoon")}`, "蓝");
    expect(["红", "黄", "蓝"].map((light) => lineOf("总体情况", 0, light)[1])).toEqual([1, 1, 2]);
    expect(lineOf("总体情况", 0, "蓝")[3]).toBe("临期");
    expect(lineOf("分单位完成情况", 1, "市税务局").at(-1)).toBe("蓝");
  });

  test("targets: read from the reports, judged at once when a value is typed in", async () => {
    await write(["targets"]);
    const verdicts = () => valuesOf(sheetOf(host.save(), "量化指标完成情况")).filter(([no]) => typeof no === "number").map((line) => [line[2], line[8], line[9], line[10]]);
    expect(verdicts()).toEqual([
      ["企业开办时间", 3, null, "已达标"], ["网上办理率", 85, null, "逾期未达标"], ["网上办理率", 85, null, "未达标"],
      ["材料", null, 65, "已达标"], ["跑动次数", null, null, "缺基数"], ["清理证明", null, null, "无当前值"],
    ]);
    const row = rowOf("量化指标完成情况", 2, "跑动次数");
    await edit("量化指标完成情况", `H${row}`, 4);
    expect(lineOf("量化指标完成情况", 2, "跑动次数")[10]).toBe("无当前值");
    await edit("量化指标完成情况", `I${row}`, 1);
    expect(lineOf("量化指标完成情况", 2, "跑动次数")[10]).toBe("已达标");
    expect(valuesOf(sheetOf(host.save(), "量化指标完成情况")).some(([first]) => typeof first === "string" && first.startsWith("已达标 3"))).toBe(true);
  });

  test("two dimensions crossed as they are asked for; two of units cannot be", async () => {
    await write(["crossed"], { crossed: { rows: "lead", columns: "class" } });
    const head = valuesOf(sheetOf(host.save(), "交叉统计"))[3] ?? [];
    expect(head).toEqual(["序号", "牵头单位", "已完成", "达到序时", "未达序时", "逾期未完成", "未启动", "长期推进", "其他", "合计"]);
    expect(lineOf("交叉统计", 1, "市营商局").slice(2)).toEqual([0, 0, 1, 1, 0, 0, 1, 3]);
    expect(valuesOf(sheetOf(host.save(), "交叉统计")).find(([first]) => first === "合计")?.slice(2)).toEqual([1, 3, 1, 1, 1, 1, 1, 9]);
    const { outcome } = await write(["crossed", "byLead"], { crossed: { rows: "lead", columns: "leader" } });
    expect(outcome.sheets.map(({ id }) => id)).toEqual(["byLead", "rules", "base"]);
  });
});

describe("written again", () => {
  beforeEach(async () => {
    host = await openHost({ cells, sheet: "任务分工", calculator: engineCalculator });
  });
  afterEach(() => host.dispose());

  test("what the office typed is kept: rules, lights, words of the print, values of targets", async () => {
    const sheets = ["overview", "byLead", "targets"] as const;
    await write(sheets);
    await edit("统计规则", "B5", 10);
    await edit("统计规则", `B${rowOf("统计规则", 4, "light.dueSoon")}`, "蓝");
    await edit("统计规则", `B${rowOf("统计规则", 4, "print.annex")}`, "附表");
    await edit("统计规则", `B${rowOf("统计规则", 4, "print.preparedBy")}`, "王五");
    const row = rowOf("量化指标完成情况", 2, "清理证明");
    await edit("量化指标完成情况", `I${row}`, 3);
    const { statistics } = await write(sheets);
    expect(statistics.totals.dueSoon).toBe(1);
    expect(lineOf("总体情况", 0, "临期")[1]).toBe(1);
    expect(lineOf("总体情况", 0, "蓝")[1]).toBe(1);
    expect(valuesOf(sheetOf(host.save(), "分单位完成情况"))[0]?.[0]).toBe("附表2");
    expect(valuesOf(sheetOf(host.save(), "分单位完成情况")).at(-1)?.[0]).toMatch(/^制表：王五\u3000+审核：$/u);
    expect(lineOf("量化指标完成情况", 2, "清理证明").slice(8, 11)).toEqual([3, null, "已达标"]);
    // And once more: what was typed does not turn into what was read.
    await write(sheets);
    expect(lineOf("量化指标完成情况", 2, "清理证明").slice(8, 11)).toEqual([3, null, "已达标"]);
    expect(lineOf("统计规则", 4, "threshold.dueSoonDays")[1]).toBe(10);
  });

  test("a setting changed since goes before the cell", async () => {
    await write(["overview"]);
    await edit("统计规则", "B5", 10);
    const { statistics } = await write(["overview"], { environment: { ...environment, settings: { ...defaultSettings, dueSoonDays: 61 } } });
    expect(statistics.totals.dueSoon).toBe(2 + 3);
  });

  test("a value that the ledger says anew takes the place of what it said before", async () => {
    await write(["targets"]);
    await edit("任务分工", "Q4", "网上办理率达到92%。");
    await write(["targets"]);
    expect(lineOf("量化指标完成情况", 2, "网上办理率").slice(8, 11)).toEqual([92, null, "已达标"]);
  });

  test("the user's name, width, tab colour and place of a sheet stay; a new sheet goes behind the one before it", async () => {
    await write(["overview", "byLead", "overdueList"]);
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.getItem("分单位完成情况");
      sheet.name = "牵头单位";
      sheet.tabColor = "#FF0000";
      sheet.getRange("B:B").format.columnWidth = 300;
      worksheets.getItem("逾期清单").position = 0;
      await context.sync();
    });
    await write(["overview", "byLead", "byMonth", "overdueList"]);
    const book = host.save();
    expect(book.sheets.map(({ name }) => name)).toEqual(["逾期清单", "任务分工", "总体情况", "牵头单位", "分月", "统计规则", "任务单位底表"]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("牵头单位");
      const format = sheet.getRange("B:B").format;
      sheet.load("tabColor");
      format.load("columnWidth");
      await context.sync();
      expect([sheet.tabColor, format.columnWidth]).toEqual(["#FF0000", 300]);
    });
  });

  test("a renamed and moved ledger is followed, by the formulas at once and by the next run", async () => {
    await write(["overview", "byLead"]);
    await Excel.run(async (context) => {
      const ledger = context.workbook.worksheets.getItem("任务分工");
      ledger.name = "2019年 台账";
      ledger.position = 3;
      await context.sync();
    });
    await edit("2019年 台账", "M4", "已完成");
    expect(lineOf("总体情况", 0, "已完成")[1]).toBe(2);
    const before = snapshotOf(sheetOf(host.save(), "2019年 台账"));
    const { statistics } = await write(["overview", "byLead"]);
    expect(statistics.totals.done).toBe(2);
    expect(host.save().sheets.map(({ name }) => name)).toEqual(["总体情况", "分单位完成情况", "统计规则", "2019年 台账", "任务单位底表"]);
    expect(snapshotOf(sheetOf(host.save(), "2019年 台账"))).toBe(before);
  });
});

describe("another day", () => {
  beforeEach(async () => {
    host = await openHost({ cells, sheet: "任务分工", calculator: engineCalculator });
  });
  afterEach(() => host.dispose());

  test("a month run again for a past day counts as of that day, and says what it cannot know", async () => {
    const past = { ...environment, asOf: "2019-06-30" };
    const opened = await openLedger({ sheet: "任务分工", policies: [policy] }, past);
    const { statistics } = await write(["overview"], { environment: past });
    expect(opened.ok).toBe(true);
    // Completed on 5 July: not done on 30 June, and not late either. Approved on 1 August: not yet extended.
    expect([statistics.totals.done, statistics.totals.overdue, statistics.totals.dueToday, statistics.totals.extended]).toEqual([0, 0, 1, 0]);
    expect([statistics.completedLater, statistics.stateUnknown]).toEqual([1, 7]);
    const notes = valuesOf(sheetOf(host.save(), "总体情况")).map(([first]) => JSON.stringify(first));
    expect(notes).toEqual(expect.arrayContaining([expect.stringMatching(/^"有1项任务的完成日期晚于数据截至日期/u), expect.stringMatching(/有7项任务的状态没有日期/u)]));
  });
});
