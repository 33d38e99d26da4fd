import { checkLedger } from "#core/checks/checkLedger";
import type { Report } from "#core/findings/report";
import type { CellValue, SheetGrid } from "#core/ledger/model";
import { readLedger } from "#core/ledger/readLedger";
import { matchRows } from "#core/matching/matchRows";
import { defaultSettings } from "#core/settings/model";
import { defaultRegistry } from "#core/units/createRegistry";
import fc from "fast-check";
import { gridOf } from "../support/grid.ts";
import { deadline, measureOf, policyOf } from "../support/ledgerRows.ts";

const header = ["序号", "举措编号", "任务", "牵头单位", "责任单位", "完成时限", "调整后时限", "批准人", "状态", "完成进度", "完成日期", "进展情况"];
const units = ["", "市财政局", "市发改委", "市发展改革委", "市税无局", "省财政厅", "市工商局", "市直各有关单位", "市公安局、市税务局", "市公安局，、市公安局", "#REF!"];
const days: CellValue[] = ["", 43830, "2019年底前", "2025年前", "2019年2月30日", "长期推进", "6月底", "2022年6月"];
const row = fc.record({
  key: fc.constantFrom<CellValue>("1", "2", "（二）", "9", ""), task: fc.constantFrom("推行一窗通办", "压缩到5个工作日", "种植行道树", ""), lead: fc.constantFrom(...units), others: fc.constantFrom(...units),
  day: fc.constantFrom(...days), extended: fc.constantFrom(...days), approver: fc.constantFrom("", "王副市长"), status: fc.constantFrom("", "已完成", "进行中", "未启动", "差不多", "取消", "未达序时"),
  progress: fc.constantFrom<CellValue>("", 0, 0.5, 1, 1.2, "过半"), done: fc.constantFrom<CellValue>("", 43600, "早已"), note: fc.constantFrom("", "有序推进", "已印发办法", "正在征求意见"),
});
const table = fc.array(row, { minLength: 1, maxLength: 12 }).map((rows): SheetGrid => gridOf([header, ...rows.map(({ key, task, lead, others, day, extended, approver, status, progress, done, note }, index): CellValue[] => [index + 1, key, task, lead, others, day, extended, approver, status, progress, done, note])]));
const policy = policyOf({
  leadRule: "explicit", issuedOn: "2018-12-05", horizon: { start: null, end: "2020-12-31" },
  measures: [
    measureOf({ key: "1", number: "1", title: "推行一窗通办", leads: ["市财政局"], responsible: ["市公安局"], deadlines: [{ ...deadline("by", "2019-06-30"), raw: "2019年6月底", scope: "measure" }] }),
    measureOf({ key: "2", number: "2", title: "压缩办理时间", leads: ["市发展改革委"], openEnded: true, deadlines: [{ ...deadline("ongoing", null), raw: "长期推进", scope: "measure" }] }),
    measureOf({ key: "3", number: "3", title: "建设信用体系", leads: ["市司法局"] }),
  ],
});

function run(grid: SheetGrid): Report | null {
  const ledger = readLedger(grid, { reference: policy.issuedOn });
  if (!ledger.ok) return null;
  return checkLedger(ledger.value, { policies: [policy], matches: matchRows(ledger.value, [policy]), units: defaultRegistry, settings: { ...defaultSettings, requiredRoles: ["lead", "deadline"] }, asOf: "2019-12-31" });
}

test("a correction replaces what stands in its cell, and something else", () => {
  fc.assert(fc.property(table, (grid) => {
    for (const { fix } of run(grid)?.findings ?? []) {
      for (const { row: at, column, before, after } of fix?.changes ?? []) {
        expect(grid.values[at - 1]?.[column - 1] ?? "").toBe(before);
        expect(after).not.toBe(before);
      }
    }
  }), { numRuns: 120 });
});

test("a place is named once in a finding, and lies in the table", () => {
  fc.assert(fc.property(table, (grid) => {
    for (const { place, also } of run(grid)?.findings ?? []) {
      const places = [place, ...also].map(({ row: at, column }) => `${at ?? ""}:${column ?? ""}`);
      expect(new Set(places).size).toBe(places.length);
      for (const { row: at, column } of [place, ...also]) {
        expect(at === null || (at >= 1 && at <= grid.values.length)).toBe(true);
        expect(column === null || (column >= 1 && column <= header.length)).toBe(true);
      }
    }
  }), { numRuns: 120 });
});

test("the same table gives the same report", () => {
  fc.assert(fc.property(table, (grid) => {
    expect(run(grid)).toEqual(run(grid));
  }), { numRuns: 30 });
});

test("a report is plain data: it survives being sent to another thread", () => {
  fc.assert(fc.property(table, (grid) => {
    const report = run(grid);
    expect(structuredClone(report)).toEqual(report);
  }), { numRuns: 30 });
});
