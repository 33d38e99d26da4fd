import { listSheets } from "#excel/listSheets";
import { readSheetAndGenerated, readSheetGrid } from "#excel/readSheetGrid";
import { selectCell } from "#excel/selectCell";
import type { SheetGrid } from "#core/ledger/model";
import type { CellScalar } from "#files/workbookData";
import { createSheetData, createSheetRow } from "#files/workbookData";
import type { EmbeddedHost } from "#host/createEmbeddedHost";
import { fillSheet, openHost, workbookOf } from "#test/host";
import { ledgerCells, sheetOf, userBook } from "#test/seamBook";

let host: EmbeddedHost;
afterEach(() => host.dispose());

async function read(sheet: string | null = null): Promise<SheetGrid> {
  const grid = await readSheetGrid(sheet);
  if (!grid.ok) throw new Error(`${grid.failure.kind} ${grid.failure.detail}`);
  return grid.value;
}

describe("readSheetGrid", () => {
  test("a plain sheet takes two round trips", async () => {
    host = await openHost({ workbook: userBook(), profile: "ltsc2021" });
    const grid = await read();
    expect(host.report().syncs).toBe(2);
    expect(grid).toEqual({
      sheet: "任务分工", origin: { row: 1, column: 1 },
      values: ledgerCells.map((row) => row.map((value) => value ?? "")),
      numberFormats: ledgerCells.map((row) => row.map(() => "General")),
      merges: [], hiddenRows: [], hiddenColumns: [], tables: [],
    });
  });

  test("starts where the cells start; merges, hidden rows and columns, tables are told", async () => {
    const workbook = workbookOf([[], [], [null, "序号", "任务", "牵头单位"], [null, 1, "甲", "市税务局"], [null, 2, "乙", null], [null, 3, "丙", "市财政局"]], "台账");
    const sheet = sheetOf(workbook, "台账");
    sheet.merges.push({ row: 3, column: 3, lastRow: 4, lastColumn: 3 });
    sheet.rows[4] = { ...createSheetRow(), ...sheet.rows[4], hidden: true };
    sheet.columns[1] = { width: null, hidden: true, style: 0 };
    host = await openHost({ workbook });
    await Excel.run(async (context) => {
      const table = context.workbook.worksheets.getItem("台账").tables.add("B3:C6", true);
      table.name = "台账表";
      await context.sync();
    });
    host.resetReport();
    const grid = await read("台账");
    expect(host.report().syncs).toBe(3);
    expect(grid.origin).toEqual({ row: 3, column: 2 });
    expect(grid.values[0]).toEqual(["序号", "任务", "牵头单位"]);
    expect(grid.merges).toEqual([{ row: 4, column: 4, rowCount: 2, columnCount: 1 }]);
    expect(grid.hiddenRows).toEqual([5]);
    expect(grid.hiddenColumns).toEqual([2]);
    expect(grid.tables).toEqual([{ name: "台账表", area: { row: 3, column: 2, rowCount: 4, columnCount: 2 } }]);
  });

  test("errors come as their text, formulas as their value, dates as serials", async () => {
    const workbook = workbookOf([["值"], [{ error: "#REF!" }], [43830], [true]], "表");
    sheetOf(workbook, "表").rows[2] = { ...createSheetRow(), values: [43830], formulas: ["DATE(2019,12,31)"] };
    host = await openHost({ workbook });
    expect((await read()).values).toEqual([["值"], ["#REF!"], [43830], [true]]);
  });

  test("an empty sheet is a grid without cells; a missing one is named", async () => {
    host = await openHost({ workbook: userBook({ 空: [] }) });
    expect((await read("空")).values).toEqual([]);
    expect(await readSheetGrid("没有")).toMatchObject({ ok: false, failure: { kind: "sheetNotFound", sheet: "没有" } });
  });

  test("a large sheet comes in blocks below 5 MB each", async () => {
    const cells = Array.from({ length: 30_000 }, (_, index): CellScalar[] => [index, "字".repeat(100), `任务${index}`]);
    host = await openHost({ workbook: workbookOf(cells, "大表"), profile: "web" });
    const grid = await read();
    expect(grid.values).toHaveLength(30_000);
    expect(grid.values[29_999]).toEqual([29_999, "字".repeat(100), "任务29999"]);
    // About 10 MB: the outline, and what 4 MB a block comes to, with one refusal at most before the weight is known.
    expect(host.report().syncs).toBeLessThanOrEqual(1 + Math.ceil(host.report().bytesDown / 3_000_000) + 1);
    expect(grid.numberFormats).toBeNull();
  });

  test("blocks that are refused for their size are asked for again in halves", async () => {
    // Light rows first, so that the block after them is guessed far too large.
    const cells = Array.from({ length: 40_000 }, (_, index): CellScalar[] => (index < 10_000 ? [index] : ["字".repeat(600)]));
    host = await openHost({ workbook: workbookOf(cells, "大表"), profile: "web" });
    const grid = await read();
    expect(grid.values).toHaveLength(40_000);
    expect(grid.values[39_999]).toEqual(["字".repeat(600)]);
    expect(host.report().errors.length).toBeGreaterThan(0);
  });

  test("cell-edit mode and a host that is busy are failures with a reason", async () => {
    host = await openHost({ workbook: userBook() });
    host.faults.enterCellEdit();
    expect(await readSheetGrid(null)).toMatchObject({ ok: false, failure: { kind: "cellEditing" } });
    host.faults.leaveCellEdit();
    host.faults.plan({ sync: 1, kind: "refuse", when: "before", code: "ServiceNotAvailable" });
    expect(await readSheetGrid(null)).toMatchObject({ ok: false, failure: { kind: "busy", code: "ServiceNotAvailable", written: "nothing" } });
    expect(await readSheetGrid(null)).toMatchObject({ ok: true });
  });
});

describe("readSheetAndGenerated", () => {
  const marker = { name: "PL_Sheet_rules", formula: "规则!$A$1", visible: false, scope: null, comment: "" };

  test("a sheet of ours comes in the same two round trips, by its marker and not by its title", async () => {
    const workbook = userBook({ 规则: [[], [null, "临期天数", 7]], 统计规则: [["用户自己的表"]] });
    workbook.names.push(marker);
    host = await openHost({ workbook, profile: "ltsc2021" });
    const read = await readSheetAndGenerated("任务分工", ["rules", "targets"]);
    expect(host.report().syncs).toBe(2);
    expect(read).toMatchObject({ ok: true, value: { grid: { sheet: "任务分工" } } });
    const generated = read.ok ? read.value.generated : new Map<string, SheetGrid>();
    expect([...generated.keys()]).toEqual(["rules"]);
    expect(generated.get("rules")).toMatchObject({ sheet: "规则", origin: { row: 2, column: 2 }, values: [["临期天数", 7]] });
  });

  test("it is asked for again when the block that it came with was refused for its size", async () => {
    const workbook = workbookOf(Array.from({ length: 12_000 }, (): CellScalar[] => ["字".repeat(600)]), "大表");
    const rules = createSheetData("{rules}", "规则");
    fillSheet(rules, [["临期天数", 7]]);
    workbook.sheets.push(rules);
    workbook.names.push(marker);
    host = await openHost({ workbook, profile: "web" });
    const read = await readSheetAndGenerated("大表", ["rules"]);
    expect(host.report().errors.length).toBeGreaterThan(0);
    expect(read.ok && read.value.grid.values).toHaveLength(12_000);
    expect(read.ok && read.value.generated.get("rules")?.values).toEqual([["临期天数", 7]]);
  });
});

describe("listSheets and selectCell", () => {
  test("sheets in their order, hidden ones and the one in front marked", async () => {
    const workbook = userBook({ 说明: [["说明"]] });
    sheetOf(workbook, "说明").visibility = "hidden";
    host = await openHost({ workbook });
    expect(await listSheets()).toEqual({ ok: true, value: [
      { name: "任务分工", isVisible: true, isActive: true, generated: null },
      { name: "说明", isVisible: false, isActive: false, generated: null },
    ] });
    expect(host.report().syncs).toBe(1);
  });

  test("a cell comes to the front; a hidden sheet and a missing one are told", async () => {
    const workbook = userBook({ 数据: [[1]], 说明: [["说明"]] });
    sheetOf(workbook, "说明").visibility = "hidden";
    host = await openHost({ workbook });
    expect(await selectCell({ sheet: "数据", row: 3, column: 2 })).toEqual({ ok: true, value: null });
    const selected = await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("address");
      await context.sync();
      return range.address;
    });
    expect(selected).toBe("数据!B3");
    expect(await selectCell({ sheet: "说明", row: 1, column: 1 })).toMatchObject({ ok: false, failure: { kind: "sheetHidden" } });
    expect(await selectCell({ sheet: "没有", row: null, column: null })).toMatchObject({ ok: false, failure: { kind: "sheetNotFound" } });
  });
});
