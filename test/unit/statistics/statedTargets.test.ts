import { readLedger } from "#core/ledger/readLedger";
import { defaultSettings } from "#core/settings/model";
import { summarise } from "#core/statistics/summarise";
import { summariseTargets } from "#core/statistics/targets/summariseTargets";
import type { TargetStanding } from "#core/statistics/targets/model";
import type { PolicyDocument } from "#core/policy/model";
import type { Target } from "#core/targets/model";
import { drawn, type GridOptions } from "#test/grid";
import { measureOf, policyOf } from "#test/ledgerRows";

interface Given {
  asOf?: string;
  policies?: readonly PolicyDocument[];
  /** Key of the measure of every row. */
  measure?: string;
  grid?: GridOptions;
}

function standingsOf(lines: string, { asOf = "2024-06-30", policies = [], measure, grid = {} }: Given = {}): TargetStanding[] {
  const ledger = readLedger(drawn(lines, grid));
  if (!ledger.ok) throw new Error(ledger.failure.kind);
  const [policy] = policies;
  const match = policy === undefined || measure === undefined ? null : { ref: { policy: policy.id, measure }, by: "key" as const, score: 1, runnerUp: null };
  const statistics = summarise(ledger.value, { policies, matches: ledger.value.rows.map(() => match), settings: defaultSettings, asOf });
  return summariseTargets(statistics, policies);
}

const brief = (standings: readonly TargetStanding[]) =>
  standings.map(({ target, values, verdict, remarks }) => [target.comparator, target.to, target.unit, values.current, verdict, remarks.map(({ id }) => id.replace("sheet.targets.", ""))]);
const target = (facts: Partial<Target>): Target => ({ name: "办理时间", from: null, to: 5, toMin: null, unit: "工作日", comparator: "<=", due: "2024-12-31", raw: "", span: { start: 0, end: 0 }, ...facts });
const policyWith = (...targets: Target[]) => policyOf({ measures: [measureOf({ key: "1", targets })] });

describe("targets that a ledger without a policy states itself", () => {
  test("目标值, 完成值, 基数 and 计量单位 of each row; the direction from the cell, the baseline or the words", () => {
    const standings = standingsOf(`
      序号|指标名称|计量单位|2023年基数|2024年目标值|目前完成值|完成率|责任单位
      1|新增高新技术企业|家|120|150|131|87%|市科技局
      2|事项网办率|%|86|≥95|96.5|100%|市政务办
      3|一般事项平均办理时间|工作日|10|5|6||市政务办
      4|投诉件办结时间|工作日||不超过7|6||市信访局
      5|外贸进出口总额|亿元|1,200|1,300||0%|市商务局`);
    expect(brief(standings)).toEqual([
      [">=", 150, "家", 131, "notMet", []],
      [">=", 95, "%", 96.5, "met", []],
      ["<=", 5, "工作日", 6, "notMet", []],
      ["<=", 7, "工作日", 6, "met", []],
      [">=", 1300, "亿元", null, "noValue", []],
    ]);
    expect(standings.map(({ due, values, leads, row, cell, origin }) => [due, values.baseline, leads[0], row?.address.row, cell?.column, origin])[0]).toEqual(["2024-12-31", 120, "市科技局", 2, 6, "ledger"]);
  });

  test("after the year a target that was not reached is past due", () => {
    expect(brief(standingsOf("序号|任务|2024年目标值|完成值|责任单位\n1|新建公园（座）|20|18|市园林局", { asOf: "2025-01-01" }))).toEqual([[">=", 20, "座", 18, "pastDue", []]]);
  });

  test("years are targets of their own", () => {
    const standings = standingsOf(`
      序号|攻坚事项|年度目标||||牵头部门
      ||2023年||2024年||
      ||目标值|完成值|目标值|完成值|
      1|新增高企（家）|50|52|60|20|科技局
      2|引进人才（人）|300|280|350|110|人才办`, { grid: { merges: ["A1:A3", "B1:B3", "C1:F1", "C2:D2", "E2:F2", "G1:G3"] } });
    expect(standings.map(({ target: { to }, due, values: { current }, verdict }) => [to, due, current, verdict])).toEqual([
      [50, "2023-12-31", 52, "met"], [60, "2024-12-31", 20, "notMet"], [300, "2023-12-31", 280, "pastDue"], [350, "2024-12-31", 110, "notMet"],
    ]);
  });

  test("quarters add up or run on as the year's target says; where neither fits, none is taken", () => {
    const lines = `
      序号|重点任务|年度目标|一季度||二季度||三季度||四季度||牵头单位
      |||目标|完成|目标|完成|目标|完成|目标|完成|
      1|新建口袋公园（座）|20|3|4|8|7|14||20||市园林局
      2|改造老旧小区（个）|40|5|5|10|12|15||10||市住建局
      3|修订办事指南（项）|61|10|8|30|30|45||60||市政务办`;
    const merges = ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:G1", "H1:I1", "J1:K1", "L1:L2"];
    expect(brief(standingsOf(lines, { grid: { merges } }))).toEqual([
      [">=", 20, "座", 7, "notMet", []], [">=", 40, "个", 17, "notMet", []], [">=", 61, "项", null, "noValue", ["ambiguousColumns"]],
    ]);
    // The second quarter has not begun: what stands there is not of that day.
    expect(brief(standingsOf(lines, { grid: { merges }, asOf: "2024-03-31" })).map((line) => line[3])).toEqual([4, 5, 8]);
  });

  test("a percentage that Excel keeps as a share counts in percent", () => {
    const plain = ["General", "General", "0%", "0.0%", "General"];
    const [standing] = standingsOf("序号|任务|目标值|完成值|责任单位\n1|群众满意度|0.9|0.855|市政务办", { grid: { numberFormats: [plain, plain] } });
    expect([standing?.target.to, standing?.target.unit, standing?.values.current, standing?.verdict]).toEqual([90, "%", 85.5, "notMet"]);
  });

  test("a rate that contradicts the values is said, and counts for nothing", () => {
    expect(brief(standingsOf("序号|任务|目标值|完成值|完成率|责任单位\n1|新增企业|50|40|95%|市科技局\n2|培训人员|60|30|50%|市人社局"))).toEqual([
      [">=", 50, "", 40, "notMet", ["rateDiffers"]], [">=", 60, "", 30, "notMet", []],
    ]);
  });

  test("a ledger without such columns has none", () => {
    expect(standingsOf("序号|任务|责任单位|完成时限|进展情况\n1|办理时间压缩至5个工作日|市政务办|12月底|办理时间6个工作日")).toEqual([]);
  });
});

describe("targets of a policy whose values the ledger has in columns", () => {
  const ledger = (rows: string) => `序号|任务|计量单位|目标值|完成值|责任单位|进展情况\n${rows}`;

  test("the column goes before the note, and what the note says else is said", () => {
    const standings = standingsOf(ledger("1|压缩办理时间|工作日|5|4|市政务办|办理时间已压缩至6个工作日"), { policies: [policyWith(target({}))], measure: "1" });
    expect(brief(standings)).toEqual([["<=", 5, "工作日", 4, "met", ["noteDiffers"]]]);
    expect(standings[0]?.cell).toEqual({ row: 2, column: 5, value: 4 });
  });

  test("a goal unlike the policy's is said; one of another kind stays a line of its own", () => {
    const policies = [policyWith(target({}))];
    expect(brief(standingsOf(ledger("1|压缩办理时间|工作日|6|6|市政务办|"), { policies, measure: "1" }))).toEqual([["<=", 5, "工作日", 6, "notMet", ["goalDiffers"]]]);
    expect(brief(standingsOf(ledger("1|建设自助网点|个|30|31|市政务办|"), { policies, measure: "1" }))).toEqual([["<=", 5, "工作日", null, "noValue", []], [">=", 30, "个", 31, "met", []]]);
  });

  test("several rows that agree give one value, rows that differ none", () => {
    const policies = [policyWith(target({}))];
    expect(brief(standingsOf(ledger("1|压缩办理时间|工作日|5|4|甲区|\n2|压缩办理时间|工作日|5|4|乙区|"), { policies, measure: "1" }))).toEqual([["<=", 5, "工作日", 4, "met", []]]);
    expect(brief(standingsOf(ledger("1|压缩办理时间|工作日|5|4|甲区|\n2|压缩办理时间|工作日|5|7|乙区|"), { policies, measure: "1" }))).toEqual([["<=", 5, "工作日", null, "noValue", ["ambiguousColumns"]]]);
  });

  test("a change is stated in its own unit, or measured from the ledger's baseline", () => {
    const policies = [policyWith(target({ name: "申请材料", comparator: "reduceBy", to: 60, unit: "%" }))];
    const stated = standingsOf(ledger("1|精简申请材料|%|60|65|市政务办|"), { policies, measure: "1" });
    expect(stated.map(({ values, verdict }) => [values.change, values.current, verdict])).toEqual([[65, null, "met"]]);
    const measured = standingsOf("序号|任务|计量单位|基数|完成值|责任单位\n1|精简申请材料|件|200|90|市政务办", { policies: [policyWith(target({ name: "申请材料", comparator: "reduceBy", to: 100, unit: "件" }))], measure: "1" });
    expect(measured.map(({ values, verdict }) => [values.baseline, values.current, verdict])).toEqual([[200, 90, "met"]]);
  });

  test("without a unit only the name speaks for a target", () => {
    const policies = [policyWith(target({}))];
    const lines = (task: string) => `序号|任务|目标值|完成值|责任单位\n1|${task}|5|4|市政务办`;
    expect(brief(standingsOf(lines("压缩办理时间"), { policies, measure: "1" })).map((line) => line[3])).toEqual([4]);
    expect(brief(standingsOf(lines("建设自助网点"), { policies, measure: "1" })).map((line) => line[3])).toEqual([null, 4]);
  });
});

describe("节点 from columns of quarterly targets", () => {
  const lines = (goals: string, progress: string) => `
    序号|重点任务|年度目标|一季度目标|二季度目标|三季度目标|四季度目标|完成率|牵头单位|完成时限
    1|新建公园（座）|${goals}|${progress}|市园林局|2024年12月31日
    2|改造小区（个）|40|10|20|30|40|90%|市住建局|2024年12月31日`;
  const classOf = (goals: string, progress: string, asOf = "2024-06-30") => {
    const ledger = readLedger(drawn(lines(goals, progress)));
    if (!ledger.ok) throw new Error(ledger.failure.kind);
    const { tasks } = summarise(ledger.value, { policies: [], matches: [null, null], settings: defaultSettings, asOf });
    return [tasks[0]?.standing.node, tasks[0]?.standing.class];
  };

  test("they go before the share of time", () => {
    expect(classOf("20|1|4|10|20", "25%")).toEqual([0.2, "onTrack"]);
    expect(classOf("20|1|4|10|20", "15%")).toEqual([0.2, "behind"]);
    expect(classOf("20|5|9|3|3", "65%")).toEqual([0.7, "behind"]);
  });

  test("quarters that neither run on to the year's target nor add up to it say nothing", () => {
    expect(classOf("20|5|9|3|4", "15%")[0]).toBeNull();
    expect(classOf("20|20|15|10|5", "15%")[0]).toBeNull();
  });

  test("before the first quarter has ended nothing is asked for yet", () => {
    expect(classOf("20|1|4|10|20", "0%", "2024-03-30")[0]).toBeNull();
  });
});
