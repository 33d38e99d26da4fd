import { checkLedger } from "#core/checks/checkLedger";
import { checks } from "#core/checks/index";
import type { Report } from "#core/findings/report";
import type { CellValue } from "#core/ledger/model";
import { readLedger } from "#core/ledger/readLedger";
import { matchRows } from "#core/matching/matchRows";
import type { PolicyDocument } from "#core/policy/model";
import { defaultSettings, type Settings } from "#core/settings/model";
import { defaultRegistry } from "#core/units/createRegistry";
import { createMessages } from "#messages/messages";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { flattenFinding } from "../../support/checkPages.ts";
import { drawn, gridOf, type GridOptions } from "../../support/grid.ts";
import { deadline, measureOf, policyOf } from "../../support/ledgerRows.ts";

const plan = policyOf({
  leadRule: "explicit", issuedOn: "2018-12-05", horizon: { start: null, end: "2020-12-31" },
  measures: [
    measureOf({ key: "1", number: "1", title: "压缩企业开办时间", leads: ["市市场监管局"], responsible: ["市公安局", "市税务局"], deadlines: [{ ...deadline("by", "2019-12-31"), raw: "2019年底前", scope: "measure" }] }),
    measureOf({ key: "2", number: "2", title: "优化企业办税服务", leads: ["市税务局"], openEnded: true, generic: ["市直各有关单位"], deadlines: [{ ...deadline("ongoing", null), raw: "长期推进", scope: "measure" }] }),
  ],
});
const header = "序号|举措编号|任务|牵头单位|责任单位|完成时限|状态";

function run(table: string, facts: { policies?: PolicyDocument[]; settings?: Partial<Settings>; asOf?: string; options?: GridOptions } = {}): Report {
  const { policies = [plan], settings = {}, asOf = "2019-06-30", options = {} } = facts;
  const ledger = readLedger(drawn(table, options), { reference: plan.issuedOn });
  if (!ledger.ok) throw new Error(ledger.failure.kind);
  return checkLedger(ledger.value, { policies, matches: matchRows(ledger.value, policies), units: defaultRegistry, settings: { ...defaultSettings, ...settings }, asOf });
}
const found = (report: Report): string[] => report.findings.map((finding) => `${finding.check} ${flattenFinding(finding)}`);

const right = `${header}
1|1|推行一窗通办|市市场监管局|市公安局|2019年6月底|进行中
2|1|发票申领并入一窗|市市场监管局|市税务局|2019年底前|进行中
3|2|推行网上办税|市税务局|市财政局|长期推进|进行中`;

describe("few false alarms", () => {
  test("a right table gives nothing but what falls due", () => {
    expect(found(run(right))).toEqual(["due-soon F2 today"]);
  });

  test("new names against a plan with old ones are right", () => {
    const old = policyOf({ measures: [measureOf({ key: "1", title: "压缩企业开办时间", leads: ["市工商局"], responsible: ["市国税局", "市环保局"] })] });
    const report = run(`${header}\n1|1|推行一窗通办|市市场监管局|市税务局、市生态环境局|2019年底前|进行中`, { policies: [old], asOf: "2019-12-01" });
    expect(found(report).filter((line) => /^(?:lead|responsible|unit)-/u.test(line))).toEqual([]);
  });

  test("old names against a plan with new ones are one note for each name", () => {
    const report = run(`${header}\n1|1|推行一窗通办|市工商局|市公安局|2019年底前|进行中\n2|1|发票并入一窗|市工商局|市税务局|2019年底前|进行中\n3|2|网上办税|市税务局||长期推进|进行中`, { asOf: "2020-06-30" });
    expect(found(report).filter((line) => /^(?:lead|responsible|unit)-/u.test(line))).toEqual(["unit-renamed D2 D3 renamed"]);
  });

  test("an approved extension silences the comparison with the policy", () => {
    const table = (approver: string): string => `${header}|调整后时限|批准人|批准日期\n1|1|推行一窗通办|市市场监管局|市公安局、市税务局|2020年6月底|进行中|2020年6月底|${approver}|2019-11-20\n2|2|网上办税|市税务局||长期推进|进行中|||`;
    expect(found(run(table("王副市长")))).toEqual([]);
    expect(found(run(table("")))).toEqual(["deadline-after-policy F2 late", "extension-unapproved H2 incomplete"]);
  });

  test("rows of another source are not held against the plan", () => {
    const report = run(`${header}|来源\n1|1|推行一窗通办|市市场监管局|市公安局、市税务局|2019年底前|进行中|\n2|2|网上办税|市税务局||长期推进|进行中|\n3||种植行道树|市园林局||2021年底前|进行中|市长办公会纪要`);
    expect(found(report)).toEqual([]);
  });

  test("a day that the policy gives for part of the measure is no later day", () => {
    const staged = policyOf({ measures: [measureOf({ key: "1", title: "优化企业办税服务", leads: ["市税务局"], deadlines: [
      { ...deadline("stage", "2019-12-31"), raw: "2019年底前", scope: "measure" }, { ...deadline("by", "2020-12-31"), raw: "2020年底前", scope: "sentence" },
    ] })] });
    const day = (words: string): string[] => found(run(`${header}\n1|1|网上办税|市税务局||${words}|进行中`, { policies: [staged] })).filter((line) => line.startsWith("deadline-after"));
    expect(day("2020年底前")).toEqual([]);
    expect(day("2020年6月底")).toEqual(["deadline-after-policy F2 late"]);
  });

  test("a task dropped from the plan is asked nothing", () => {
    expect(found(run(`${header}\n1|1|推行一窗通办|||2021年底前|已取消\n2|1|刻章|市市场监管局|市公安局、市税务局|2019年底前|进行中\n3|2|网上办税|市税务局||长期推进|进行中`))).toEqual([]);
  });

  test("the cells of one merged area are one place", () => {
    const report = run(`${header}\n1|1|推行一窗通办||市公安局|2019年底前|进行中\n2|1|发票并入一窗||市税务局|2019年底前|进行中\n3|2|网上办税|市税务局||长期推进|进行中`, { options: { merges: ["D2:D3"] } });
    expect(found(report).filter((line) => line.startsWith("lead-missing"))).toEqual(["lead-missing D2 blank"]);
  });

  test("the units of a lone owner column are compared as a whole", () => {
    const lone = "序号|举措编号|任务|责任单位|完成时限\n1|1|推行一窗通办|市市场监管局、市公安局、市税务局|2019年底前\n2|2|网上办税|市税务局、市财政局|长期推进";
    expect(found(run(lone))).toEqual([]);
  });
});

describe("without a policy", () => {
  const report = run(right, { policies: [] });
  test("the checks that hold the table against one do not apply", () => {
    const held = checks.filter(({ tags }) => (tags).includes("policy")).map(({ id }) => id);
    const applicable = held.filter((id) => report.outcomes[id] !== "notApplicable");
    // The table itself may give a deadline in another place.
    expect(applicable).toEqual(["lead-missing", "deadline-missing"].filter((id) => report.outcomes[id] !== "notApplicable"));
    expect(report.outcomes["lead-missing"]).toBe("notApplicable");
  });
  test("the others do", () => {
    expect(report.outcomes).toMatchObject({ "deadline-unreadable": "passed", overdue: "passed", "due-soon": "failed", "unit-unknown": "passed" });
  });
});

test("a check that is switched off has neither findings nor an outcome", () => {
  const report = run(right, { settings: { checksOff: ["due-soon", "overdue"] } });
  expect(found(report)).toEqual([]);
  expect(Object.keys(report.outcomes)).not.toContain("due-soon");
  expect(Object.keys(report.outcomes)).toHaveLength(checks.length - 2);
});

test("thresholds are settings", () => {
  const table = `${header}\n1|1|推行一窗通办|市市场监管局|市公安局、市税务局|2019年7月20日|进行中\n2|2|网上办税|市税务局||长期推进|进行中`;
  expect(found(run(table, { settings: { dueSoonDays: 10 } })).filter((line) => line.startsWith("due-soon"))).toEqual([]);
  expect(found(run(table, { settings: { dueSoonDays: 20 } })).filter((line) => line.startsWith("due-soon"))).toEqual(["due-soon F2 soon"]);
});

test("findings say what they cite and what they are", () => {
  const [finding] = run(`${header}\n1|1|推行一窗通办|市商务局|市公安局、市税务局|2019年底前|进行中`).findings;
  expect(finding).toEqual({
    check: "lead-differs", severity: "error", family: "filling", message: "check.lead-differs.foreign", place: { sheet: "任务分工", row: 2, column: 4 }, also: [],
    values: { number: "1", title: "压缩企业开办时间", lead: "市商务局", leads: ["市市场监管局"] }, cites: { policy: "plan", measure: "1" },
    fix: { label: "check.lead-differs.fix", changes: [{ sheet: "任务分工", row: 2, column: 4, before: "市商务局", after: "市市场监管局" }] },
    units: ["市商务局"], key: expect.stringMatching(/^lead-differs:[0-9a-z]+$/u) as string,
  });
  expect(createMessages("zh-CN").render({ id: finding!.message, values: finding!.values })).toBe("方案没有把第1项举措“压缩企业开办时间”交给市商务局，牵头单位应为市市场监管局。");
});

test("the work is late, or the table is filled wrongly: never both in one family", () => {
  expect(checks.filter(({ family }) => family === "work").map(({ id }) => id)).toEqual(["overdue", "due-soon", "behind-schedule"]);
});

describe("ledgers made from the bundled plans", () => {
  const folder = join(__dirname, "../../../assets/policies");
  test.each(readdirSync(folder).filter((name) => name.endsWith(".json")))("%s: nothing to correct in a table that repeats the plan", (name) => {
    const policy = JSON.parse(readFileSync(join(folder, name), "utf8")) as PolicyDocument;
    const rows: CellValue[][] = [["序号", "举措编号", "任务", "牵头单位", "责任单位", "完成时限", "状态"], ...policy.measures.map(({ key, title, leads, responsible, generic, deadlines }, index): CellValue[] => {
      const days = deadlines.filter(({ scope }) => scope === "measure").map(({ raw }) => raw).join("，");
      return [index + 1, key, title, leads.join("、"), [...responsible, ...generic].join("、"), days === "" ? (policy.horizon?.end ?? "") : days, "未启动"];
    })];
    const ledger = readLedger(gridOf(rows), { reference: policy.issuedOn });
    if (!ledger.ok) throw new Error(ledger.failure.kind);
    const matches = matchRows(ledger.value, [policy]);
    expect(matches.map((match) => match?.ref.measure)).toEqual(policy.measures.map(({ key }) => key));
    const report = checkLedger(ledger.value, { policies: [policy], matches, units: defaultRegistry, settings: defaultSettings, asOf: policy.issuedOn ?? "2019-01-01" });
    expect(report.findings.filter(({ family, severity }) => family === "filling" && severity !== "info").map((finding) => `${finding.check} ${flattenFinding(finding)}`)).toEqual([]);
  });
});
