import { checkLedger } from "#core/checks/checkLedger";
import type { Finding, Fix, Place } from "#core/findings/finding";
import type { CellValue } from "#core/ledger/model";
import { readLedger } from "#core/ledger/readLedger";
import { matchRows } from "#core/matching/matchRows";
import { defaultSettings } from "#core/settings/model";
import { defaultRegistry } from "#core/units/createRegistry";
import fc from "fast-check";
import { applyFixes, flattenFinding, type PageExample } from "../support/checkPages.ts";
import { gridOf } from "../support/grid.ts";
import { deadline, measureOf, policyOf } from "../support/ledgerRows.ts";
import { oddMeasures } from "../support/oddMeasures.ts";

const header = ["序号", "举措编号", "任务", "牵头单位", "责任单位", "完成时限", "调整后时限", "批准人", "状态", "完成进度", "完成日期", "进展情况", "权重", "备注"];
const units: CellValue[] = ["", "市财政局", "市发改委", "市发展改革委", "市税无局", "市税务局", "省财政厅", "市工商局", "市直各有关单位", "市公安局、市税务局", "市公安局，、市公安局", "市司法局", "市市场监管局、市质监局", "市财政局 市公安局", "市发改委、市发展改革委", "#REF!"];
const days: CellValue[] = ["", 43_830, 43_646, "2019年底前", "2019年6月底前", "2025年前", "2019年2月30日", "长期推进", "6月底", "2022年6月", "2017年底", "2019年12月31日", "—"];
const choices: readonly (readonly CellValue[])[] = [
  [1, 2, 3, 7, 9, ""], ["1", "2", "（二）", "4"], ["推行一窗通办", "压缩到5个工作日", "压缩办理时间到3个工作日", "种植行道树"], units, units, days, days, ["", "王副市长"],
  ["", "已完成", "进行中", "未启动", "差不多", "取消", "未达序时", "完成了"], ["", 0, 0.5, 1, 1.2, "过半"], ["", 43_600, 43_900, "早已"], ["", "有序推进", "已印发办法", "正在征求意见"],
  ["", 10, 40, 50], ["", "整改时限：6月30日"],
];
const row = fc.tuple(...header.map((_, column) => fc.constantFrom(...(choices[column] ?? [""]))));
const table = fc.array(row, { minLength: 1, maxLength: 8 });
const policy = policyOf({
  leadRule: "explicit", issuedOn: "2018-12-05", horizon: { start: null, end: "2020-12-31" },
  measures: [
    ...oddMeasures,
    measureOf({ key: "4", number: "4", title: "整治行业乱象", leads: ["市市场监管局", "市公安局"], responsible: ["市税务局"], deadlines: [{ ...deadline("by", "2019-12-31"), raw: "2019年底前", scope: "measure" }] }),
  ],
});

function exampleOf(rows: readonly (readonly CellValue[])[]): PageExample {
  return { kind: "不通过", asOf: "2019-12-31", settings: { ...defaultSettings, requiredRoles: ["lead", "deadline"] }, policies: [policy], rows: [header, ...rows.map((line) => [...line])], options: {}, expected: [] };
}

function findAll({ rows, settings, asOf }: PageExample): readonly Finding[] {
  const ledger = readLedger(gridOf(rows), { reference: policy.issuedOn });
  if (!ledger.ok) throw new Error(ledger.failure.kind);
  return checkLedger(ledger.value, { policies: [policy], matches: matchRows(ledger.value, [policy]), units: defaultRegistry, settings, asOf }).findings;
}

const placesOf = ({ place, also }: Finding): readonly Place[] => [place, ...also];
const fixesOf = ({ fix, alternatives = [] }: Finding): readonly Fix[] => (fix === null ? [] : [fix, ...alternatives]);

/** What a right cell may bring to light: tasks that differed in a wrong cell only, a row that names nobody but a group, what a known state asks for. */
const broughtToLight = new Set(["task-duplicate", "owner-generic-only", "done-without-date", "progress-contradicts-status", "note-contradicts-status", "progress-note-empty", "progress-note-vague"]);

test("a correction takes its finding away, whole and at once", () => {
  let tried = 0;
  fc.assert(fc.property(table, (rows) => {
    const example = exampleOf(rows);
    for (const finding of findAll(example)) {
      for (const fix of fixesOf(finding)) {
        tried += 1;
        const inserts = fix.inserts ?? [];
        const same = findAll(applyFixes(example, [fix])).filter(({ check, message, values }) => check === finding.check && message === finding.message && JSON.stringify(values) === JSON.stringify(finding.values));
        expect(same.filter((other) => inserts.length > 0 || flattenFinding(other) === flattenFinding(finding))).toEqual([]);
      }
    }
  }), { numRuns: 40 });
  expect(tried).toBeGreaterThan(200);
});

test("a correction of cells brings no finding to a cell or a measure that had none of its kind", () => {
  fc.assert(fc.property(table, (rows) => {
    const example = exampleOf(rows);
    const before = findAll(example);
    for (const finding of before) {
      for (const fix of fixesOf(finding).filter(({ inserts = [] }) => inserts.length === 0)) {
        // 业务预警: a day that is known at last may have passed.
        const after = findAll(applyFixes(example, [fix])).filter(({ check, family }) => family === "filling" && !broughtToLight.has(check));
        for (const { check, ...found } of after) {
          const sameCheck = before.filter((other) => other.check === check);
          const known = new Set(sameCheck.flatMap(placesOf).map(({ row: at, column }) => `${at ?? ""}:${column ?? ""}`));
          // A foreign lead stands for the lead that is missed, until it is put right.
          const isKnown = placesOf({ check, ...found }).some(({ row: at, column }) => known.has(`${at ?? ""}:${column ?? ""}`))
            || (found.values["number"] !== undefined && sameCheck.some(({ values }) => values["number"] === found.values["number"]));
          expect(isKnown ? null : { by: finding.check, fix, found: { check, place: found.place, values: found.values } }).toBeNull();
        }
      }
    }
  }), { numRuns: 40 });
});

test("a row that comes in has no fault of its own but what the policy leaves open, and what the row that it repeats has", () => {
  const leftOpen = new Set(["deadline-inferred", "required-blank", "target-not-covered", "task-duplicate"]);
  fc.assert(fc.property(table, (rows) => {
    const example = exampleOf(rows);
    const before = findAll(example);
    for (const finding of before) {
      for (const fix of fixesOf(finding).filter(({ inserts = [] }) => inserts.length > 0)) {
        const below = (fix.inserts ?? []).map((insert) => insert.below);
        const isInserted = (at: number | null): boolean => at !== null && at > (below[0] ?? 0) && at <= (below[0] ?? 0) + below.length;
        const own = findAll(applyFixes(example, [fix])).filter((found) => found.family === "filling" && placesOf(found).every(({ row: at }) => isInserted(at)));
        const repeated = new Set(finding.check === "milestones-missing" ? before.map(({ check }) => check) : []);
        expect(own.map(({ check }) => check).filter((check) => !leftOpen.has(check) && !repeated.has(check))).toEqual([]);
      }
    }
  }), { numRuns: 40 });
});
