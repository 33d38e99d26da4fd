import { checkLedger } from "#core/checks/checkLedger";
import { mergeReports } from "#core/checks/mergeReports";
import type { Report } from "#core/findings/report";
import { verbatim } from "#core/findings/text";
import type { Ledger } from "#core/ledger/model";
import { readLedger } from "#core/ledger/readLedger";
import { defaultSettings } from "#core/settings/model";
import { listCorrections } from "#core/sheets/findings/listCorrections";
import { planCorrectionsSheet } from "#core/sheets/findings/planCorrectionsSheet";
import { planFindingsSheet } from "#core/sheets/findings/planFindingsSheet";
import { defaultRegistry } from "#core/units/createRegistry";
import { drawn } from "#test/grid";
import { cellAt, shown } from "#test/summaries";

const table = `序号|任务|牵头单位|责任单位|完成时限|状态|完成日期
1|修订办法|市财政局|市发改委|2019年2月30日|进行中|
2|清理文件|市司法局|市司法局|2019年3月底|已完成|
3|规范执法|市财政局|市发展改革委|2019年3月底|已完成|
4|培训人员|市教育局|市财政局|2019年3月底|进行中|`;

function check(): { ledger: Ledger; report: Report } {
  const read = readLedger(drawn(table));
  if (!read.ok) throw new Error(read.failure.kind);
  const ledger = read.value;
  return { ledger, report: checkLedger(ledger, { policies: [], matches: ledger.rows.map(() => null), units: defaultRegistry, settings: defaultSettings, asOf: "2019-06-30" }) };
}
const { ledger, report } = check();
const input = { report, ledgers: [ledger], subject: verbatim("台账"), asOf: "2019-06-30" };

test("each unit is sent what stands wrong in the rows that it leads, and nothing else", () => {
  const sent = listCorrections(input).map(({ unit, corrections }) => [unit, corrections.map(({ finding, places }) => `${finding.check} ${places.map(({ row }) => row).join(" ")}`)]);
  // The alias is a note of form, and what is late is no fault of filling.
  expect(report.findings.map((finding) => finding.check)).toEqual(expect.arrayContaining(["unit-alias", "overdue"]));
  expect(Object.fromEntries(sent)).toEqual({
    市财政局: ["deadline-unreadable 2", "done-without-date 4"],
    市司法局: ["unit-duplicate 3", "done-without-date 3"],
  });
});

test("the sheet has a heading for each unit, links to the cells and room for an answer", () => {
  const plan = planCorrectionsSheet(input);
  expect(plan.id).toBe("corrections");
  const texts = Array.from({ length: 6 }, (_, index) => shown(cellAt(plan, 4 + index, 1)));
  expect(texts.filter((words) => /条）$/u.test(String(words)))).toEqual(["市司法局（2条）", "市财政局（2条）"].sort((a, b) => texts.indexOf(a) - texts.indexOf(b)));
  expect(cellAt(plan, 5, 2)).toMatchObject({ kind: "link", target: { sheet: "任务分工" } });
  expect(cellAt(plan, 5, 6) ?? null).toBeNull();
  expect(plan.print?.titleRows).toEqual({ first: 3, last: 3 });
});

test("with nothing to correct it says so", () => {
  expect(shown(cellAt(planCorrectionsSheet({ ...input, report: { ...report, findings: [] } }), 4, 1))).toBe("没有需要单位更正的问题");
});

test("核对结果 lists what was looked at with its reason, below the findings", () => {
  const [first, ...rest] = report.findings;
  if (first === undefined) throw new Error("no finding");
  const plan = planFindingsSheet({ report: { ...report, findings: rest, ignored: [{ finding: first, reason: "已与单位核实", on: "2019-06-28" }] }, policies: [], subject: verbatim("台账"), asOf: "2019-06-30" });
  const top = 7 + rest.length + 1;
  expect(shown(cellAt(plan, 5, 1))).toBe("另有1处已核无误，列于表后");
  expect(shown(cellAt(plan, top, 1))).toMatch(/^已核无误（1处/u);
  expect(cellAt(plan, top + 2, 2)).toEqual({ kind: "date", date: "2019-06-28" });
  expect(shown(cellAt(plan, top + 2, 8))).toBe("已与单位核实");
});

test("of several ledgers each line names its own, and links into it", () => {
  const second = readLedger(drawn(table, { sheet: "乙区" }));
  if (!second.ok) throw new Error(second.failure.kind);
  const other = checkLedger(second.value, { policies: [], matches: second.value.rows.map(() => null), units: defaultRegistry, settings: defaultSettings, asOf: "2019-06-30" });
  const ledgers = [ledger, second.value];
  const both = mergeReports([report, other], []);
  const corrections = planCorrectionsSheet({ ...input, report: both, ledgers });
  expect([1, 2, 3].map((column) => shown(cellAt(corrections, 3, column)))).toEqual(["序号", "台账", "位置"]);
  const lines = listCorrections({ ...input, report: both, ledgers }).flatMap(({ corrections: own }) => own.map(({ places }) => places[0]?.sheet));
  const written = Array.from({ length: 12 }, (_, index) => cellAt(corrections, 4 + index, 3)).flatMap((cell) => (cell?.kind === "link" ? [cell.target.sheet] : []));
  expect(written).toEqual(lines);
  expect(new Set(lines)).toEqual(new Set(["任务分工", "乙区"]));

  const findings = planFindingsSheet({ report: both, policies: [], subject: verbatim("台账"), asOf: "2019-06-30", isSeveral: true });
  expect(shown(cellAt(findings, 6, 5))).toBe("台账");
  const places = both.findings.map((_, index) => [shown(cellAt(findings, 7 + index, 5)), cellAt(findings, 7 + index, 6)] as const);
  for (const [name, place] of places) expect(place?.kind === "link" ? place.target.sheet : name).toBe(name);
  expect(new Set(places.map(([name]) => name))).toEqual(new Set(["任务分工", "乙区"]));
});
