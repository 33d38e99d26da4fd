import { isErrorValue } from "#core/ledger/cells";
import type { Ledger } from "#core/ledger/model";
import { readLedger, type LedgerOptions } from "#core/ledger/readLedger";
import type { SheetGrid } from "#core/ledger/model";
import { defaultRegistry } from "#core/units/createRegistry";
import { drawn, gridOf } from "../../support/grid.ts";

function read(grid: SheetGrid, options: LedgerOptions = {}): Ledger {
  const result = readLedger(grid, options);
  if (!result.ok) throw new Error(result.failure.kind);
  return result.value;
}

test("an empty sheet and a sheet without a header are failures that name the sheet", () => {
  expect(readLedger(gridOf([["", " "]], { sheet: "空表" }))).toEqual({ ok: false, failure: { kind: "emptySheet", sheet: "空表" } });
  expect(readLedger(drawn("12|30|45\n13|31|46", { sheet: "数" }))).toEqual({ ok: false, failure: { kind: "headerNotFound", sheet: "数" } });
});

test("rows keep their sheet address, and cells the place and value of each role", () => {
  const grid = drawn("序号|任务|牵头单位|完成时限\n1|修订办法|市财政局|2019年6月底", { origin: { row: 7, column: 3 } });
  const [row] = read(grid).rows;
  expect(row?.address).toEqual({ sheet: "任务分工", row: 8 });
  expect(row?.cells.deadline).toEqual({ row: 8, column: 6, value: "2019年6月底" });
});

test("a cell of a merged area is the area's first cell", () => {
  const grid = drawn("序号|任务|牵头单位|完成时限\n1|甲项工作|市财政局|2019年6月底\n2|乙项工作||2019年6月底", { merges: ["C2:C3"] });
  const [, second] = read(grid).rows;
  expect(second?.leads).toEqual(["市财政局"]);
  expect(second?.cells.lead).toEqual({ row: 2, column: 3, value: "市财政局" });
});

describe("days without a year", () => {
  const sheet = (title: string): SheetGrid => drawn(`${title}||\n任务|牵头单位|完成时限\n修订办法|市财政局|6月底`);
  test("take the policy's day of issue", () => {
    expect(read(sheet("任务分工表"), { reference: "2018-12-05" }).rows[0]?.deadlines[0]?.end).toBe("2019-06-30");
  });
  test("else the year in the title", () => {
    expect(read(sheet("2021年任务分工表")).rows[0]?.deadlines[0]?.end).toBe("2021-06-30");
  });
  test("else nothing: several years in the title say nothing", () => {
    for (const title of ["任务分工表", "2018—2020年任务分工表"]) {
      const [row] = read(sheet(title)).rows;
      expect(row?.deadlines).toEqual([]);
      expect(row?.unreadable).toEqual({ raw: "6月底", why: "noYear" });
    }
  });
});

test("the user's word goes over the program's guess", () => {
  const grid = drawn("序号|任务|单位甲|单位乙|完成时限\n1|修订办法|市财政局|市司法局|2019年6月底\n2|清理文件|市财政局|市司法局|2019年6月底");
  const ledger = read(grid, { mapping: { columns: { 3: "responsible", 4: "lead", 5: null } } });
  expect(ledger.rows[0]).toMatchObject({ leads: ["市司法局"], responsible: ["市财政局"], deadlines: [] });
});

test("the header rows that the user chose are taken", () => {
  const grid = drawn("任务|牵头单位|完成时限\n（写明事项）|（写全称）|（写到日）\n修订办法|市财政局|2019年6月底");
  const ledger = read(grid, { mapping: { headerRows: [1, 2] } });
  expect(ledger.headerRows).toEqual([1, 2]);
  expect(ledger.rows.map(({ task }) => task)).toEqual(["修订办法"]);
});

test("hidden rows and columns inside the table are read and noted", () => {
  const grid = drawn("任务|牵头单位|完成时限\n修订办法|市财政局|2019年6月底\n清理文件|市司法局|2019年6月底\n|||\n注：以上|||", { hiddenRows: [3, 9], hiddenColumns: [2, 30] });
  const ledger = read(grid);
  expect(ledger.rows).toHaveLength(2);
  expect([ledger.hiddenRows, ledger.hiddenColumns]).toEqual([[3], [2]]);
});

test("what a table without a status column states outright", () => {
  const grid = drawn("任务|牵头单位|完成时限|实际完成时间|完成率|进展情况\n甲项工作|市财政局|2019年6月底|2019-06-20|100%|\n乙项工作|市司法局|2019年6月底||40%|已完成初稿\n丙项工作|市教育局|2019年6月底||0%|\n丁项工作|市民政局|2019年6月底|||已办结。材料已归档");
  expect(read(grid).rows.map(({ status }) => status)).toEqual(["done", "inProgress", "notStarted", "done"]);
});

test("blank markers are blanks", () => {
  const grid = drawn("任务|牵头单位|配合单位|完成时限|调整后时限\n甲项工作|市财政局|无|/|—\n乙项工作|市财政局|市司法局|2019年6月底|");
  expect(read(grid).rows[0]).toMatchObject({ responsible: [], deadlines: [], extension: null });
});

test.each([["市政府办公室", "2019-05-20"], ["经市政府专题会议同意（2019年5月20日）", "2019-05-20"], ["未批准", null]])("approval in one cell: %s", (words, day) => {
  const grid = gridOf([["任务", "牵头单位", "完成时限", "延期至", "审批情况"], ["甲项工作", "市财政局", "2019年6月底", "2019年9月底", day === null || words.includes("年") ? words : `${words} ${day}`]]);
  const extension = read(grid).rows[0]?.extension;
  expect(extension).toMatchObject({ to: "2019-09-30", approvedOn: day });
  expect(extension?.approvedBy === null).toBe(day === null);
});

test("error values are told from words that begin with #", () => {
  expect(["#REF!", "#N/A", "#DIV/0!", "#1 楼", "#", 5].map(isErrorValue)).toEqual([true, true, true, false, false, false]);
});

test("every column says why it has its role", () => {
  const ledger = read(drawn("序号|任务|牵头单位|完成时限\n1|修订办法|市财政局|2019年6月底\n2|清理文件|市司法局|2019年9月底"));
  for (const { reasons, role } of ledger.columns) {
    expect(role).not.toBeNull();
    expect(reasons?.[0]?.id).toBe("role.reason.header");
  }
});

const twoParts = (second: string): string => `一、市本级任务|||\n任务|责任单位|完成时限|状态\n甲项工作|市财政局|2024年6月底|已完成\n乙项工作|市司法局|2024年9月底|进行中\n|||\n${second}\n任务|责任单位|完成时限|状态\n丙项工作|东山县政府|2024年12月底|未启动`;

test("tables of the same header one below the other are one ledger in parts", () => {
  const ledger = read(drawn(twoParts("二、县区任务|||")));
  expect(ledger.rows.map(({ address, category, task }) => [address.row, category, task])).toEqual([[3, "一、市本级任务", "甲项工作"], [4, "一、市本级任务", "乙项工作"], [8, "二、县区任务", "丙项工作"]]);
  expect(ledger.area).toEqual({ row: 2, column: 1, rowCount: 7, columnCount: 4 });
  expect(ledger.skippedRows).toEqual([{ row: 5, why: "blank" }, { row: 6, why: "section" }, { row: 7, why: "header" }]);
  expect(ledger.otherTables).toEqual([]);
});

test("a part that is pointed at is read alone", () => {
  expect(read(drawn(twoParts("二、县区任务|||")), { table: 1 }).rows.map(({ task }) => task)).toEqual(["丙项工作"]);
});

test("tables of the same header about different years stay apart, and the one left out is named", () => {
  const grid = drawn(twoParts("2025年任务|||").replace("一、市本级任务", "2024年任务"));
  expect(read(grid).rows).toHaveLength(2);
  expect(read(grid).otherTables).toEqual([{ row: 7, column: 1, rowCount: 2, columnCount: 4 }]);
});

test("a table of another header below stays apart", () => {
  const grid = drawn("任务|责任单位|完成时限\n甲项工作|市财政局|2024年6月底\n乙项工作|市司法局|2024年9月底\n||\n问题|整改单位|整改时限\n丙项缺陷|市教育局|2024年12月底");
  expect(read(grid).rows).toHaveLength(2);
  expect(read(grid).otherTables).toHaveLength(1);
});

const both = { leads: ["市财政局", "市司法局"], responsible: [] };
const oneLeads = { leads: ["市财政局"], responsible: ["市司法局"] };
test.each([
  ...["市财政局&市司法局", "市财政局＆市司法局", "市财政局·市司法局", "市财政局\\市司法局", "市财政局—市司法局", "市财政局\n市司法局", "1.市财政局 2.市司法局", "★市财政局、★市司法局"].map((cell) => [cell, both] as const),
  ...["市财政局（主办）市司法局（协办）", "【牵头】市财政局【配合】市司法局", "★市财政局、市司法局", "*市财政局，市司法局", "牵头：市财政局\n配合：市司法局"].map((cell) => [cell, oneLeads] as const),
])("units of one cell: %s", (cell, owners) => {
  const grid = gridOf([["任务", "责任单位", "完成时限"], ["甲项工作", cell, "2024年6月底"], ["乙项工作", "市教育局", "2024年6月底"]]);
  expect(read(grid, { registry: defaultRegistry }).rows[0]).toMatchObject(owners);
});

test.each([["状态", "是", "否"], ["办结", 1, 0]] as const)("%s over nothing but %s and %s answers whether it is done", (header, yes, no) => {
  const ledger = read(gridOf([["任务", "责任单位", header], ["甲项工作", "市财政局", yes], ["乙项工作", "市司法局", no], ["丙项工作", "市教育局", no]]), { mapping: { columns: { 3: "status" } } });
  expect(ledger.rows.map(({ status }) => status)).toEqual(["done", "inProgress", "inProgress"]);
});

test("是 among other words answers nothing", () => {
  const ledger = read(gridOf([["任务", "责任单位", "状态"], ["甲项工作", "市财政局", "是"], ["乙项工作", "市司法局", "进行中"], ["丙项工作", "市教育局", "已完成"]]));
  expect(ledger.rows.map(({ status }) => status)).toEqual([null, "inProgress", "done"]);
});
