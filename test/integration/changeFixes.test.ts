import { applyFixes } from "#actions/applyFixes";
import { openLedger, type OpenedLedger } from "#actions/openLedger";
import { forgetRestorePoints, readRestorePoints, redo, undo } from "#actions/restorePoints";
import type { Finding } from "#core/findings/finding";
import type { CellScalar } from "#files/workbookData";
import { readXlsx } from "#files/readXlsx";
import { writeXlsx } from "#files/writeXlsx";
import type { EmbeddedHost } from "#host/createEmbeddedHost";
import type { HostOptions } from "#host/embeddedHost";
import { setFormula } from "#host/grid/cells";
import { changeEnvironment, faultyBook, faultyCells, findingWith, fixOf, insertBelow, looksOf, sheetName } from "#test/changeBook";
import { openHost } from "#test/host";
import { sheetOf, valuesOf } from "#test/seamBook";

let host: EmbeddedHost;
afterEach(() => host.dispose());

const environment = changeEnvironment();
const open = async (options: Partial<HostOptions> = {}): Promise<void> => {
  host = await openHost({ workbook: faultyBook(), profile: "ltsc2021", ...options });
};
const sheet = (): ReturnType<typeof sheetOf> => sheetOf(host.save(), sheetName);
const cell = (row: number, column: number): CellScalar => sheet().rows[row - 1]?.values[column - 1] ?? null;
const formatAt = (row: number, column: number): string | undefined => host.save().styles[sheet().rows[row - 1]?.styles?.[column - 1] ?? 0]?.numFmt;
const setCell = (row: number, column: number, value: CellScalar): void => { sheet().rows[row - 1]!.values[column - 1] = value; };
const looks = (): unknown => structuredClone(looksOf(host.save(), sheet()));
const need = <T>(result: { ok: true; value: T } | { ok: false; failure: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};

const alias = (row: number): Finding => findingWith(fixOf([[row, 3, "市税局", "市税务局"]]));

describe("applyFixes", () => {
  test("one fix: the cell is written, the step is kept, in three round trips", async () => {
    await open();
    const result = need(await applyFixes([alias(3)], environment));
    expect(result).toMatchObject({ stale: [], formulas: [], refused: [], cells: 1, rows: 0, restore: { sheet: sheetName, cells: 1, label: { id: "change.label.fixes" } } });
    expect(result.applied).toHaveLength(1);
    expect([cell(3, 3), cell(5, 3)]).toEqual(["市税务局", "市税局"]);
    expect(host.report()).toMatchObject({ syncs: 3, errors: [] });
  });

  test("all of a kind; two corrections of one cell are made together, contradicting ones are not", async () => {
    await open();
    const both = [findingWith(fixOf([[4, 3, "市发改委、市人社局", "市发展改革委、市人社局"]])), findingWith(fixOf([[4, 3, "市发改委、市人社局", "市发改委、市人力资源社会保障局"]]))];
    const against = findingWith(fixOf([[4, 3, "市发改委、市人社局", "市发展和改革局、市人社局"]]));
    const result = need(await applyFixes([alias(3), alias(5), alias(6), ...both, against], environment));
    expect(result.applied).toHaveLength(5);
    expect(result.stale).toEqual([against]);
    expect([3, 4, 5, 6].map((row) => cell(row, 3))).toEqual(["市税务局", "市发展改革委、市人力资源社会保障局", "市税务局", "市税务局"]);
  });

  test("a cell that has changed since the check makes its whole fix stale", async () => {
    await open();
    setCell(5, 3, "市税务局（改）");
    const spread = findingWith(fixOf([[3, 3, "市税局", "市税务局"], [5, 3, "市税局", "市税务局"]]));
    const result = need(await applyFixes([spread, alias(6)], environment));
    expect([result.applied.length, result.stale]).toEqual([1, [spread]]);
    expect([cell(3, 3), cell(5, 3), cell(6, 3)]).toEqual(["市税局", "市税务局（改）", "市税务局"]);
    // A number and its digits are two things.
    expect(need(await applyFixes([findingWith(fixOf([[3, 1, "1", 9]]))], environment)).stale).toHaveLength(1);
  });

  test("nothing to do writes nothing, not even a setting", async () => {
    await open();
    const result = need(await applyFixes([findingWith(null), findingWith(fixOf([[3, 3, "别的", "市税务局"]]))], environment));
    expect(result).toMatchObject({ applied: [], cells: 0, restore: null, refused: [{ why: { id: "change.refused.noFix" } }] });
    expect([host.save().settings.size, host.report().syncs]).toEqual([0, 1]);
  });

  test("text never becomes a formula, a number or a date, and the number format stays", async () => {
    const words = ["=1+1", "+86", "-3", "@SUM(A1)", "'quoted", "0012", "2-1", "2019/6/30", "50%", "TRUE", "#N/A", "1E5"];
    await open({ workbook: faultyBook([...faultyCells, ...words.map((): CellScalar[] => [null, null, "旧"])]) });
    const rows = words.map((_, index) => faultyCells.length + 1 + index);
    const findings = words.map((word, index) => findingWith(fixOf([[rows[index]!, 3, "旧", word]])));
    need(await applyFixes(findings, environment));
    expect(rows.map((row) => cell(row, 3))).toEqual(words);
    expect(rows.map((row) => [formatAt(row, 3), sheet().rows[row - 1]?.formulas?.[2]])).toEqual(words.map(() => [undefined, undefined]));
    need(await undo(environment));
    expect(rows.map((row) => cell(row, 3))).toEqual(words.map(() => "旧"));
    // And back to such words.
    need(await redo(environment));
    expect(rows.map((row) => cell(row, 3))).toEqual(words);
  });

  test("a date goes in as a serial number with its format, and comes back as the text it was", async () => {
    await open();
    const before = looks();
    need(await applyFixes([findingWith(fixOf([[3, 4, "2019年12月31日", 43830, "yyyy-mm-dd"]]))], environment));
    expect([cell(3, 4), formatAt(3, 4)]).toEqual([43830, "yyyy-mm-dd"]);
    need(await undo(environment));
    expect([cell(3, 4), formatAt(3, 4)]).toEqual(["2019年12月31日", "General"]);
    expect((looks() as { rows: string[] }).rows.map((row) => row.replaceAll('"style":{"numFmt":"General"}', '"style":{}'))).toEqual((before as { rows: string[] }).rows);
  });

  test("styles of the cell stay", async () => {
    await open();
    const styles = host.save().styles;
    styles.push({ fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FF0000" } }, font: { bold: true }, numFmt: "@" });
    sheet().rows[2]!.styles = [0, 0, styles.length - 1, 0, 0];
    need(await applyFixes([findingWith(fixOf([[3, 3, "市税局", "=不是公式"]]))], environment));
    expect(cell(3, 3)).toBe("=不是公式");
    expect(host.save().styles[sheet().rows[2]?.styles?.[2] ?? 0]).toMatchObject({ font: { bold: true }, fill: { fgColor: { rgb: "FF0000" } }, numFmt: "@" });
  });

  test("formulas are left alone unless asked, and come back as formulas", async () => {
    await open();
    const told: string[] = [];
    const announcing = changeEnvironment({ announceFormulas: (values) => host.useFormulaValues(({ sheet: name, row, column, formula }) => {
      told.push(formula);
      return values({ sheet: name, row: row + 1, column: column + 1 });
    }) });
    setFormula(sheet().rows[2]!, 4, "1/2");
    const fix = findingWith(fixOf([[3, 5, 0.5, 1]]));
    expect(need(await applyFixes([fix], announcing))).toMatchObject({ applied: [], formulas: [fix] });
    expect(need(await applyFixes([fix], announcing, { overFormulas: true })).applied).toEqual([fix]);
    expect([cell(3, 5), sheet().rows[2]?.formulas?.[4]]).toEqual([1, undefined]);
    need(await undo(announcing));
    expect([cell(3, 5), sheet().rows[2]?.formulas?.[4], told]).toEqual([0.5, "1/2", ["1/2"]]);
  });

  test("hidden rows of a filter: exactly the named cells are written", async () => {
    await open();
    sheet().autoFilter = { area: { row: 1, column: 0, lastRow: 5, lastColumn: 4 }, raw: null };
    sheet().rows[4]!.hidden = true;
    need(await applyFixes([alias(3), alias(5), alias(6)], environment));
    expect([3, 4, 5, 6].map((row) => cell(row, 3))).toEqual(["市税务局", "市发改委、市人社局", "市税务局", "市税务局"]);
    expect(need(await applyFixes([findingWith(fixOf([], { inserts: [insertBelow(4, [[2, "新"]])] }))], environment)).refused).toMatchObject([{ why: { id: "change.refused.filtered" } }]);
  });

  test.each([
    ["a protected sheet", (): void => host.faults.protectSheet(sheetName), { of: "excel", failure: { kind: "protectedSheet", sheet: sheetName, written: "nothing" } }],
    ["a sheet that is gone", (): void => { sheet().name = "改名"; }, { of: "excel", failure: { kind: "sheetNotFound", written: "nothing" } }],
  ])("%s is refused before anything is written", async (_, prepare, failure) => {
    await open();
    const data = sheet();
    prepare();
    const before = structuredClone(looksOf(host.save(), data));
    expect(await applyFixes([alias(3)], environment)).toMatchObject({ ok: false, failure });
    expect(looksOf(host.save(), data)).toEqual(before);
    expect(host.save().settings.size).toBe(0);
  });

  test("a cell that is being edited is waited for", async () => {
    await open();
    host.faults.enterCellEdit();
    const applying = applyFixes([alias(3)], environment);
    setTimeout(() => host.faults.leaveCellEdit(), 20);
    expect(need(await applying).cells).toBe(1);
  });

  test("a cell behind a merged one is refused; with its own unmerge it is written, and undone merged again", async () => {
    await open();
    sheet().merges.push({ row: 4, column: 2, lastRow: 5, lastColumn: 2 });
    setCell(6, 3, null);
    const before = looks();
    const behind = findingWith(fixOf([[6, 3, "", "市税局"]]));
    expect(need(await applyFixes([behind], environment)).refused).toMatchObject([{ why: { id: "change.refused.merged" } }]);
    const unmerging = findingWith(fixOf([[6, 3, "", "市税局"]], { unmerges: [{ sheet: sheetName, row: 5, column: 3, rowCount: 2, columnCount: 1 }] }));
    expect(need(await applyFixes([unmerging], environment)).applied).toEqual([unmerging]);
    expect([sheet().merges, cell(5, 3), cell(6, 3)]).toEqual([[], "市税局", "市税局"]);
    need(await undo(environment));
    expect(looks()).toEqual(before);
    need(await redo(environment));
    expect([sheet().merges, cell(6, 3)]).toEqual([[], "市税局"]);
  });

  test("a correction of a merged cell and taking it apart are made one after the other", async () => {
    await open();
    sheet().merges.push({ row: 4, column: 2, lastRow: 5, lastColumn: 2 });
    setCell(6, 3, null);
    const apart = findingWith(fixOf([[6, 3, "", "市税局"]], { unmerges: [{ sheet: sheetName, row: 5, column: 3, rowCount: 2, columnCount: 1 }] }));
    expect(need(await applyFixes([alias(5), apart], environment))).toMatchObject({ applied: [{ fix: { changes: [{ row: 5 }] } }], stale: [apart] });
    expect([cell(5, 3), sheet().merges.length]).toEqual(["市税务局", 1]);
    need(await undo(environment));
    expect(need(await applyFixes([apart, alias(5)], environment)).stale).toHaveLength(1);
    expect([cell(5, 3), cell(6, 3), sheet().merges.length]).toEqual(["市税局", "市税局", 0]);
  });

  test("another unmerge than there is, is stale", async () => {
    await open();
    const wrong = findingWith(fixOf([[6, 3, "市税局", "市税务局"]], { unmerges: [{ sheet: sheetName, row: 5, column: 3, rowCount: 2, columnCount: 1 }] }));
    expect(need(await applyFixes([wrong], environment)).stale).toEqual([wrong]);
  });
});

describe("inserted rows", () => {
  const inserting = (): Finding[] => [
    findingWith(fixOf([], { inserts: [insertBelow(4, [[1, 21], [2, "细化一"]]), insertBelow(4, [[1, 22], [2, "=细化二"]])] })),
    findingWith(fixOf([], { inserts: [insertBelow(6, [[1, 5], [2, "最后一行"]])] })), alias(5),
  ];

  test("stand in their order with the looks of the row above; undo takes them out and gives all back; redo puts them in", async () => {
    await open();
    host.save().styles.push({ font: { bold: true } });
    sheet().rows[3]!.styles = [0, 1, 0, 0, 0];
    const before = looks();
    const result = need(await applyFixes(inserting(), environment));
    expect(result).toMatchObject({ rows: 3, cells: 7, stale: [] });
    expect(valuesOf(sheet()).map(([number, task, lead]) => [number, task, lead])).toEqual([
      ["任务分工表", undefined, undefined], ["序号", "任务", "牵头单位"], [1, "压缩办税时间", "市税局"], [2, "提升登记便利度", "市发改委、市人社局"],
      [21, "细化一", undefined], [22, "=细化二", undefined], [3, "推进法治建设", "市税务局"], [4, "公开办事指南", "市税局"], [5, "最后一行", undefined],
    ]);
    expect(host.save().styles[sheet().rows[4]?.styles?.[1] ?? 0]).toMatchObject({ font: { bold: true } });
    expect(host.report().syncs).toBe(3);
    const after = looks();
    expect(need(await undo(environment))).toMatchObject({ cells: 1, rows: 3, refused: [] });
    expect(looks()).toEqual(before);
    expect(need(await redo(environment))).toMatchObject({ rows: 3, refused: [] });
    expect(looks()).toEqual(after);
    need(await undo(environment));
    expect(looks()).toEqual(before);
  });

  test("a row that somebody has filled in stays and is named; the others go, and the cells are found all the same", async () => {
    await open();
    need(await applyFixes(inserting(), environment));
    setCell(5, 5, 0.3);
    const moved = need(await undo(environment));
    expect(moved).toMatchObject({ cells: 1, rows: 2, refused: [{ sheet: sheetName, row: 5, column: null }] });
    expect(valuesOf(sheet()).map(([number]) => number)).toEqual(["任务分工表", "序号", 1, 2, 21, 3, 4]);
    expect(cell(6, 3)).toBe("市税局");
    // What was undone can be done again around the row that stayed.
    need(await redo(environment));
    expect(valuesOf(sheet()).map(([number]) => number)).toEqual(["任务分工表", "序号", 1, 2, 21, 22, 3, 4, 5]);
    expect(cell(7, 3)).toBe("市税务局");
  });

  test("below the last row of an Excel table they become part of it", async () => {
    await open();
    sheet().tables.push({ id: "t1", name: "T", area: { row: 1, column: 0, lastRow: 5, lastColumn: 4 }, columns: ["序号", "任务", "牵头单位", "完成时限", "完成进度"].map((name) => ({ name })), style: null, showHeaders: true, showTotals: false, showFilterButton: true, showBandedRows: true, showBandedColumns: false });
    const before = looks();
    need(await applyFixes([findingWith(fixOf([], { inserts: [insertBelow(6, [[2, "甲"]]), insertBelow(6, [[2, "乙"]])] }))], environment));
    expect([sheet().tables[0]?.area.lastRow, cell(7, 2), cell(8, 2)]).toEqual([7, "甲", "乙"]);
    need(await undo(environment));
    expect(looks()).toEqual(before);
  });

  test("a merged area that reaches over the new row speaks for it", async () => {
    await open();
    sheet().merges.push({ row: 3, column: 2, lastRow: 4, lastColumn: 2 });
    need(await applyFixes([findingWith(fixOf([], { inserts: [insertBelow(4, [[2, "细化"], [3, "市发改委、市人社局"]])] }))], environment));
    expect([sheet().merges[0], cell(5, 2), cell(5, 3)]).toEqual([{ row: 3, column: 2, lastRow: 5, lastColumn: 2 }, "细化", null]);
  });
});

describe("undo and redo", () => {
  test("several steps, newest first; a new step forgets what could be redone", async () => {
    await open();
    const before = looks();
    for (const row of [3, 5, 6]) need(await applyFixes([alias(row)], environment));
    expect(need(await undo(environment)).refused).toEqual([]);
    need(await undo(environment));
    expect([cell(3, 3), cell(5, 3), cell(6, 3)]).toEqual(["市税务局", "市税局", "市税局"]);
    need(await redo(environment));
    expect(cell(5, 3)).toBe("市税务局");
    need(await applyFixes([alias(6)], environment));
    expect(need(await readRestorePoints())).toMatchObject({ redo: null });
    expect(await redo(environment)).toMatchObject({ ok: false, failure: { of: "change", failure: { kind: "nothingToRedo" } } });
    for (let step = 0; step < 3; step += 1) need(await undo(environment));
    expect(looks()).toEqual(before);
    expect(await undo(environment)).toMatchObject({ ok: false, failure: { of: "change", failure: { kind: "nothingToUndo" } } });
  });

  test("a cell that somebody changed after our write is left and named, the others go back", async () => {
    await open();
    need(await applyFixes([alias(3), alias(5), alias(6)], environment));
    setCell(5, 3, "市司法局");
    expect(need(await undo(environment))).toMatchObject({ cells: 2, refused: [{ sheet: sheetName, row: 5, column: 3 }] });
    expect([3, 5, 6].map((row) => cell(row, 3))).toEqual(["市税局", "市司法局", "市税局"]);
    expect(need(await redo(environment))).toMatchObject({ cells: 2, refused: [] });
    expect([3, 5, 6].map((row) => cell(row, 3))).toEqual(["市税务局", "市司法局", "市税务局"]);
  });

  test("steps survive the pane and the file: saved, opened elsewhere, undone", async () => {
    await open();
    const before = valuesOf(sheet());
    need(await applyFixes([alias(3), findingWith(fixOf([[3, 4, "2019年12月31日", 43830, "yyyy-mm-dd"]])), ...[findingWith(fixOf([], { inserts: [insertBelow(4, [[2, "细化"]])] }))]], environment));
    const bytes = await writeXlsx(host.save());
    host.dispose();
    await open({ workbook: need(await readXlsx(bytes)) });
    expect(need(await readRestorePoints())).toMatchObject({ undo: { cells: 3, sheet: sheetName }, redo: null, isDamaged: false });
    need(await undo(environment));
    expect(valuesOf(sheet())).toEqual(before);
  });

  test("a sheet that was renamed since is found", async () => {
    await open();
    need(await applyFixes([alias(3)], environment));
    sheet().name = "改名";
    expect(need(await undo(environment))).toMatchObject({ cells: 1, refused: [], point: { sheet: "改名" } });
    expect(sheetOf(host.save(), "改名").rows[2]?.values[2]).toBe("市税局");
    need(await redo(environment));
    expect(sheetOf(host.save(), "改名").rows[2]?.values[2]).toBe("市税务局");
    host.save().sheets[0]!.id = "{another}";
    host.save().sheets[0]!.name = "又改名";
    expect(await undo(environment)).toMatchObject({ ok: false, failure: { failure: { kind: "sheetNotFound", written: "nothing" } } });
  });

  test("a sheet that has the old name of a renamed one is not the one", async () => {
    await open();
    need(await applyFixes([alias(3)], environment));
    const copy = { ...structuredClone(sheet()), id: "{copy}" };
    sheet().name = "一月";
    host.save().sheets.push(copy);
    expect(need(await undo(environment))).toMatchObject({ cells: 1, point: { sheet: "一月" } });
    expect([sheetOf(host.save(), "一月"), copy].map(({ rows }) => rows[2]?.values[2])).toEqual(["市税局", "市税务局"]);
  });

  test("in a file that was opened anew another sheet may have its id", async () => {
    await open();
    need(await applyFixes([alias(3)], environment));
    const { id } = sheet();
    sheet().id = "{new}";
    host.save().sheets.push({ ...structuredClone(sheet()), id, name: "封面", rows: [] });
    expect(need(await undo(environment))).toMatchObject({ cells: 1, refused: [], point: { sheet: sheetName } });
    expect(cell(3, 3)).toBe("市税局");
  });

  test("a damaged book or step is told and ignored, never thrown", async () => {
    await open();
    need(await applyFixes([alias(3)], environment));
    host.save().settings.set("PL_Restore_1", "{broken");
    expect(await undo(environment)).toMatchObject({ ok: false, failure: { of: "change", failure: { kind: "damagedRestorePoint" } } });
    expect(cell(3, 3)).toBe("市税务局");
    host.save().settings.set("PL_RestorePoints", '{"undo":3}');
    expect(need(await readRestorePoints())).toEqual({ undo: null, redo: null, isDamaged: true });
    expect(await undo(environment)).toMatchObject({ ok: false, failure: { failure: { kind: "damagedRestorePoint" } } });
    // And the next correction begins a new book.
    need(await applyFixes([alias(5)], environment));
    expect(need(await readRestorePoints())).toMatchObject({ undo: { cells: 1 }, isDamaged: false });
  });

  test("too much to be kept: nothing is written until the user goes on without", async () => {
    const long = "字".repeat(30_000);
    await open({ workbook: faultyBook([...faultyCells, ...Array.from({ length: 8 }, (): CellScalar[] => [null, null, long])]) });
    const findings = Array.from({ length: 8 }, (_, index) => findingWith(fixOf([[7 + index, 3, long, "短"]])));
    expect(await applyFixes(findings, environment)).toEqual({ ok: false, failure: { of: "change", failure: { kind: "tooLargeToKeep", cells: 8 } } });
    expect([cell(7, 3), host.save().settings.size]).toEqual([long, 0]);
    expect(need(await applyFixes(findings, environment, { withoutRestore: true }))).toMatchObject({ cells: 8, restore: null });
    expect([cell(7, 3), host.save().settings.size]).toEqual(["短", 0]);
  });

  test("where the workbook's settings are full nothing is written until the user goes on without; earlier steps can still be undone", async () => {
    await open();
    need(await applyFixes([alias(3)], environment));
    const { settings } = host.save();
    const used = [...settings.values()].reduce((sum: number, value) => sum + new TextEncoder().encode(JSON.stringify(value)).length, 0);
    settings.set("PL_Archive", "a".repeat(2 * 1024 * 1024 - used - 200));
    const before = looks();
    expect(await applyFixes([alias(5)], environment)).toMatchObject({ ok: false, failure: { of: "change", failure: { kind: "tooLargeToKeep", cells: 1 } } });
    expect(looks()).toEqual(before);
    expect(need(await applyFixes([alias(5)], environment, { withoutRestore: true }))).toMatchObject({ cells: 1, restore: null });
    expect(cell(5, 3)).toBe("市税务局");
    expect(need(await undo(environment))).toMatchObject({ cells: 1, refused: [] });
    expect([cell(3, 3), cell(5, 3)]).toEqual(["市税局", "市税务局"]);
  });

  test("forgetting the steps takes what cells once held out of the file", async () => {
    await open();
    need(await applyFixes([alias(3)], environment));
    need(await applyFixes([alias(5)], environment));
    need(await undo(environment));
    need(await forgetRestorePoints());
    expect(host.save().settings.size).toBe(0);
    expect(need(await readRestorePoints())).toMatchObject({ undo: null, redo: null });
  });

  test("older steps make room for newer ones", async () => {
    const long = "字".repeat(30_000);
    await open({ workbook: faultyBook([...faultyCells, ...Array.from({ length: 16 }, (): CellScalar[] => [null, null, long])]) });
    for (let index = 0; index < 16; index += 4) {
      need(await applyFixes(Array.from({ length: 4 }, (_, at) => findingWith(fixOf([[7 + index + at, 3, long, "短"]]))), environment));
    }
    const kept = [...host.save().settings].reduce((sum, [, value]) => sum + new TextEncoder().encode(String(value)).length, 0);
    expect(kept).toBeLessThan(950_000);
    need(await undo(environment));
    need(await undo(environment));
    expect(await undo(environment)).toMatchObject({ ok: false });
    expect([cell(7, 3), cell(22, 3)]).toEqual(["短", long]);
  });
});

describe("rows that have moved since they were read", () => {
  const openRead = async (): Promise<OpenedLedger> => {
    await open();
    return need(await openLedger({ sheet: sheetName, policies: [] }, environment));
  };
  type Row = ReturnType<typeof sheet>["rows"][number];
  const rowOf = (values: CellScalar[]): Row => ({ values, formulas: null, styles: null, height: null, hidden: false });
  const insertAbove = (row: number): void => { sheet().rows.splice(row - 1, 0, rowOf(["新", "新来的任务", "市税局", "2020年", 0])); };
  const sortDownwards = (): void => { sheet().rows.push(...sheet().rows.splice(2).reverse()); };

  test.each([["sorted", sortDownwards], ["given a row above", () => insertAbove(3)], ["freed of a row", () => { sheet().rows.splice(2, 1); }]])("a fix whose row was %s after the check is stale, also where the same words stand in its cell by chance", async (_, move) => {
    const opened = await openRead();
    move();
    const before = looks();
    const result = need(await applyFixes([alias(5), alias(6)], environment, { opened }));
    expect([result.applied, result.stale.length, result.restore]).toEqual([[], 2, null]);
    expect(looks()).toEqual(before);
  });

  test("undo leaves rows alone that hold the same words by chance, and puts back those that are the same", async () => {
    const opened = await openRead();
    setCell(4, 3, "税务部门");
    setCell(5, 3, "税务局（市）");
    const many = [findingWith(fixOf([[3, 3, "市税局", "市税务局"]])), findingWith(fixOf([[4, 3, "税务部门", "市税务局"]])), findingWith(fixOf([[5, 3, "税务局（市）", "市税务局"]]))];
    need(await applyFixes(many, environment, { opened }));
    // Row 4 goes: what was row 5 stands in its place, with the very words that were written there.
    sheet().rows.splice(3, 1);
    const moved = need(await undo(environment));
    expect(moved).toMatchObject({ cells: 1, refused: [{ row: 4, column: 3 }, { row: 5, column: 3 }] });
    expect([3, 4, 5].map((row) => cell(row, 3))).toEqual(["市税局", "市税务局", "市税局"]);
  });

  test("work in other cells of the row does not stand in the way of undo, nor do rows that the step itself inserted", async () => {
    const opened = await openRead();
    const before = looks();
    need(await applyFixes([alias(3), alias(5), findingWith(fixOf([], { inserts: [insertBelow(3, [[2, "细化"]])] }))], environment, { opened }));
    setCell(6, 5, 0.9);
    expect(need(await undo(environment))).toMatchObject({ cells: 2, rows: 1, refused: [] });
    setCell(5, 5, 1);
    expect(looks()).toEqual(before);
  });

  test("an inserted row needs the row above it", async () => {
    const opened = await openRead();
    insertAbove(3);
    const before = looks();
    const result = need(await applyFixes([findingWith(fixOf([], { inserts: [insertBelow(4, [[2, "细化"]])] }))], environment, { opened }));
    expect([result.applied, result.stale.length]).toEqual([[], 1]);
    expect(looks()).toEqual(before);
  });
});
