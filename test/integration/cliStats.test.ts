import type { CellScalar } from "#files/workbookData";
import { readXlsx } from "#files/readXlsx";
import { readGrids } from "#files/readGrids";
import { writeXlsx } from "#files/writeXlsx";
import { readSheetGrid } from "#excel/readSheetGrid";
import { fillSheet, openHost, workbookOf } from "#test/host";
import { runCli } from "#test/runCli";
import { areaOf } from "#test/grid";
import { createSheetData } from "#files/workbookData";
import ExcelJS from "exceljs";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const sample = "assets/samples/dalian-ledger.xlsx";
const dalian = ["--policy", "dalian-2018", "--as-of", "2019-10-31"];
const header: CellScalar[] = ["序号", "工作任务", "牵头单位", "完成时限", "办理状态", "完成日期"];
/** Excel days: 43738 is 30 September 2019, 43830 the end of that year. */
const districtA: CellScalar[][] = [header, [1, "压缩办税时间", "市税务局", 43738, "已完成", 43700], [2, "提升登记便利度", "市自然资源局", 43738, "进行中", null], [3, "推进法治建设", "市司法局", 43830, "进行中", null]];
const districtB: CellScalar[][] = [header, [1, "压缩办税时间", "市税务局", 43738, "进行中", null], [2, "建设服务平台", "市财政局", 43830, "已完成", 43730]];

let folder = "";
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), "policy-ledger-stats-")); });
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const pathOf = (name: string): string => join(folder, name);

async function bookOf(name: string, sheets: Record<string, CellScalar[][]>): Promise<string> {
  const [[first, cells] = ["", []], ...rest] = Object.entries(sheets);
  const workbook = workbookOf(cells, first);
  rest.forEach(([title, rows], index) => {
    const sheet = createSheetData(`{more-${index}}`, title);
    fillSheet(sheet, rows);
    workbook.sheets.push(sheet);
  });
  writeFileSync(pathOf(name), await writeXlsx(workbook));
  return pathOf(name);
}

interface StatsJson {
  asOf: string;
  ledger: { sheet: string; rowCount: number };
  ledgers: { sheet: string; rowCount: number }[];
  unread: string[];
  totals: Record<string, number>;
  groups: Record<string, { key: string; figures: Record<string, number>; change: number | null }[]>;
  change: number | null;
  previousAsOf: string | null;
}
async function stats(...args: string[]): Promise<StatsJson> {
  const { exitCode, stdout, stderr } = await runCli(["stats", ...args, "--format", "json"]);
  if (exitCode !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as StatsJson;
}
async function openWritten(name: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(pathOf(name));
  return workbook;
}
const perLedger = ({ groups }: StatsJson) => groups["ledger"]?.map(({ key, figures }) => [key, figures["total"], figures["done"], figures["overdue"]]);

describe("several ledgers of one workbook", () => {
  test("all sheets that hold a ledger, or those named, are one; formulas count over all of them", async () => {
    const file = await bookOf("districts.xlsx", { 说明: [["每区一张表"]], 甲区: districtA, 乙区: districtB });
    const all = await stats(file, "--as-of", "2019-10-31", "--all-sheets", "--out", pathOf("districts-out.xlsx"));
    expect(all.ledgers).toEqual([{ sheet: "甲区", address: "A1:F4", rowCount: 3 }, { sheet: "乙区", address: "A1:F3", rowCount: 2 }]);
    expect(perLedger(all)).toEqual([["甲区", 3, 1, 1], ["乙区", 2, 1, 1]]);
    expect(all.totals).toMatchObject({ total: 5, done: 2, overdue: 2, due: 3 });
    expect(await stats(file, "--as-of", "2019-10-31", "--sheet", "甲区", "--sheet", "乙区")).toMatchObject({ totals: all.totals });
    expect((await stats(file, "--as-of", "2019-10-31")).ledgers).toHaveLength(1);

    const written = await openWritten("districts-out.xlsx");
    expect(written.worksheets.map(({ name }) => name)).toEqual(["说明", "甲区", "乙区", "总体情况", "分单位完成情况", "分台账", "分月", "逾期清单", "核对结果", "统计规则", "任务单位底表"]);
    const formulas: string[] = [];
    written.getWorksheet("任务单位底表")?.eachRow((row) => row.eachCell((cell) => { if (cell.formula) formulas.push(cell.formula); }));
    expect(formulas.some((one) => one.includes("甲区")) && formulas.some((one) => one.includes("乙区"))).toBe(true);
  });

  test("some of the sheets, each once; --all-sheets beside --sheet is bad usage", async () => {
    const file = await bookOf("some.xlsx", { 甲区: districtA, 乙区: districtB, 丙区: districtA });
    const some = await stats(file, "--as-of", "2019-10-31", "--sheet", "丙区", "--sheet", "乙区", "--sheet", "丙区");
    expect([some.totals["total"], perLedger(some)?.map(([name]) => name)]).toEqual([5, ["丙区", "乙区"]]);
    const both = await runCli(["stats", file, "--all-sheets", "--sheet", "甲区", "--out", pathOf("both.xlsx")]);
    expect([both.exitCode, both.stdout, existsSync(pathOf("both.xlsx"))]).toEqual([2, "", false]);
    expect(both.stderr).toContain("--sheet");
  });

  test("a sheet that is named and holds no ledger fails the whole, and is named", async () => {
    const file = await bookOf("notall.xlsx", { 说明: [["每区一张表"]], 甲区: districtA });
    const { exitCode, stdout, stderr } = await runCli(["stats", file, "--sheet", "甲区", "--sheet", "说明", "--out", pathOf("never.xlsx")]);
    expect([exitCode, stdout, existsSync(pathOf("never.xlsx"))]).toEqual([2, "", false]);
    expect(stderr).toContain("说明");
  });
});

describe("several files", () => {
  test("are one, with a line for each, written as values only", async () => {
    const [a, b] = [await bookOf("甲区.xlsx", { 台账: districtA }), await bookOf("乙区.xlsx", { 台账: districtB })];
    const out = pathOf("files-out.xlsx");
    const all = await stats(a, b, "--as-of", "2019-10-31", "--out", out);
    expect(perLedger(all)).toEqual([["甲区", 3, 1, 1], ["乙区", 2, 1, 1]]);
    expect(all.unread).toEqual([]);
    const written = await openWritten("files-out.xlsx");
    expect(written.worksheets.map(({ name }) => name)).toEqual(["总体情况", "分单位完成情况", "分台账", "分月", "逾期清单", "核对结果"]);
    for (const sheet of written.worksheets) sheet.eachRow((row) => row.eachCell((cell) => expect(cell.formula).toBeUndefined()));
    const lines: unknown[][] = [];
    written.getWorksheet("分台账")?.eachRow((row) => lines.push((row.values as unknown[]).slice(1, 4)));
    expect(lines).toContainEqual([1, "甲区", 3]);
    expect(lines).toContainEqual([2, "乙区", 2]);
  });

  test("a file that cannot be read is named and nothing is written; --skip-unreadable goes on and says so", async () => {
    const a = await bookOf("好的.xlsx", { 台账: districtA });
    writeFileSync(pathOf("坏的.xlsx"), "no workbook");
    const empty = await bookOf("空的.xlsx", { 说明: [["没有表"]] });
    const out = pathOf("partial.xlsx");
    const refused = await runCli(["stats", a, pathOf("坏的.xlsx"), empty, pathOf("没有.xlsx"), "--out", out, "--report", pathOf("partial.json")]);
    expect([refused.exitCode, refused.stdout, existsSync(out), existsSync(pathOf("partial.json"))]).toEqual([2, "", false, false]);
    for (const name of ["坏的.xlsx", "空的.xlsx", "没有.xlsx", "--skip-unreadable"]) expect(refused.stderr).toContain(name);

    const skipped = await stats(a, pathOf("坏的.xlsx"), empty, "--as-of", "2019-10-31", "--skip-unreadable", "--out", out);
    expect(skipped).toMatchObject({ unread: ["坏的.xlsx", "空的.xlsx"], totals: { total: 3 } });
    expect(existsSync(out)).toBe(true);
    expect((await runCli(["stats", a, pathOf("坏的.xlsx"), "--skip-unreadable"])).stdout).toContain("坏的.xlsx");
  });

  test("no output may be an input; --sheet is not for files", async () => {
    const [a, b] = [await bookOf("in-a.xlsx", { 台账: districtA }), await bookOf("in-b.xlsx", { 台账: districtB })];
    expect((await runCli(["stats", a, b, "--out", b])).exitCode).toBe(2);
    expect((await runCli(["stats", a, b, "--sheet", "台账"])).exitCode).toBe(2);
    expect((await runCli(["stats", a, b, a])).exitCode).toBe(2);
  });

  test("a sheet of a file reads as the same sheet does in Excel", async () => {
    const workbook = await readXlsx(readFileSync(sample));
    if (!workbook.ok) throw new Error(workbook.failure.kind);
    const [first] = readGrids(workbook.value);
    const host = await openHost({ workbook: workbook.value });
    const seen = await readSheetGrid(null);
    host.dispose();
    expect(first).toMatchObject({ isVisible: true, isActive: true, isGenerated: false });
    expect(seen.ok && first?.grid).toEqual(seen.ok && seen.value);
  });
});

describe("last month", () => {
  const early = ["--as-of", "2019-09-30"];
  test("what was written is remembered by the workbook, and the next month compares with it", async () => {
    const file = await bookOf("month.xlsx", { 台账: districtA });
    const { stderr } = await runCli(["stats", file, ...early, "--out", pathOf("september.xlsx")]);
    expect(stderr).toContain("2019-09-30");
    const october = await stats(pathOf("september.xlsx"), "--as-of", "2019-10-31");
    expect(october).toMatchObject({ previousAsOf: "2019-09-30", change: 0 });
    expect((await stats(pathOf("september.xlsx"), ...early)).previousAsOf).toBeNull();
    expect((await runCli(["stats", pathOf("september.xlsx"), "--as-of", "2019-10-31"])).stdout).toContain("2019-09-30");
  });

  test("--previous counts last month's file at its own day", async () => {
    const last = await bookOf("last.xlsx", { 台账: districtA.map((row, index) => (index === 1 ? [...row.slice(0, 4), "进行中", null] : row)) });
    await runCli(["stats", last, ...early, "--out", pathOf("last-out.xlsx")]);
    const now = await bookOf("now.xlsx", { 十月: districtA });
    const compared = await stats(now, "--as-of", "2019-10-31", "--previous", pathOf("last-out.xlsx"), "--out", pathOf("compared.xlsx"));
    expect(compared.previousAsOf).toBe("2019-09-30");
    expect(compared.change).toBeCloseTo(1 / 3, 10);
    expect(compared.groups["lead"]?.find(({ key }) => key === "市税务局")?.change).toBe(1);
    const values: unknown[] = [];
    (await openWritten("compared.xlsx")).getWorksheet("分单位完成情况")?.eachRow((row) => row.eachCell((cell) => values.push(cell.result)));
    expect(values).toContain(0.33333333);
    // A file without a day of its own is taken at the end of the month before.
    expect((await stats(now, "--as-of", "2019-10-31", "--previous", last)).previousAsOf).toBe("2019-09-30");
    const refused = await runCli(["stats", now, ...early, "--previous", pathOf("last-out.xlsx")]);
    expect([refused.exitCode, refused.stderr.includes("2019-09-30")]).toEqual([2, true]);
  });
});

describe("--layout and --review", () => {
  const layoutOf = (name: string, layout: unknown): string => { writeFileSync(pathOf(name), JSON.stringify(layout)); return pathOf(name); };

  test("sheets, columns, order and thresholds are the office's; every formula is still right", async () => {
    const layout = layoutOf("layout.json", { sheets: ["byLead", "overview", "notice"], columns: ["overdue", "doneLate", "completionRate", "startRate", "change"], order: "overdue", ranking: false, thresholds: { dueSoonDays: 7 } });
    const { exitCode, stderr } = await runCli(["stats", sample, ...dalian, "--layout", layout, "--out", pathOf("laid.xlsx")]);
    expect([exitCode, /不一致 0 个/u.test(stderr)]).toEqual([0, true]);
    const written = await openWritten("laid.xlsx");
    expect(written.worksheets.map(({ name }) => name)).toEqual(["任务分工", "分单位完成情况", "总体情况", "通报", "统计规则", "任务单位底表"]);
    const rows: unknown[][] = [];
    written.getWorksheet("分单位完成情况")?.eachRow((row) => rows.push(row.values as unknown[]));
    const head = rows.find((row) => row.includes("牵头单位"))?.slice(1);
    expect(head).toEqual(["序号", "牵头单位", "逾期未完成", "逾期完成", "完成率", "启动率", "较上月"]);
    const overdue = rows.filter(([, no]) => typeof no === "number").map((row) => (row[3] as ExcelJS.CellFormulaValue).result as number);
    expect(overdue.slice(0, -1)).toEqual([...overdue.slice(0, -1)].sort((one, other) => other - one));
  });

  test.each([[{ sheets: ["byPlanet"] }, /sheets/u], [{ colums: ["total"] }, /colums/u], [{ columns: [] }, /columns/u]])("a layout that is none is refused by its place: %j", async (layout, message) => {
    const { exitCode, stderr } = await runCli(["stats", sample, ...dalian, "--layout", layoutOf("bad-layout.json", layout), "--out", pathOf("never-laid.xlsx")]);
    expect([exitCode, existsSync(pathOf("never-laid.xlsx"))]).toEqual([2, false]);
    expect(stderr).toMatch(message);
  });

  test("the review copy has the same figures as the workbook, and nothing but values, with nothing hidden", async () => {
    const review = pathOf("review.xlsx");
    await runCli(["stats", sample, ...dalian, "--out", pathOf("live.xlsx"), "--review", review]);
    const [live, copy] = [await openWritten("live.xlsx"), await openWritten("review.xlsx")];
    expect(copy.worksheets.map(({ name }) => name)).toEqual(live.worksheets.map(({ name }) => name).filter((name) => !["任务分工", "统计规则", "任务单位底表"].includes(name)));
    let compared = 0;
    for (const sheet of copy.worksheets) {
      expect(sheet.state).toBe("visible");
      for (const column of sheet.columns) expect(column.hidden ?? false).toBe(false);
      const source = live.getWorksheet(sheet.name);
      const printed = areaOf(sheet.pageSetup.printArea ?? "A1").columnCount;
      sheet.eachRow((row) => row.eachCell((cell) => {
        expect([cell.formula, cell.hyperlink]).toEqual([undefined, undefined]);
        const before = source?.getCell(cell.address);
        // Beside what is printed, and on 核对结果 with its hidden columns, everything moves up.
        if (typeof cell.value !== "number" || before === undefined || Number(cell.col) > printed || sheet.name === "核对结果") return;
        expect(cell.value).toBe(before.formula ? before.result : before.value);
        compared += 1;
      }));
    }
    expect(compared).toBeGreaterThan(300);
    const plain = await readXlsx(readFileSync(review));
    expect(plain.ok && [plain.value.names.map(({ name }) => name).filter((name) => name.startsWith("PL_")), plain.value.settings.size]).toEqual([[], 0]);
  });
});
