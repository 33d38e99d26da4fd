import type { Area } from "#core/ledger/model";
import type { SheetPlan } from "#core/sheets/sheetPlan";
import { applySheetPlans, type ApplyOptions, type ApplyOutcome } from "#excel/applySheetPlans";
import type { ExcelFailure } from "#excel/excelFailure";
import type { CellScalar, WorkbookData } from "#files/workbookData";
import { engineCalculator } from "#host/calculate/engineCalculator";
import type { EmbeddedHost } from "#host/createEmbeddedHost";
import { openHost } from "#test/host";
import { sheetOf, snapshotOf, userBook, valuesOf } from "#test/seamBook";
import { countingPlans, planOf, type ShortCell } from "#test/seamPlans";

let host: EmbeddedHost;
afterEach(() => host.dispose());

async function open(workbook: WorkbookData, options: Parameters<typeof openHost>[0] = {}): Promise<void> {
  host = await openHost({ ...options, workbook });
}

/** Writes and lets the host know what the formulas come to, as the command line does. */
async function write(plans: readonly SheetPlan<string>[], options: ApplyOptions = {}): Promise<ApplyOutcome> {
  const result = await applySheetPlans(plans, { announce: (values) => host.useFormulaValues(({ sheet, row, column }) => values({ sheet, row: row + 1, column: column + 1 })), ...options });
  if (!result.ok) throw new Error(`${result.failure.kind} ${result.failure.code ?? ""} ${result.failure.detail}`);
  return result.value;
}

async function failureOf(plans: readonly SheetPlan<string>[]): Promise<ExcelFailure> {
  const result = await applySheetPlans(plans);
  if (result.ok) throw new Error("it was written");
  return result.failure;
}

const area = (row: number, column: number, rowCount = 1, columnCount = 1): Area => ({ row, column, rowCount, columnCount });
const names = (): string[] => host.save().sheets.map(({ name }) => name);

describe("applySheetPlans on a fresh workbook", () => {
  test("writes values, formulas, looks and markers in three round trips", async () => {
    await open(userBook(), { profile: "ltsc2021" });
    const outcome = await write(countingPlans());
    expect(host.report().syncs).toBe(3);
    expect(names()).toEqual(["任务分工", "总体情况", "任务单位底表"]);
    expect(outcome.sheets).toEqual([{ id: "overview", name: "总体情况", isNew: true }, { id: "base", name: "任务单位底表", isNew: true }]);
    expect([outcome.compared, outcome.differences]).toEqual([2, []]);

    const overview = sheetOf(host.save(), "总体情况");
    expect(valuesOf(overview)).toEqual([["单位", "任务数"], ["市税务局", 2], ["市财政局", 1]]);
    expect(overview.rows[1]?.formulas?.[1]).toMatch(/^COUNTIF\('?任务单位底表'?!\$A\$2:\$A\$4,A2\)$/u);
    const { styles } = host.save();
    expect(styles[overview.rows[0]?.styles?.[0] ?? 0]).toMatchObject({ font: { bold: true }, fill: { fgColor: { rgb: expect.stringMatching(/DDEBF7$/u) as string } }, alignment: { horizontal: "center", wrapText: true } });
    expect(overview.freeze).toEqual({ rows: 1, columns: 0 });
    // 20 characters and the margin of 5 pixels, as files count them.
    expect(overview.columns[0]?.width).toBeCloseTo(20.71, 2);
    expect(overview.conditionalFormats).toHaveLength(1);
    expect(sheetOf(host.save(), "任务单位底表").tabColor).toBe("#A6A6A6");
  });

  test("markers are hidden, names of the plan are not, nothing temporary is left", async () => {
    await open(userBook());
    await write(countingPlans());
    const found = host.save().names.map(({ name, visible, scope }) => [name, visible, scope]);
    expect(found.sort()).toEqual([["PL_AsOf", true, null], ["PL_Sheet_base", false, null], ["PL_Sheet_overview", false, null]]);
  });

  test("a user's sheet of the same name is not touched: ours takes another", async () => {
    await open(userBook({ 总体情况: [["我的总体情况"]] }));
    const before = snapshotOf(sheetOf(host.save(), "总体情况"));
    const outcome = await write(countingPlans());
    expect(outcome.sheets[0]?.name).toBe("总体情况 (2)");
    expect(snapshotOf(sheetOf(host.save(), "总体情况"))).toBe(before);
    // And again: the marker finds ours, not the user's.
    await write(countingPlans());
    expect(names()).toEqual(["任务分工", "总体情况", "总体情况 (2)", "任务单位底表"]);
    expect(snapshotOf(sheetOf(host.save(), "总体情况"))).toBe(before);
  });

  test("text is text, whatever it begins with", async () => {
    const words = ["=1+1", "+86 411", "-", "-3", "@SUM(A1)", "'quoted", "0012", "2-1", "1/2", "2019/6/30", "2019年6月30日", "50%", "TRUE", "#N/A", "（3）", "1E5", "12:30", "１２", " 7 ", "市税务局"];
    await open(userBook());
    await write([planOf("base", "底表", [["标题", 5], ...words.map((word): ShortCell[] => [word, 1])])]);
    expect(valuesOf(sheetOf(host.save(), "底表"))).toEqual([["标题", 5], ...words.map((word) => [word, 1])]);
    expect(sheetOf(host.save(), "底表").rows.every((row) => row?.formulas?.[0] === undefined)).toBe(true);
  });

  test("numbers, booleans and dates keep their types; a date shows as one", async () => {
    await open(userBook());
    const plan = planOf("base", "底表", [[1.5, true, null, "字"]]);
    await write([{ ...plan, blocks: [...plan.blocks, { row: 3, column: 1, cells: [[{ kind: "date", date: "2019-12-31" }]] }] }]);
    const sheet = sheetOf(host.save(), "底表");
    expect(valuesOf(sheet)).toEqual([[1.5, true, null, "字"], [], [43830]]);
    expect(host.save().styles[sheet.rows[2]?.styles?.[0] ?? 0]?.numFmt).toBe("yyyy/m/d");
  });

  test("links lead to the user's cell and show the words as text", async () => {
    await open(userBook());
    const plan = planOf("overdueList", "逾期清单", []);
    const target = { sheet: "任务分工", row: 4, column: 2 };
    await write([{ ...plan, blocks: [{ row: 1, column: 1, cells: [[{ kind: "link", text: "4-1", target }]] }] }]);
    const sheet = sheetOf(host.save(), "逾期清单");
    expect(sheet.links.get("0,0")).toMatchObject({ location: "'任务分工'!B4" });
    expect(valuesOf(sheet)).toEqual([["4-1"]]);
    // Cleared with the sheet.
    await write([planOf("overdueList", "逾期清单", [["无"]])]);
    expect(sheetOf(host.save(), "逾期清单").links.size).toBe(0);
  });

  test("tables, merges, validation, print set-up, hidden columns", async () => {
    await open(userBook());
    const units = Array.from({ length: 40 }, (_, index) => `某某市第${index + 1}个责任单位`);
    await write([planOf("ledger", "任务分工表", [["分工表"], ["单位", "状态"], ["市税务局", "已完成"], ["市财政局", "进行中"]], {
      merges: [area(1, 1, 1, 2)],
      tables: [{ name: "PL_Table", area: area(2, 1, 3, 2) }],
      validations: [{ area: area(3, 2, 2), list: ["未启动", "进行中", "已完成"] }, { area: area(3, 1, 2), list: units }],
      hiddenColumns: [2],
      print: { area: area(1, 1, 4, 2), paper: "A3", orientation: "landscape", fitWidth: true, titleRows: { first: 2, last: 2 }, header: { left: "附件" }, footer: { center: "&P / &N" } },
    })]);
    const sheet = sheetOf(host.save(), "任务分工表");
    expect(sheet.merges).toEqual([{ row: 0, column: 0, lastRow: 0, lastColumn: 1 }]);
    expect(sheet.tables).toMatchObject([{ name: "PL_Table", area: { row: 1, column: 0, lastRow: 3, lastColumn: 1 } }]);
    expect(sheet.columns[1]?.hidden).toBe(true);
    expect(sheet.page).toMatchObject({ orientation: "landscape", fitToWidth: 1, titleRows: expect.stringMatching(/\$?2:\$?2/u) as string, header: expect.stringContaining("附件") as string, footer: expect.stringContaining("&P / &N") as string });
    const [typed, ranged] = sheet.validations;
    expect(typed?.rule.values ?? typed?.rule.formula1).toEqual(expect.anything());
    // 40 units are more than the 255 characters that may be typed: they lie in a hidden column.
    expect(ranged?.rule.formula1).toMatch(/\$D\$1:\$D\$40/u);
    expect(sheet.rows[39]?.values[3]).toBe(units[39]);
    expect(sheet.columns[3]?.hidden).toBe(true);
  });

  test("a machine that refuses the print set-up costs the print set-up and nothing else", async () => {
    await open(userBook());
    const [overview, base] = countingPlans();
    const print = { area: area(1, 1, 3, 2), paper: "A4", orientation: "portrait", fitWidth: true, titleRows: null, header: {}, footer: {} } as const;
    host.faults.plan({ sync: 3, kind: "refuse", when: "before", code: "UnsupportedOperation" });
    const outcome = await write([{ ...overview!, print }, base!]);
    expect(outcome).toMatchObject({ withoutExtras: "UnsupportedOperation", differences: [] });
    expect(names()).toEqual(["任务分工", "总体情况", "任务单位底表"]);
    expect(sheetOf(host.save(), "总体情况").page).toBeNull();
    expect(await write([{ ...overview!, print }, base!])).toMatchObject({ withoutExtras: null });
    expect(sheetOf(host.save(), "总体情况").page).toMatchObject({ orientation: "portrait" });
  });

  test("a sheet that is handed over is the user's: the next one is another", async () => {
    await open(userBook());
    await write([planOf("ledger", "分工表", [["甲"]])], { handOver: true });
    await write([planOf("ledger", "分工表", [["乙"]])], { handOver: true });
    expect(names()).toEqual(["任务分工", "分工表", "分工表 (2)"]);
    expect(valuesOf(sheetOf(host.save(), "分工表"))).toEqual([["甲"]]);
    expect(host.save().names).toEqual([]);
  });

  test("a formula that shows another value than the program computed is reported", async () => {
    await open(userBook());
    host.useFormulaValues(({ row }) => (row === 1 ? 2 : 7));
    const result = await applySheetPlans(countingPlans());
    expect(result).toMatchObject({ ok: true, value: { compared: 2, differences: [{ sheet: "总体情况", row: 3, column: 2, expected: 1, found: 7 }] } });
  });

  test("what is larger than one request goes in several, and comes whole", async () => {
    const rows = Array.from({ length: 30_000 }, (_, index): ShortCell[] => [`任务${index}`, "字".repeat(40), index, { f: `C${index + 1}*2`, v: index * 2 }]);
    await open(userBook(), { profile: "web" });
    const outcome = await write([planOf("overview", "总体情况", [[{ f: "ROWS({{base}}!$A$1:$A$30000)", v: 30_000 }]]), planOf("base", "底表", rows)]);
    // The base is more than one answer may hold: what stands on the sheet before it is compared.
    expect([outcome.compared, outcome.differences]).toEqual([1, []]);
    const { syncs, errors } = host.report();
    expect([syncs > 3, syncs < 8, errors]).toEqual([true, true, []]);
    const values = valuesOf(sheetOf(host.save(), "底表"));
    expect(values).toHaveLength(30_000);
    expect(values[29_999]).toEqual(["任务29999", "字".repeat(40), 29_999, 59_998]);
  });
});

describe("on a host that calculates", () => {
  test("formulas come to what the program computed, first and again; a wrong expectation is told", async () => {
    await open(userBook(), { calculator: engineCalculator });
    expect(await applySheetPlans(countingPlans())).toMatchObject({ ok: true, value: { compared: 2, differences: [] } });
    expect(await applySheetPlans(countingPlans())).toMatchObject({ ok: true, value: { compared: 2, differences: [] } });
    const [overview, base] = countingPlans();
    const wrong = { ...overview!, blocks: [{ row: 1, column: 1, cells: [[{ kind: "formula", formula: "ROWS({{base}}!$A$1:$A$4)", value: 5 } as const]] }] };
    expect(await applySheetPlans([wrong, base!])).toMatchObject({ ok: true, value: { differences: [{ sheet: "总体情况", row: 1, column: 1, expected: 5, found: 4 }] } });
  }, 90_000);
});

describe("applySheetPlans again", () => {
  const without = (workbook: WorkbookData): string => workbook.sheets.map((sheet) => snapshotOf({ ...sheet, conditionalFormats: sheet.conditionalFormats.map((format) => ({ ...format, id: "" })) })).join("\n");

  test("gives the same workbook, in four round trips", async () => {
    await open(userBook());
    await write(countingPlans());
    const before = without(host.save());
    host.resetReport();
    const outcome = await write(countingPlans());
    expect(host.report().syncs).toBe(4);
    expect(outcome.sheets.map(({ isNew }) => isNew)).toEqual([false, false]);
    expect(without(host.save())).toBe(before);
  });

  test("finds its sheet under the name that the user gave it, and shrinks without leaving rests", async () => {
    await open(userBook());
    await write(countingPlans());
    sheetOf(host.save(), "总体情况").name = "给领导看";
    for (const name of host.save().names) name.formula = name.formula.replace("总体情况", "给领导看");
    const [overview] = countingPlans();
    await write([{ ...overview!, blocks: [{ row: 1, column: 1, cells: [[{ kind: "text", text: "只剩一格" }]] }], freeze: { rows: 0, columns: 0 }, conditionalFormats: [] }]);
    const sheet = sheetOf(host.save(), "给领导看");
    expect(valuesOf(sheet).filter((row) => row.length > 0)).toEqual([["只剩一格"]]);
    expect([sheet.conditionalFormats, sheet.freeze]).toEqual([[], null]);
  });

  describe("what the user has put on a sheet of ours", () => {
    const type = async (address: string, words: string): Promise<void> => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("总体情况").getRange(address).values = [[words]];
        await context.sync();
      });
    };
    const markerOf = (id: string): string | undefined => host.save().names.find(({ name }) => name === `PL_Sheet_${id}`)?.formula;

    test.each([["beside", "C2"], ["below", "A5"]])("%s it stays with its sheet, and a new sheet is written", async (_, address) => {
      await open(userBook());
      await write(countingPlans());
      await type(address, "请局长阅");
      const before = snapshotOf(sheetOf(host.save(), "总体情况"));
      const outcome = await write(countingPlans());
      expect(outcome).toMatchObject({ left: ["总体情况"], sheets: [{ id: "overview", name: "总体情况 (2)", isNew: true }, { id: "base", isNew: false }], differences: [] });
      expect(names()).toEqual(["任务分工", "总体情况", "总体情况 (2)", "任务单位底表"]);
      expect(snapshotOf(sheetOf(host.save(), "总体情况"))).toBe(before);
      // From now on the new one is ours.
      expect(await write(countingPlans())).toMatchObject({ left: [], sheets: [{ name: "总体情况 (2)", isNew: false }, {}] });
    });

    test("inside it makes way, and a row that came in belongs to it", async () => {
      await open(userBook());
      await write(countingPlans());
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("总体情况").getRange("2:2").insert("Down");
        await context.sync();
      });
      await type("B2", "改过");
      expect((await write(countingPlans())).left).toEqual([]);
      expect(valuesOf(sheetOf(host.save(), "总体情况")).filter((row) => row.length > 0)).toEqual([["单位", "任务数"], ["市税务局", 2], ["市财政局", 1]]);
    });

    test("rows added to a sheet that is read before it is written are no reason for another", async () => {
      await open(userBook());
      const units = (): SheetPlan<string> => planOf("units", "单位名录", [["单位"], ["市税务局"]]);
      await write([units()]);
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("单位名录").getRange("A3").values = [["市财政局"]];
        await context.sync();
      });
      expect(await write([units()])).toMatchObject({ left: [], sheets: [{ name: "单位名录", isNew: false }] });
    });

    test("a chart of the user's stays, ours is made anew", async () => {
      await open(userBook());
      const plans = (): SheetPlan<string>[] => countingPlans().map((plan) => (plan.id === "overview"
        ? { ...plan, charts: [{ type: "pie", title: "任务数", source: area(1, 1, 3, 2), position: area(6, 1, 10, 4), seriesBy: "columns" }] } : plan));
      await write(plans());
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("总体情况");
        sheet.charts.add("Pie", sheet.getRange("A1:B3"), "Columns").name = "我的图";
        await context.sync();
      });
      await write(plans());
      expect(sheetOf(host.save(), "总体情况").charts.map(({ name }) => name).sort()).toEqual(["PL_Chart_overview_1", "我的图"]);
    });

    test("a marker of an earlier version, of one cell, tells nothing of what was written: the sheet is refilled", async () => {
      await open(userBook());
      await write(countingPlans());
      expect(markerOf("overview")).toMatch(/!\$A\$1:\$B\$3$/u);
      for (const name of host.save().names) if (name.name === "PL_Sheet_overview") name.formula = "总体情况!$A$1";
      await type("C2", "旧版");
      expect(await write(countingPlans())).toMatchObject({ left: [], sheets: [{ name: "总体情况", isNew: false }, {}] });
    });
  });

  test("a new sheet between old ones takes its place in the order", async () => {
    await open(userBook());
    await write(countingPlans());
    const [overview, base] = countingPlans();
    await write([overview!, planOf("byLead", "分单位完成情况", [["单位"]]), base!]);
    expect(names()).toEqual(["任务分工", "总体情况", "分单位完成情况", "任务单位底表"]);
  });

  test("a copy of ours that the user made is the user's", async () => {
    await open(userBook());
    await write(countingPlans());
    const copy = { ...sheetOf(host.save(), "总体情况"), id: "{copy}", name: "总体情况 留底", conditionalFormats: [], tables: [] };
    host.save().sheets.push(copy);
    const before = snapshotOf(copy);
    await write(countingPlans());
    expect(snapshotOf(sheetOf(host.save(), "总体情况 留底"))).toBe(before);
  });
});

describe("refusals before anything is written", () => {
  test("a protected sheet of ours is named", async () => {
    await open(userBook());
    await write(countingPlans());
    host.faults.protectSheet("总体情况");
    const before = host.save().sheets.map(snapshotOf);
    expect(await failureOf(countingPlans())).toMatchObject({ kind: "protectedSheet", sheet: "总体情况", written: "nothing" });
    expect(host.save().sheets.map(snapshotOf)).toEqual(before);
  });

  test("a protected workbook takes no new sheets", async () => {
    await open({ ...userBook(), structureProtected: true });
    expect(await failureOf(countingPlans())).toMatchObject({ kind: "protectedWorkbook", written: "nothing" });
    expect(names()).toEqual(["任务分工"]);
  });

  test("a write waits for the cell that is being edited", async () => {
    await open(userBook());
    host.faults.enterCellEdit();
    const writing = write(countingPlans());
    setTimeout(() => host.faults.leaveCellEdit(), 20);
    expect((await writing).sheets).toHaveLength(2);
  });
});

/** Cells that hold text of formulas nobody wrote show whether a fault has reached a sheet of the user. */
const userCells: Record<string, CellScalar[][]> = { 总体情况: [["用户的表", 1]], 数据: [[1, 2], [3, 4]] };

describe.each(["before", "after"] as const)("a fault %s a sync was carried out", (when) => {
  test.each(["refuse", "drop"] as const)("%s: at every sync the user's sheets stay, and a rerun completes", async (kind) => {
    const { syncLimit } = await import("#excel/syncWithin");
    syncLimit.milliseconds = 150;
    for (let sync = 1; sync <= 5; sync += 1) {
      for (const isRerun of [false, true]) {
        await open(userBook(userCells));
        if (isRerun) await write(countingPlans());
        const before = ["任务分工", "总体情况", "数据"].map((name) => snapshotOf(sheetOf(host.save(), name)));
        host.faults.plan({ sync, kind, when, code: "GeneralException" });
        const result = await applySheetPlans(countingPlans());
        const expectedSyncs = isRerun ? 4 : 3;
        expect([sync, isRerun, result.ok]).toEqual([sync, isRerun, sync > expectedSyncs]);
        if (!result.ok) expect(result.failure).toMatchObject({ kind: "busy", written: sync <= (isRerun ? 2 : 1) ? "nothing" : "generatedSheets" });
        expect(["任务分工", "总体情况", "数据"].map((name) => snapshotOf(sheetOf(host.save(), name)))).toEqual(before);

        host.faults.clear();
        const outcome = await write(countingPlans());
        expect(outcome.differences).toEqual([]);
        expect(names()).toEqual(["任务分工", "总体情况", "数据", "总体情况 (2)", "任务单位底表"]);
        expect(host.save().names.map(({ name }) => name).sort()).toEqual(["PL_AsOf", "PL_Sheet_base", "PL_Sheet_overview"]);
        expect(valuesOf(sheetOf(host.save(), "总体情况 (2)"))).toEqual([["单位", "任务数"], ["市税务局", 2], ["市财政局", 1]]);
        expect(["任务分工", "总体情况", "数据"].map((name) => snapshotOf(sheetOf(host.save(), name)))).toEqual(before);
        expect(host.session.eventsEnabled).toBe(true);
        host.dispose();
      }
    }
    await open(userBook());
  }, 60_000);
});
