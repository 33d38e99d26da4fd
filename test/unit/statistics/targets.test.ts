import type { Target } from "#core/targets/model";
import { judgeTarget } from "#core/statistics/targets/judgeTarget";
import type { TargetValues } from "#core/statistics/targets/model";
import { readReport, valuesFor } from "#core/statistics/targets/readReportedValues";
import { summariseTargets } from "#core/statistics/targets/summariseTargets";
import { summarise } from "#core/statistics/summarise";
import { defaultSettings } from "#core/settings/model";
import { ledgerOf, ledgerRow, measureOf, policyOf } from "#test/ledgerRows";

const target = (facts: Partial<Target>): Target => ({ name: "办理时限", from: null, to: 10, toMin: null, unit: "工作日", comparator: "<=", due: "2019-10-31", raw: "", span: { start: 0, end: 0 }, ...facts });
const judge = (facts: Partial<Target>, values: Partial<TargetValues>, asOf = "2019-10-31") => judgeTarget(target(facts), { baseline: null, current: null, change: null, ...values }, asOf);

describe("judgeTarget", () => {
  test.each([
    ["<=", 10, "met"], ["<=", 10.5, "notMet"], [">=", 10, "met"], [">=", 9, "notMet"], ["=", 10, "met"], ["=", 11, "notMet"],
  ] as const)("%s with %s: %s", (comparator, current, verdict) => {
    expect(judge({ comparator }, { current })).toBe(verdict);
  });

  test("ranges: at most the upper end, at least the lower one, or within", () => {
    expect(judge({ toMin: 5 }, { current: 3 })).toBe("met");
    expect(judge({ toMin: 5, comparator: ">=" }, { current: 5 })).toBe("met");
    expect([4, 5, 10, 11].map((current) => judge({ toMin: 5, comparator: "=" }, { current }))).toEqual(["notMet", "met", "met", "notMet"]);
  });

  test("not met after its day is past due; the day itself is in time; a target without a day never is", () => {
    expect(judge({}, { current: 12 }, "2019-10-31")).toBe("notMet");
    expect(judge({}, { current: 12 }, "2019-11-01")).toBe("pastDue");
    expect(judge({ due: null }, { current: 12 }, "2030-01-01")).toBe("notMet");
    expect(judge({}, { current: 9 }, "2019-11-01")).toBe("met");
    expect(judge({}, {}, "2019-11-01")).toBe("noValue");
  });

  test("a reduction is measured against its baseline; without one it is 缺基数", () => {
    const reduce = { comparator: "reduceBy", to: 65, unit: "%" } as const;
    expect(judge(reduce, { baseline: 120, current: 42 })).toBe("met");
    expect(judge(reduce, { baseline: 120, current: 43 })).toBe("notMet");
    expect(judge(reduce, { current: 40 })).toBe("noBaseline");
    expect(judge(reduce, { baseline: 0, current: 40 })).toBe("noBaseline");
    expect(judge(reduce, { baseline: 120 })).toBe("noValue");
    expect(judge(reduce, { change: 70 })).toBe("met");
    expect(judge(reduce, { change: 60, baseline: 120, current: 1 })).toBe("notMet");
  });

  test("growth in percent, in times and in the thing itself", () => {
    expect(judge({ comparator: "growBy", to: 13, unit: "%" }, { baseline: 200, current: 226 })).toBe("met");
    expect(judge({ comparator: "growBy", to: 1, unit: "倍" }, { baseline: 50, current: 99 })).toBe("notMet");
    expect(judge({ comparator: "growBy", to: 5, unit: "家" }, { baseline: 0, current: 5 })).toBe("met");
  });
});

describe("reading a value from a report", () => {
  const read = (words: string, facts: Partial<Target> = {}, name = "办理时限") => valuesFor(target(facts), name, readReport(words));
  test.each([
    ["办理时限由13个工作日压缩至9个工作日。", [9]], ["目前办理时限为10个工作日", [10]], ["办理时限已压缩到0.5个工作日内", [0.5]],
  ])("%s", (words, current) => {
    expect(read(words).current).toEqual(current);
  });

  test.each([
    ["a plan", "计划将办理时限压缩至8个工作日"], ["another thing", "开办企业用时3个工作日"], ["another unit", "办理时限压缩至8小时"], ["no figure", "办理时限持续压缩"], ["by how much", "办理时限压缩了3个工作日"],
  ])("%s is no value", (_, words) => {
    expect(read(words).current).toEqual([]);
  });

  test("several that may be meant are all named", () => {
    expect(read("一类办理时限5个工作日，二类办理时限7个工作日").current).toEqual([5, 7]);
  });

  test("a stated change, in its direction only", () => {
    expect(read("申请材料减少65%", { comparator: "reduceBy", unit: "%" }, "申请材料").change).toEqual([65]);
    expect(read("申请材料增加5%", { comparator: "reduceBy", unit: "%" }, "申请材料").change).toEqual([]);
    expect(read("申请材料网上提交率达到80%", { comparator: "reduceBy", unit: "%" }, "申请材料")).toEqual({ current: [], change: [] });
  });
});

describe("summariseTargets", () => {
  const policy = policyOf({
    measures: [measureOf({ key: "1", targets: [target({}), target({ name: "", to: 5, due: "2020-12-31" })] })],
    goals: { deadlines: [], targets: [target({ name: "满意度", to: 95, unit: "%", comparator: ">=" })] },
  });
  const match = { ref: { policy: "plan", measure: "1" }, by: "key" as const, score: 1, runnerUp: null };
  const statisticsOf = (...notes: string[]) => {
    const rows = notes.map((progressNote, index) => ledgerRow({ address: { sheet: "任务分工", row: 5 + index }, values: { progressNote } }));
    return summarise(ledgerOf(rows), { policies: [policy], matches: rows.map(() => match), settings: defaultSettings, asOf: "2019-11-30" });
  };

  test("an unnamed figure has the name of the one before; targets of the whole plan come last", () => {
    const targets = summariseTargets(statisticsOf("办理时限压缩至7个工作日"), [policy]);
    expect(targets.map(({ key, name, verdict, values }) => [key, name, values.current, verdict])).toEqual([
      ["plan/1/1", "办理时限", 7, "met"], ["plan/1/2", "办理时限", 7, "notMet"], ["plan//1", "满意度", null, "noValue"],
    ]);
    expect(targets.map(({ row, ref }) => [row?.address.row ?? null, ref])).toEqual([[5, match.ref], [5, match.ref], [null, null]]);
  });

  test("rows that contradict each other give no value; rows that agree give one", () => {
    expect(summariseTargets(statisticsOf("办理时限压缩至7个工作日", "办理时限8个工作日"), [policy])[0]).toMatchObject({ isAmbiguous: true, verdict: "noValue", values: { current: null } });
    expect(summariseTargets(statisticsOf("办理时限压缩至7个工作日", "", "办理时限7个工作日"), [policy])[0]).toMatchObject({ isAmbiguous: false, values: { current: 7 } });
  });

  test("what was typed goes before what was read, a value taken away too", () => {
    const statistics = statisticsOf("办理时限压缩至7个工作日");
    const [first] = summariseTargets(statistics, [policy], new Map([["plan/1/1", { current: 12 }]]));
    expect(first).toMatchObject({ values: { current: 12 }, read: { current: 7 }, verdict: "pastDue" });
    expect(summariseTargets(statistics, [policy], new Map([["plan/1/1", { current: null }]]))[0]?.verdict).toBe("noValue");
  });

  test("no policy, no targets", () => {
    expect(summariseTargets(statisticsOf(""), [])).toEqual([]);
  });
});
