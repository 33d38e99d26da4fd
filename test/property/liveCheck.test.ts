import { checkLedger } from "#core/checks/checkLedger";
import { createLiveCheck } from "#core/checks/createLiveCheck";
import type { CellValue, Ledger, SheetGrid } from "#core/ledger/model";
import { readLedger } from "#core/ledger/readLedger";
import { rereadRows } from "#core/ledger/rereadRows";
import { matchRows } from "#core/matching/matchRows";
import { defaultSettings } from "#core/settings/model";
import { defaultRegistry } from "#core/units/createRegistry";
import fc from "fast-check";
import { gridOf } from "../support/grid.ts";
import { policyOf } from "../support/ledgerRows.ts";
import { oddMeasures } from "../support/oddMeasures.ts";

const header = ["序号", "举措编号", "任务", "牵头单位", "责任单位", "完成时限", "调整后时限", "批准人", "状态", "完成进度", "完成日期", "进展情况", "权重", "佐证材料", "存在问题", "备注"];
const units: CellValue[] = ["", "市财政局", "市发改委", "市发展改革委", "市税无局", "省财政厅", "市工商局", "市直各有关单位", "市公安局、市税务局", "市公安局，、市公安局", "#REF!"];
const days: CellValue[] = ["", 43_830, 43_646, "2019年底前", "2025年前", "2019年2月30日", "长期推进", "6月底", "2022年6月", "2017年底"];
/** What may be typed into each column. */
const choices: readonly (readonly CellValue[])[] = [
  [1, 2, 3, 7, 9, ""], ["1", "2", "（二）", "9", ""], ["推行一窗通办", "压缩到5个工作日", "压缩办理时间到3个工作日", "种植行道树"], units, units, days, days, ["", "王副市长"],
  ["", "已完成", "进行中", "未启动", "差不多", "取消", "未达序时"], ["", 0, 0.5, 1, 1.2, "过半"], ["", 43_600, 43_900, "早已"], ["", "有序推进", "已印发办法", "正在征求意见"],
  ["", 10, 40, 50], ["", "文件"], ["", "资金不足"], ["", "整改时限：6月30日"],
];
const pick = (column: number): fc.Arbitrary<CellValue> => fc.constantFrom(...(choices[column] ?? [""]));
const row = fc.tuple(...header.map((_, column) => pick(column)));
const edit = fc.nat(header.length - 1).chain((column) => fc.record({ column: fc.constant(column), value: pick(column), row: fc.nat() }));
const table = fc.array(row, { minLength: 2, maxLength: 14 });
const edits = fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 });

const policy = policyOf({
  leadRule: "explicit", issuedOn: "2018-12-05", horizon: { start: null, end: "2020-12-31" },
  measures: [...oddMeasures],
});
const context = { policies: [policy], units: defaultRegistry, settings: { ...defaultSettings, requiredRoles: ["lead", "deadline"] }, asOf: "2019-12-31" };
const full = (ledger: Ledger): ReturnType<typeof checkLedger> => checkLedger(ledger, { ...context, matches: matchRows(ledger, [policy]) });

function change(grid: SheetGrid, { column, value, row: at }: { column: number; value: CellValue; row: number }): { grid: SheetGrid; row: number } {
  const index = 1 + (at % (grid.values.length - 1));
  const values = grid.values.map((line, position) => (position === index ? line.map((cell, place) => (place === column ? value : cell)) : line));
  return { grid: { ...grid, values }, row: index + 1 };
}

test("after any edits the live report is that of a full check", () => {
  let followed = 0;
  fc.assert(fc.property(table, edits, (rows, batches) => {
    let grid = gridOf([header, ...rows]);
    const read = readLedger(grid, { reference: policy.issuedOn });
    if (!read.ok || read.value.rows.length === 0) return;
    let ledger = read.value;
    const live = createLiveCheck(ledger, { ...context, matches: matchRows(ledger, [policy]) });
    expect(live.report()).toEqual(full(ledger));
    for (const batch of batches) {
      const touched: number[] = [];
      for (const one of batch) {
        const changed = change(grid, one);
        grid = changed.grid;
        touched.push(changed.row);
      }
      const again = rereadRows(ledger, grid, touched);
      if (again === null) return;
      ledger = again.ledger;
      followed += 1;
      expect(live.update(ledger, again.changed)).toEqual(full(ledger));
      expect(live.matches()).toEqual(matchRows(ledger, [policy]));
    }
  }), { numRuns: 60 });
  expect(followed).toBeGreaterThan(50);
});

test("rows that come or go are examined with everything", () => {
  fc.assert(fc.property(table, table, (one, other) => {
    const [first, second] = [one, other].map((rows) => readLedger(gridOf([header, ...rows]), { reference: policy.issuedOn }));
    if (first?.ok !== true || second?.ok !== true) return;
    const live = createLiveCheck(first.value, { ...context, matches: matchRows(first.value, [policy]) });
    expect(live.update(second.value, null)).toEqual(full(second.value));
  }), { numRuns: 40 });
});
