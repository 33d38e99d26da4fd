import { heldAgainst, lastDayOf } from "#core/checks/deadlines/deadlineOf";
import type { LedgerRow } from "#core/ledger/model";
import type { Deadline } from "#core/deadlines/model";
import { deadline, ledgerRow, measureOf } from "../../support/ledgerRows.ts";

const body = "持续压减环节。2019年6月底前，建成网上申报平台并与市场监管系统联通；2020年底前，实现电子发票与实体发票同步申领。全年推进。";

function sentence(raw: string, end: string): Deadline {
  const start = body.indexOf(raw);
  return { ...deadline("by", end), raw, scope: "sentence", span: { start: start + 100, end: start + 100 + raw.length } };
}
const measure = measureOf({
  text: body, span: { start: 100, end: 100 + body.length },
  deadlines: [{ ...deadline("by", "2021-12-31"), raw: "2021年底前", scope: "measure" }, sentence("2019年6月底前", "2019-06-30"), sentence("2020年底前", "2020-12-31")],
  targets: [{ name: "企业开办时间", from: null, to: 5, toMin: null, unit: "工作日", comparator: "<=", due: "2020-12-31", raw: "5个工作日", span: { start: 0, end: 0 } }],
});
const row = (task: string, end: string | null): LedgerRow => ledgerRow({ task, deadlines: end === null ? [] : [deadline("by", end)] });
const held = (task: string, end: string | null): string | null => heldAgainst(row(task, end), measure)?.end ?? null;

test("a row is held against the measure's latest day", () => {
  expect(held("开展专项督查", "2022-06-30")).toBe("2021-12-31");
});

test("words that plainly come from one sentence take its day", () => {
  expect(held("建成网上申报平台，与市场监管系统联通", "2022-06-30")).toBe("2019-06-30");
  expect(held("电子发票与实体发票同步申领", "2022-06-30")).toBe("2020-12-31");
});

test("words that come from no one sentence do not", () => {
  expect(held("建成平台，申领发票", "2022-06-30")).toBe("2021-12-31");
});

test("a figure of the policy takes the day of its target; the tail of a longer figure does not", () => {
  expect(held("开办时间压缩到5个工作日", "2022-06-30")).toBe("2020-12-31");
  expect(held("开办时间压缩到15个工作日", "2022-06-30")).toBe("2021-12-31");
});

test("a day that the policy gives somewhere in the measure is a day of the policy", () => {
  expect(held("开展专项督查", "2020-12-31")).toBe("2020-12-31");
});

test("the last day of a row is that of its dated deadlines; a recurring duty has none", () => {
  expect(lastDayOf(ledgerRow({ deadlines: [deadline("stage", "2019-12-31"), deadline("ongoing", null)] }))).toBe("2019-12-31");
  expect(lastDayOf(ledgerRow({ deadlines: [deadline("recurring", "2019-12-31")] }))).toBeNull();
});

test("without the policy's words only the measure's own day is known", () => {
  expect(heldAgainst(row("建成网上申报平台，与市场监管系统联通", "2022-06-30"), { ...measure, text: null })?.end).toBe("2021-12-31");
});
