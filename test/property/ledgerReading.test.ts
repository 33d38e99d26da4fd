import { checkLedger } from "#core/checks/checkLedger";
import type { CellValue, SheetGrid } from "#core/ledger/model";
import { readLedger } from "#core/ledger/readLedger";
import { readTables } from "#core/ledger/readTables";
import { matchRows } from "#core/matching/matchRows";
import { defaultSettings } from "#core/settings/model";
import { defaultRegistry } from "#core/units/createRegistry";
import fc from "fast-check";
import { gridOf } from "../support/grid.ts";
import { measureOf, policyOf } from "../support/ledgerRows.ts";

const headers = ["序号", "任务", "工作内容", "牵头单位", "责任单位", "配合单位", "完成时限", "完成情况", "状态", "完成率", "备注", "进展情况", "来源", "红花"];
const body: CellValue[] = ["", " ", 1, 2, 43830, 0.5, -3, true, "市财政局", "市发改委、市公安局", "2019年底前", "6月底", "2019年2月30日", "长期推进", "已完成", "合计", "一、总则", "#REF!", "无", "注：略", "推行一窗通办，压减材料", "100%"];
const anyGrid: fc.Arbitrary<SheetGrid> = fc.tuple(
  fc.array(fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...body) }, { weight: 2, arbitrary: fc.constantFrom(...headers) }, fc.string({ maxLength: 12 })), { maxLength: 9 }), { maxLength: 14 }),
  fc.array(fc.record({ row: fc.integer({ min: 1, max: 14 }), column: fc.integer({ min: 1, max: 9 }), rowCount: fc.integer({ min: 1, max: 4 }), columnCount: fc.integer({ min: 1, max: 9 }) }), { maxLength: 4 }),
).map(([rows, merges]) => ({ ...gridOf(rows), merges }));
const policy = policyOf({ horizon: { start: null, end: "2020-12-31" }, issuedOn: "2018-12-05", measures: [measureOf({ key: "1", title: "推行一窗通办", leads: ["市财政局"] }), measureOf({ key: "2", title: "压减材料", responsible: ["市公安局"] })] });

test("whatever stands on a sheet is read or refused, and checked, without an exception", () => {
  fc.assert(fc.property(anyGrid, (grid) => {
    const ledger = readLedger(grid);
    if (!ledger.ok) return;
    for (const policies of [[], [policy]]) {
      const report = checkLedger(ledger.value, { policies, matches: matchRows(ledger.value, policies), units: defaultRegistry, settings: defaultSettings, asOf: "2019-06-30" });
      for (const [id, outcome] of Object.entries(report.outcomes)) expect(outcome === "failed").toBe(report.findings.some(({ check }) => check === id));
    }
  }), { numRuns: 150 });
});

test("every row of a table is a task or has a reason not to be, and lies inside its area", () => {
  fc.assert(fc.property(anyGrid, (grid) => {
    for (const { area, headerRows, taskRows, skippedRows } of readTables(grid)) {
      const rows = [...headerRows, ...taskRows, ...skippedRows.map(({ row }) => row)].sort((a, b) => a - b);
      expect(rows).toEqual(Array.from({ length: area.rowCount }, (_, index) => area.row + index));
    }
  }), { numRuns: 150 });
});

const task = fc.record({ task: fc.constantFrom("甲项工作", "乙项工作", "丙项工作"), lead: fc.constantFrom("市财政局", "市教育局", "市发改委、市公安局"), day: fc.constantFrom("2019年底前", "2020年6月底", "长期推进"), status: fc.constantFrom("已完成", "进行中", "未启动") });

test("moving a table on its sheet moves its addresses and nothing else", () => {
  fc.assert(fc.property(fc.array(task, { minLength: 2, maxLength: 8 }), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 5 }), (tasks, down, right) => {
    const rows = [["任务", "牵头单位", "完成时限", "状态"], ...tasks.map(({ task: words, lead, day, status }) => [words, lead, day, status])];
    const shifted = [...Array.from({ length: down }, () => [""]), ...rows.map((row) => [...Array.from({ length: right }, () => ""), ...row])];
    const plain = readLedger(gridOf(rows));
    const moved = readLedger(gridOf(shifted));
    if (!plain.ok || !moved.ok) throw new Error("not read");
    const facts = ({ rows: read }: typeof plain.value): unknown[] => read.map(({ leads, task: words, deadlines, status }) => [leads, words, deadlines, status]);
    expect(facts(moved.value)).toEqual(facts(plain.value));
    expect(moved.value.area).toEqual({ ...plain.value.area, row: plain.value.area.row + down, column: plain.value.area.column + right });
  }), { numRuns: 60 });
});

test("the order of the columns does not change what is read", () => {
  fc.assert(fc.property(fc.array(task, { minLength: 2, maxLength: 8 }), fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (tasks, order) => {
    const rows = [["任务", "牵头单位", "完成时限", "状态"], ...tasks.map(({ task: words, lead, day, status }) => [words, lead, day, status])];
    const plain = readLedger(gridOf(rows));
    const mixed = readLedger(gridOf(rows.map((row) => order.map((column) => row[column] ?? ""))));
    if (!plain.ok || !mixed.ok) throw new Error("not read");
    const facts = ({ rows: read }: typeof plain.value): unknown[] => read.map(({ leads, task: words, deadlines, status }) => [leads, words, deadlines, status]);
    expect(facts(mixed.value)).toEqual(facts(plain.value));
  }), { numRuns: 60 });
});

/** Columns of names that say one thing wherever they stand, over cells that bear them out. */
const wideTable: readonly (readonly string[])[] = [
  ["序号", "重点领域", "工作任务", "工作举措", "分管市领导", "牵头单位", "配合单位", "联系人", "完成时限", "实际完成时间", "状态", "完成率", "进展情况", "存在问题", "佐证材料", "备注"],
  ["1", "营商环境", "压缩企业开办时间", "推行一窗通办并减少材料", "张副市长", "市市场监管局", "市公安局", "李明", "2024年6月底", "2024-06-20", "已完成", "100%", "全市推行，平均用时半天", "无", "印发的办法", ""],
  ["2", "营商环境", "优化办税服务", "推行网上办税并合并申报", "张副市长", "市税务局", "市财政局", "王芳", "2024年9月底", "", "进行中", "60%", "电子税务局改造过半", "接口未通", "", ""],
  ["3", "生态环保", "整治黑臭水体", "截污纳管并清淤", "刘副市长", "市住建局", "市水务局", "赵强", "2024年底", "", "进行中", "30%", "完成两条河道截污", "征迁滞后", "现场照片", "按月调度"],
];
const order = fc.shuffledSubarray(Array.from({ length: wideTable[0]?.length ?? 0 }, (_, index) => index), { minLength: wideTable[0]?.length ?? 0 });
const rolesByHeader = (rows: readonly (readonly string[])[]): Record<string, string | null> => {
  const [table] = readTables(gridOf(rows));
  return Object.fromEntries((table?.columns ?? []).filter(({ header }) => header !== "").map(({ header, role }) => [header, role]));
};

test("sixteen columns keep their roles in whatever order they stand", () => {
  const roles = rolesByHeader(wideTable);
  expect(Object.values(roles)).not.toContain(null);
  fc.assert(fc.property(order, (columns) => {
    expect(rolesByHeader(wideTable.map((row) => columns.map((column) => row[column] ?? "")))).toEqual(roles);
  }), { numRuns: 60 });
});

test("blank rows between tasks and blank columns between the others change no role and lose no task", () => {
  const roles = rolesByHeader(wideTable);
  const places = fc.uniqueArray(fc.integer({ min: 1, max: 15 }), { maxLength: 3 });
  fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 2, max: 3 }), { maxLength: 2 }), places, (rowsBefore, columnsBefore) => {
    const spaced = wideTable.flatMap((row, at) => {
      const cells = row.flatMap((cell, column) => (columnsBefore.includes(column) ? ["", cell] : [cell]));
      return rowsBefore.includes(at) ? [cells.map(() => ""), cells] : [cells];
    });
    expect(rolesByHeader(spaced)).toEqual(roles);
    const ledger = readLedger(gridOf(spaced));
    if (!ledger.ok) throw new Error("not read");
    expect(ledger.value.rows.map(({ task: words }) => words)).toEqual(wideTable.slice(1).map((row) => row[2]));
  }), { numRuns: 60 });
});

test("spaces, line breaks, asterisks and hints in the header are lay-out", () => {
  const roles = Object.values(rolesByHeader(wideTable));
  const dressed = fc.array(fc.constantFrom<(word: string) => string>((word) => `*${word}`, (word) => Array.from(word).join(" "), (word) => `${word.slice(0, 2)}\n${word.slice(2)}`, (word) => `${word}（必填）`, (word) => `${word}：`), { minLength: 16, maxLength: 16 });
  fc.assert(fc.property(dressed, (dresses) => {
    const [header = [], ...rows] = wideTable;
    // A colon at the end makes a label of a form; two at most leave it a header.
    const dressedHeader = header.map((word, column) => dresses[column]?.(word).replace(/：$/u, column < 2 ? "：" : "") ?? word);
    expect(readTables(gridOf([dressedHeader, ...rows]))[0]?.columns.map(({ role }) => role)).toEqual(roles);
  }), { numRuns: 60 });
});

test("a value merged over rows says the same as one that is repeated", () => {
  const repeated = gridOf(wideTable.map((row) => [...row]));
  const merged = { ...gridOf(wideTable.map((row, at) => row.map((cell, column) => (at === 2 && (column === 1 || column === 4) ? "" : cell)))), merges: [{ row: 2, column: 2, rowCount: 2, columnCount: 1 }, { row: 2, column: 5, rowCount: 2, columnCount: 1 }] };
  const facts = (grid: SheetGrid): unknown => {
    const ledger = readLedger(grid);
    return ledger.ok ? ledger.value.rows.map(({ category, leaders, task: words }) => [category, leaders, words]) : null;
  };
  expect(facts(merged)).toEqual(facts(repeated));
});
