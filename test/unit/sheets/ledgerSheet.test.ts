import { checkLedger } from "#core/checks/checkLedger";
import { readLedger } from "#core/ledger/readLedger";
import { matchRows } from "#core/matching/matchRows";
import type { PolicyDocument } from "#core/policy/model";
import { defaultSettings } from "#core/settings/model";
import { planLedgerSheet } from "#core/sheets/planLedgerSheet";
import { deadline, measureOf, policyOf } from "#test/ledgerRows";
import { defaultRegistry } from "#core/units/createRegistry";
import { locales } from "#messages/catalogue";
import { createMessages } from "#messages/messages";
import { gridOf } from "#test/planGrid";
import { cellAt, render, shown, shownRows } from "#test/summaries";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bundledPlans } from "../../../tools/plans.ts";

const inMeasure = (...args: Parameters<typeof deadline>) => ({ ...deadline(...args), scope: "measure" as const });
const policy = policyOf({
  title: "某市行动方案", docNumber: "某政发〔2018〕1号", issuedOn: "2018-05-01", chapters: [{ number: "一", title: "提升效率" }],
  measures: [
    measureOf({ key: "1", number: "1", title: "压减时间", leads: ["市税务局"], responsible: ["市财政局", "市公安局"], generic: ["各区市县"], deadlines: [inMeasure("by", "2018-12-31")] }),
    measureOf({ key: "2", number: "2", title: "长期服务", chapter: "二", deadlines: [{ ...inMeasure("stage", "2019-12-31"), raw: "2019年底前取得阶段性成果" }, { ...inMeasure("ongoing", null), raw: "长期推进" }], text: "原文" }),
    measureOf({ key: "3", number: "3", title: "分步实施", deadlines: [{ ...deadline("by", "2020-12-31"), scope: "sentence", raw: "2020年底" }, inMeasure("by", "2019-06-30")] }),
    measureOf({ key: "4", number: "4", title: "无时限" }),
  ],
});
const plan = planLedgerSheet(policy);

describe("任务分工表", () => {
  test("a line per measure with owners and deadlines, a real date where there is one day", () => {
    expect(shownRows(plan, 4, 4, 7)).toEqual([
      [1, "一、提升效率", "1", "压减时间", "市税务局", "市财政局、市公安局、各区市县", "2018-12-31"],
      [2, "二", "2", "长期服务", "", "", "2019年底前取得阶段性成果，长期推进"],
      [3, "一、提升效率", "3", "分步实施", "", "", "2019-06-30"],
      [4, "一、提升效率", "4", "无时限", "", "", ""],
    ]);
    expect(cellAt(plan, 4, 7)).toEqual({ kind: "date", date: "2018-12-31" });
  });

  test("title, header, status list, hidden text and key outside the print area", () => {
    expect(shown(cellAt(plan, 1, 1))).toBe("某市行动方案任务分工表");
    expect(shownRows(plan, 3, 1, 18)[0]).toEqual(["序号", "部分", "举措编号", "主要任务", "牵头单位", "责任单位", "完成时限", "调整后时限", "批准人及日期", "办理状态", "完成进度", "完成日期", "进展情况", "存在问题", "下一步打算", "备注", "政策原文", "举措键"]);
    expect(plan.validations.map(({ area, list }) => [area, list.map(render)])).toEqual([[{ row: 4, column: 10, rowCount: 4, columnCount: 1 }, ["未启动", "进行中", "已完成", "退回", "取消", "暂停"]]]);
    expect(plan.hiddenColumns).toEqual([17, 18]);
    expect(plan.print?.area).toEqual({ row: 1, column: 1, rowCount: 7, columnCount: 16 });
    expect([shown(cellAt(plan, 5, 17)), shown(cellAt(plan, 5, 18))]).toEqual(["原文", "2"]);
  });
});

describe("任务分工表 read back", () => {
  const read = readLedger(gridOf(plan, createMessages("zh-CN")), { reference: policy.issuedOn });
  test("every column has its role, every measure its row, owners and deadlines", () => {
    if (!read.ok) throw new Error(read.failure.kind);
    const roles = new Map(read.value.columns.map(({ header, role }) => [header, role]));
    expect(Object.fromEntries(roles)).toMatchObject({
      序号: "sequence", 举措键: "measureKey", 主要任务: "task", 牵头单位: "lead", 责任单位: "responsible", 完成时限: "deadline", 调整后时限: "extendedTo", 批准人及日期: "approval",
      办理状态: "status", 完成进度: "progress", 完成日期: "completedOn", 进展情况: "progressNote", 存在问题: "problem", 下一步打算: "nextStep", 备注: "remark",
    });
    expect(read.value.rows.map(({ measureKey, leads, status, deadlines }) => [measureKey, leads, status, deadlines.map(({ kind, end }) => `${kind} ${end ?? ""}`.trim())])).toEqual([
      ["1", ["市税务局"], "notStarted", ["by 2018-12-31"]], ["2", [], "notStarted", ["stage 2019-12-31", "ongoing"]], ["3", [], "notStarted", ["by 2019-06-30"]], ["4", [], "notStarted", []],
    ]);
  });
});

describe("任务分工表 of the bundled plans, checked as it was made", () => {
  const cases = bundledPlans.flatMap(({ id }) => locales.map((locale) => [id, locale] as const));
  test.each(cases)("%s, %s: nothing to put right", (id, locale) => {
    const model = JSON.parse(readFileSync(join(__dirname, "../../../assets/policies", `${id}.json`), "utf8")) as PolicyDocument;
    const made = planLedgerSheet(model);
    const ledger = readLedger({ ...gridOf(made, createMessages(locale)), hiddenColumns: made.hiddenColumns }, { reference: model.issuedOn });
    if (!ledger.ok) throw new Error(ledger.failure.kind);
    expect(ledger.value.rows).toHaveLength(model.measures.length);
    const policies = [model];
    const { findings } = checkLedger(ledger.value, { policies, matches: matchRows(ledger.value, policies), units: defaultRegistry, settings: defaultSettings, asOf: model.issuedOn ?? "2017-01-01" });
    const wrong = findings.filter(({ family, severity }) => family === "filling" && severity !== "info");
    expect(wrong.map(({ check, place, values }) => [check, place, values])).toEqual([]);
    expect(findings.map(({ check }) => check)).not.toContain("value-hidden");
  });
});
