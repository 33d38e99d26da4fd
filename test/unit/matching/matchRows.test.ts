import { matchRows } from "#core/matching/matchRows";
import { readSource } from "#core/matching/sourceOf";
import type { Match } from "#core/matching/model";
import type { LedgerRow } from "#core/ledger/model";
import type { PolicyDocument } from "#core/policy/model";
import { ledgerOf, ledgerRow, measureOf, policyOf } from "../../support/ledgerRows.ts";

const titles = ["加大简政放权力度", "压缩企业开办时间", "优化企业办税服务", "推进工程建设项目审批制度改革", "提升不动产登记便利度", "推进金融服务实体经济"];
const plan = policyOf({
  id: "plan", title: "某市进一步优化营商环境行动方案",
  measures: [
    ...titles.map((title, index) => measureOf({ key: String(index + 1), number: String(index + 1), title, leads: [`市${"甲乙丙丁戊己"[index]}局`] })),
    measureOf({ key: "十", number: "十", title: "落实主体责任" }),
    measureOf({ key: "10", number: "10", title: "防范化解债务风险" }),
  ],
});

function match(row: Partial<LedgerRow>, policies: readonly PolicyDocument[] = [plan]): Match | null {
  return matchRows(ledgerOf([ledgerRow({ ...row, values: { task: row.task ?? "", category: row.category ?? "" } })]), policies)[0] ?? null;
}
const keyOf = (found: Match | null): string | null => found?.ref.measure ?? null;

test.each([
  ["2", "2"], ["plan/2", "2"], ["plan · 2", "2"], ["（二）", "2"], ["第2条", "2"], ["4-1", "4"], ["2.3", "2"], ["二", "2"], ["十", "十"], ["10", "10"], ["（十）", "十"],
])("key column %s names measure %s", (measureKey, key) => {
  expect(keyOf(match({ measureKey, task: "细化任务" }))).toBe(key);
});

test("an exact key is certain; a number in the key column nearly so", () => {
  expect(match({ measureKey: "2" })).toMatchObject({ by: "key", score: 1, runnerUp: null });
  expect(match({ measureKey: "第2条" })).toMatchObject({ by: "number" });
});

test.each([
  [{ task: "（三）推行企业办税服务事项网上办理" }, "3"],
  [{ task: "推行电子税票", category: "3．优化企业办税服务" }, "3"],
  [{ task: "压缩企业开办时间，推行一窗通办" }, "2"],
  [{ task: "不动产登记便利度进一步提升" }, "5"],
  [{ task: "推行电子证照", category: "提升不动产登记便利度" }, "5"],
])("%j is measure %s", (row, key) => {
  expect(keyOf(match(row))).toBe(key);
});

test.each([{ task: "种植行道树" }, { task: "2019年春节慰问" }, { task: "" }])("%j is none", (row) => {
  expect(match(row)).toBeNull();
});

test("the sequence counts measures only where the words of the table agree", () => {
  const numbered = (texts: readonly string[]): (string | null)[] =>
    matchRows(ledgerOf(texts.map((task, index) => ledgerRow({ sequence: String(index + 1), task, values: { task } }))), [plan]).map(keyOf);
  // The last row is known by its number alone.
  expect(numbered([...titles.slice(0, 5), "开展专项行动"])).toEqual(["1", "2", "3", "4", "5", "6"]);
  // Here 序号 counts rows: two of measure 1, two of measure 2.
  expect(numbered([titles[0]!, titles[0]!, titles[1]!, titles[1]!, "开展专项行动"])).toEqual(["1", "1", "2", "2", null]);
});

describe("a list with numbers of its own", () => {
  const matchAll = (rows: readonly Partial<LedgerRow>[]): (string | null)[] =>
    matchRows(ledgerOf(rows.map((row) => ledgerRow({ ...row, values: { task: row.task ?? "", category: row.category ?? "" } }))), [plan]).map(keyOf);
  test("in front of the tasks does not count the measures", () => {
    const tasks = ["1.提升不动产登记便利度", "2.加大简政放权力度", "3.压缩企业开办时间", "4.金融服务民营企业", "5.优化办税服务"];
    expect(matchAll(tasks.map((task) => ({ task })))).toEqual(["5", "1", "2", "6", "3"]);
  });
  test("in front of the headings neither", () => {
    const rows = [["一、登记", "提升不动产登记便利度"], ["二、金融", "推进金融服务实体经济"], ["三、开办", "压缩企业开办时间"], ["四、其他", "开展专项行动"]];
    expect(matchAll(rows.map(([category, task]) => ({ category: category!, task: task! })))).toEqual(["5", "6", "2", null]);
  });
  test("the numbers of the measures are believed where the words bear them out", () => {
    expect(matchAll([...titles.slice(0, 4).map((task, index) => ({ task: `（${"一二三四"[index]}）${task}` })), { task: "（五）登记便利度专项整治" }]).at(-1)).toBe("5");
  });
});

test.each([["国企混改", "1"], ["“首证通”试点", "2"], ["清理民企欠款", "3"]])("%s is measure %s", (task, key) => {
  const measures = ["扎实推进国有企业混合所有制改革", "推广“首证通”新模式", "清理拖欠民营企业账款", "优化政务服务"].map((title, index) => measureOf({ key: String(index + 1), title }));
  expect(keyOf(match({ task }, [policyOf({ measures })]))).toBe(key);
});

test("a task as wide as several measures is left to the user", () => {
  const measures = ["深化人才发展体制改革", "实施重大人才工程", "完善人才激励机制", "优化企业服务"].map((title, index) => measureOf({ key: String(index + 1), title }));
  const found = match({ task: "做好人才工作" }, [policyOf({ measures })]);
  expect(found === null || found.ambiguous).toBe(true);
  expect(match({ task: "实施人才工程" }, [policyOf({ measures })])?.ambiguous).toBeUndefined();
});

test("equal owners help where the words leave it open", () => {
  expect(keyOf(match({ task: "企业开办与办税", leads: ["市乙局"] }))).toBe("2");
  expect(keyOf(match({ task: "企业开办与办税", leads: ["市丙局"] }))).toBe("3");
});

test("the words of another measure speak against a number in front of the task", () => {
  expect(keyOf(match({ task: "1.提升不动产登记便利度" }))).toBe("5");
});

test("numbers that restart in every chapter are found by their path, and not by the bare number", () => {
  const restarting = policyOf({ id: "sh", measures: [measureOf({ key: "二/一", number: "一", title: "深化改革开放" }), measureOf({ key: "三/一", number: "一", title: "建设信用体系" })] });
  expect(keyOf(match({ measureKey: "三（一）" }, [restarting]))).toBe("三/一");
  expect(keyOf(match({ measureKey: "一", task: "某项工作" }, [restarting]))).toBeNull();
});

describe("the source of a row", () => {
  const other = policyOf({ id: "other", title: "关于支持民营经济发展的若干措施", docNumber: "某政发〔2020〕3号", measures: [measureOf({ key: "1", number: "1", title: "压缩企业开办时间" })] });
  test.each([
    ["", "any"], ["本方案", "any"], ["第4条", "any"], ["《某市进一步优化营商环境行动方案》", "policies"], ["优化营商环境行动方案", "policies"], ["某政发〔2020〕3号", "policies"],
    ["市政府常务会议纪要", "other"], ["市长热线", "other"], ["《政府工作报告》", "other"],
  ])("%s: %s", (source, kind) => {
    expect(readSource(source, [plan, other]).kind).toBe(kind);
  });
  test("rows of another document are not matched; a named plan is the only one looked at", () => {
    expect(match({ task: "压缩企业开办时间", source: "市政府常务会议纪要" })).toBeNull();
    expect(match({ task: "压缩企业开办时间", source: "支持民营经济发展若干措施" }, [plan, other])?.ref).toEqual({ policy: "other", measure: "1" });
  });
});

test("without policies nothing is matched", () => {
  expect(match({ task: titles[0]! }, [])).toBeNull();
});

test("two measures that fit alike are both named", () => {
  const found = match({ task: "优化企业服务" }, [policyOf({ measures: [measureOf({ key: "1", title: "优化企业办税服务" }), measureOf({ key: "2", title: "优化企业用电服务" })] })]);
  expect(found?.runnerUp).not.toBeNull();
  expect((found?.score ?? 0) - (found?.runnerUp?.score ?? 1)).toBeLessThan(0.08);
});
