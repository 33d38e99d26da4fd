import { planNoticeSheet } from "#core/sheets/notice/planNoticeSheet";
import type { SheetPlan } from "#core/sheets/sheetPlan";
import { summarise } from "#core/statistics/summarise";
import { createMessages } from "#messages/messages";
import type { Locale } from "#messages/catalogue";
import { deadline, ledgerOf, ledgerRow, policyOf } from "#test/ledgerRows";
import { sheetsInputOf } from "#test/summaries";

type Facts = Parameters<typeof ledgerRow>[0];
const by = (end: string) => [deadline("by", end)];
const task = (index: number, facts: Facts) => ledgerRow({ address: { sheet: "任务分工", row: 5 + index }, sequence: String(index + 1), task: `第${index + 1}件事`, ...facts });
const late: Facts = { deadlines: by("2019-06-30"), status: "inProgress" };
const open: Facts = { deadlines: by("2020-06-30"), status: "inProgress" };
const done: Facts = { deadlines: by("2019-09-30"), status: "done", completedOn: "2019-09-20" };

function linesOf(plan: SheetPlan, locale: Locale = "zh-CN"): string[] {
  const messages = createMessages(locale);
  return plan.blocks.flatMap(({ cells }) => cells.flatMap((row) => row.map((cell) => (cell?.kind === "text" ? messages.render(cell.text).trim() : ""))));
}
const noticeOf = (rows: Facts[], locale?: Locale, facts: Parameters<typeof sheetsInputOf>[1] = {}): string[] =>
  linesOf(planNoticeSheet(sheetsInputOf(ledgerOf(rows.map((row, index) => task(index, row))), facts), ["byLead", "overdueList"]), locale);

describe("通报", () => {
  const rows: Facts[] = [
    { ...late, leads: ["市税务局"] }, { ...late, leads: ["市税务局", "市水务局"], deadlines: by("2019-10-30") }, { ...open, leads: ["市水务局"], progress: 0.1, deadlines: [deadline("range", "2019-12-31", "2019-01-01")] },
    { ...done, leads: ["市教育局"] }, { leads: ["市水务局"], deadlines: by("2019-11-20"), status: "notStarted" },
  ];
  const lines = noticeOf(rows, "zh-CN", { policies: [policyOf({ title: "某市行动方案" })] });

  test("has the parts of a notice in their order", () => {
    expect(lines[0]).toBe("关于《某市行动方案》任务落实情况的通报");
    expect(lines.filter((line) => /^[一二三]、/u.test(line))).toEqual(["一、总体情况", "二、存在问题", "三、下一步工作要求"]);
    expect(lines).toContain("各有关单位：");
    expect(lines).toContain("附件：分单位完成情况、逾期清单");
    expect(lines.at(-2)).toBe("（发文单位）");
  });

  test("says how things stand, by the figures", () => {
    expect(lines).toContain("共5项任务，涉及3个牵头单位。其中：已完成1项、未达序时1项、逾期未完成2项、未启动1项。完成率20.0%。到期应完成3项，已完成1项，到期完成率33.3%。");
    expect(lines).toContain("牵头任务已全部完成的单位有1个：市教育局。");
  });

  test("names who is behind, with each item, the longest late first", () => {
    expect(lines).toContain("（一）2项任务逾期未完成，涉及2个牵头单位。");
    expect(lines).toContain("市税务局（2项）：第1项“第1件事”（时限2019年6月30日，逾期123天）、第2项“第2件事”（时限2019年10月30日，逾期1天）。");
    expect(lines).toContain("市水务局（1项）：第2项“第2件事”（时限2019年10月30日，逾期1天）。");
    expect(lines).toContain("（二）1项任务未达序时进度，涉及1个牵头单位。");
    expect(lines).toContain("市水务局（1项）：第3项“第3件事”（进度10.0%，时间进度83.3%）。");
    expect(lines).toContain("（三）1项任务未启动，涉及1个牵头单位：市水务局1项。");
    expect(lines).toContain("有1项任务由多个单位共同牵头，在各牵头单位名下分别列出。");
  });

  test("many overdue tasks are named by their numbers where an annex has the rest", () => {
    const many = Array.from({ length: 31 }, (_, index): Facts => ({ ...late, leads: [index < 30 ? "市税务局" : "市水务局"] }));
    const brief = noticeOf(many);
    expect(brief).toContain("（一）31项任务逾期未完成，涉及2个牵头单位，各项任务及时限见附件“逾期清单”。");
    expect(brief).toContain("市水务局（1项）：第31项（逾期123天）。");
    expect(brief.filter((line) => line.includes("第1件事"))).toEqual([]);
    expect(noticeOf(many.slice(1))).toContain("（一）30项任务逾期未完成，涉及2个牵头单位。");
    const alone = linesOf(planNoticeSheet(sheetsInputOf(ledgerOf(many.map((row, index) => task(index, row)))), ["byLead"]));
    expect(alone.some((line) => line.includes("“第31件事”"))).toBe(true);
  });

  test("asks for what the figures ask for", () => {
    expect(lines).toContain("（一）限期办结逾期任务。市税务局、市水务局要逐项说明逾期原因，明确办结时间和措施。");
    expect(lines).toContain("（四）紧盯临期任务。今后30天内有1项任务到期：市水务局1项。");
    expect(lines).toContain("（五）按时报送进展。各牵头单位要按月更新台账，已完成的填写完成日期。");
  });

  test("where nothing is late it says so and asks for nothing", () => {
    const calm = noticeOf([{ ...done, leads: ["市教育局"] }, { ...open, leads: ["市水务局"] }]);
    expect(calm).toContain("没有逾期未完成、未达序时和未启动的任务。");
    expect(calm.filter((line) => line.startsWith("（"))).toEqual(["（代拟稿）", "（一）按时报送进展。各牵头单位要按月更新台账，已完成的填写完成日期。", "（发文单位）"]);
    expect(noticeOf([{ ...open, leads: ["市水务局"], status: "notStarted" }])).toContain("（一）没有逾期未完成的任务。");
  });

  test("a ledger without tasks gives a notice that says so", () => {
    expect(noticeOf([])).toContain("台账中没有任务。");
  });

  test("tasks without a lead, a number or words are named by what they have", () => {
    const named = noticeOf([{ ...late, leads: [], sequence: "" }, { ...late, leads: [], task: "" }]);
    expect(named).toContain("（一）2项任务逾期未完成。");
    expect(named).toContain("（未明确牵头单位）（2项）：“第1件事”（时限2019年6月30日，逾期123天）、第6行（时限2019年6月30日，逾期123天）。");
    expect(named).toContain("共2项任务，均未明确牵头单位。其中：逾期未完成2项。完成率0.0%。到期应完成2项，已完成0项，到期完成率0.0%。");
  });

  test("a unit with very many items goes on in further paragraphs, no item lost", () => {
    const many = noticeOf(Array.from({ length: 15 }, () => ({ ...late, leads: ["市税务局"] })));
    const own = many.filter((line) => line.includes("第1件事”") || /^第\d+项/u.test(line));
    expect(own).toHaveLength(3);
    expect(own.join("").match(/第\d+项“/gu)).toHaveLength(15);
    expect(own.map((line) => line.at(-1))).toEqual(["；", "；", "。"]);
    expect(Math.max(...many.map((line) => line.length))).toBeLessThan(500);
  });

  test("English has one task and two tasks", () => {
    const english = noticeOf([{ ...late, leads: ["A"], deadlines: by("2019-10-30") }, { ...late, leads: ["B"] }, { ...done, leads: ["B"] }], "en-US");
    expect(english.join("\n")).toContain("In all 3 tasks of 2 lead units.");
    expect(english.join("\n")).toContain("1 day late");
    expect(english.join("\n")).toContain("123 days late");
    expect(noticeOf([{ ...late, leads: ["A"] }], "en-US").join("\n")).toContain("In all 1 task of 1 lead unit.");
  });

  test.each([[0.1, "上升"], [0.3, "下降"], [0.2, "持平"]])("compares with the month before: %d", (before, word) => {
    const input = sheetsInputOf(ledgerOf(rows.map((row, index) => task(index, row))));
    const previous = { ...input.statistics, asOf: "2019-09-30", totals: { ...input.statistics.totals, completionRate: before } };
    const statistics = summarise(input.ledger, { policies: [], matches: rows.map(() => null), settings: input.settings, asOf: "2019-10-31", previous });
    expect(linesOf(planNoticeSheet({ ...input, statistics }, [])).join("")).toMatch(new RegExp(`完成率[较与]2019年9月30日${word}`, "u"));
  });

  test("is printed on A4 upright, as wide as a line of 28 letters", () => {
    const plan = planNoticeSheet(sheetsInputOf(ledgerOf([])), []);
    expect(plan.print).toMatchObject({ paper: "A4", orientation: "portrait", area: { row: 1, column: 1, columnCount: 2 } });
    expect(plan.styles.map(({ style }) => style.fontName)).toEqual(expect.arrayContaining(["方正小标宋简体", "仿宋_GB2312"]));
  });
});
