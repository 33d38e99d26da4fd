import { checkLedger } from "#core/checks/checkLedger";
import type { Report } from "#core/findings/report";
import { readLedger } from "#core/ledger/readLedger";
import { matchRows } from "#core/matching/matchRows";
import { defaultSettings, type Settings } from "#core/settings/model";
import { defaultRegistry } from "#core/units/createRegistry";
import fc from "fast-check";
import { drawn } from "../../support/grid.ts";
import { deadline, measureOf, policyOf } from "../../support/ledgerRows.ts";

const plan = policyOf({
  issuedOn: "2018-12-05",
  measures: [
    measureOf({ key: "1", number: "1", title: "压缩企业开办时间", leads: ["市市场监管局"], responsible: ["市公安局", "市税务局"], deadlines: [{ ...deadline("by", "2019-12-31"), raw: "2019年底前", scope: "measure" }] }),
    measureOf({ key: "2", number: "2", title: "优化企业办税服务", leads: ["市税务局"] }),
  ],
});
const header = "序号|举措编号|任务|牵头单位|责任单位|完成时限|状态";
const rows = [
  "1|1|推行一窗通办|市商务局|市公安局|2021年底前|进行中",
  "2|1|刻章备案|市市场监管局|市税务局|2019年2月30日|大概完成",
  "3|2|网上办税|市税务局|市税务局|2019年3月底|进行中",
  "4|2|网上办税|市发改委|市发展改革委|2019年3月底|进行中",
];

function check(lines: readonly string[], ignored: Settings["ignored"] = [], asOf = "2019-06-30"): Report {
  const ledger = readLedger(drawn([header, ...lines].join("\n")), { reference: plan.issuedOn });
  if (!ledger.ok) throw new Error(ledger.failure.kind);
  return checkLedger(ledger.value, { policies: [plan], matches: matchRows(ledger.value, [plan]), units: defaultRegistry, settings: { ...defaultSettings, ignored }, asOf });
}
const markAll = ({ findings }: Report, only: (check: string) => boolean = () => true): Settings["ignored"] =>
  findings.filter((finding) => only(finding.check)).map((finding) => ({ check: finding.check, key: finding.key, reason: "已电话核实", on: "2019-07-01" }));
const idsOf = ({ findings }: Report): string[] => [...new Set(findings.map((finding) => finding.check))];

test("what was looked at is kept apart with its reason, and its check has passed", () => {
  const before = check(rows);
  expect(idsOf(before)).toEqual(expect.arrayContaining(["lead-differs", "unit-alias", "unit-duplicate", "deadline-after-policy", "deadline-unreadable", "status-unknown", "overdue"]));
  const after = check(rows, markAll(before));
  expect(after.findings).toEqual([]);
  expect(after.ignored.map(({ finding }) => finding)).toEqual(before.findings);
  expect(after.ignored[0]).toMatchObject({ reason: "已电话核实", on: "2019-07-01" });
  expect(Object.values(after.outcomes)).not.toContain("failed");
  // A place that could not be read is not passed by looking at something else.
  expect(after.outcomes["overdue"]).toBe("cannotTell");
});

test("one mark is for one finding: the others stay", () => {
  const marked = check(rows, markAll(check(rows), (id) => id === "lead-differs"));
  expect(idsOf(marked)).not.toContain("lead-differs");
  expect(idsOf(marked)).toContain("deadline-after-policy");
  expect(marked.outcomes).toMatchObject({ "lead-differs": "passed", "deadline-after-policy": "failed" });
});

test("the same task given to another unit is not meant", () => {
  const late = check(rows).findings.filter(({ check: id }) => id === "overdue");
  expect(late).toHaveLength(2);
  const [first] = late;
  const after = check(rows, [{ check: "overdue", key: first?.key ?? "", reason: "已报结", on: "2019-07-01" }]);
  expect(after.findings.filter(({ check: id }) => id === "overdue").map(({ place }) => place.row)).toEqual([late[1]?.place.row]);
});

test("marks hold another day, though the number of days is another", () => {
  const marks = markAll(check(rows), (id) => id === "overdue");
  expect(check(rows, marks, "2019-07-31").findings.filter(({ check: id }) => id === "overdue")).toEqual([]);
});

test.each([
  ["the deadline", "deadline-after-policy", "2021年底前", "2022年底前"],
  ["the lead", "lead-differs", "|市商务局|", "|市财政局|"],
  ["the word", "status-unknown", "大概完成", "差不多完成"],
  ["the task", "deadline-unreadable", "刻章备案", "刻章免费"],
])("a change of %s brings the finding back", (_what, id, from, to) => {
  const marks = markAll(check(rows), (one) => one === id);
  const changed = check(rows.map((row) => row.replace(from, to)), marks);
  expect(changed.findings.filter((finding) => finding.check === id)).toHaveLength(1);
});

test("a name that was looked at stays so in new rows", () => {
  const other = ["1|2|网上办税|市智慧专务处||2019年12月底|进行中"];
  const marks = markAll(check(other), (id) => id === "unit-unknown");
  expect(marks).toHaveLength(1);
  expect(idsOf(check([...other, "2|2|电子发票|市智慧专务处||2019年12月底|进行中"], marks))).not.toContain("unit-unknown");
});

test("rows may be moved, numbered anew and inserted: every mark of a row holds", () => {
  const marks = markAll(check(rows));
  // Numbers of the table and the wholes that it makes are about its order.
  const aboutTheTable = new Set(["sequence-gap", "sequence-duplicate", "due-soon"]);
  fc.assert(fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), fc.array(fc.nat(rows.length), { maxLength: 4 }), (shuffled, places) => {
    const lines = [...shuffled];
    for (const [count, at] of places.entries()) lines.splice(at, 0, `9|2|另一任务${String(count)}|市税务局||2019年12月底|进行中`);
    const again = check(lines.map((line, index) => line.replace(/^\d+/u, String(index + 1))), marks);
    expect(again.findings.filter(({ check: id }) => !aboutTheTable.has(id))).toEqual([]);
  }), { numRuns: 60 });
});
