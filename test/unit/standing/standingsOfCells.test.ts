import type { CellValue, SheetGrid } from "#core/ledger/model";
import { readLedger } from "#core/ledger/readLedger";
import { defaultSettings } from "#core/settings/model";
import { standingOf } from "#core/standing/standingOf";
import { standingsOfCells } from "#core/standing/standingsOfCells";

const context = { settings: defaultSettings, asOf: "2019-10-31" };
const header = ["序号", "任务", "牵头单位", "完成时限", "完成情况", "进度"];
const cells: readonly (readonly [CellValue, CellValue, CellValue])[] = [
  ["2019年6月底前", "进行中", 80], ["2019年6月底前", "已完成", 100], ["2020年底", "未启动", 0], ["2020年底前", "未达序时", 20],
  ["长期推进", "进行中", 50], ["按序时进度", "进行中", 10], ["", "进行中", ""], ["阶段性成果2019年9月底，长期推进", "进行中", 30],
  [43738, "正在推进", 40], ["2019年10月31日", "退回补办", 100], ["尽快", "怪词", 5], ["2020年6月", "已取消", ""], ["2019-03-01至2020-03-01", "进行中", 15],
  ["2019年9月底前", "", 100],
];

test("bare cells stand where the same cells of a ledger stand", () => {
  const rows = cells.map(([due, status, progress], index): CellValue[] => [index + 1, `第${index + 1}项任务的内容说明文字`, "市发改委", due, status, progress]);
  const grid: SheetGrid = { sheet: "台账", origin: { row: 1, column: 1 }, values: [header, ...rows], numberFormats: null, merges: [], hiddenRows: [], hiddenColumns: [], tables: [] };
  const ledger = readLedger(grid);
  if (!ledger.ok) throw new Error(ledger.failure.kind);
  expect(ledger.value.rows).toHaveLength(cells.length);
  const fromLedger = ledger.value.rows.map((row) => standingOf(row, context));
  const fromCells = standingsOfCells(cells.map(([deadline, status, progress]) => ({ deadline, status, progress })), context);
  expect(fromCells).toEqual(fromLedger);
  expect(new Set(fromCells.map((standing) => standing.class)).size).toBeGreaterThan(5);
});

test("no tasks, no standings", () => {
  expect(standingsOfCells([], context)).toEqual([]);
});
