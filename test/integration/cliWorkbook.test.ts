import { readBundledPolicies } from "#cli/readBundledPolicies";
import { checkLedger } from "#core/checks/checkLedger";
import type { Ledger } from "#core/ledger/model";
import { readLedger } from "#core/ledger/readLedger";
import { readTables } from "#core/ledger/readTables";
import { matchRows } from "#core/matching/matchRows";
import type { PolicyDocument } from "#core/policy/model";
import { defaultSettings } from "#core/settings/model";
import { summarise } from "#core/statistics/summarise";
import { defaultRegistry } from "#core/units/createRegistry";
import { readSheetGrid } from "#excel/readSheetGrid";
import type { CellScalar } from "#files/workbookData";
import { readXlsx } from "#files/readXlsx";
import { officialCalendar } from "#files/workingCalendar";
import { writeXlsx } from "#files/writeXlsx";
import { openHost, workbookOf } from "#test/host";
import { runCli } from "#test/runCli";
import { sheetOf, userBook } from "#test/seamBook";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const sample = "assets/samples/dalian-ledger.xlsx";
const asOf = "2019-10-31";
const dalian = ["--policy", "dalian-2018", "--as-of", asOf];

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "policy-ledger-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const fileOf = (name: string, content: string | Uint8Array): string => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};
const bookOf = async (name: string, cells: CellScalar[][]): Promise<string> => fileOf(name, await writeXlsx(workbookOf(cells, "台账")));
const jsonOf = (words: string): Record<string, unknown> => JSON.parse(words) as Record<string, unknown>;

/** What the library makes of the sample, without the command line. */
async function libraryReading(): Promise<{ ledger: Ledger; policy: PolicyDocument; tables: ReturnType<typeof readTables> }> {
  const policy = (await readBundledPolicies().load("dalian-2018")) as PolicyDocument;
  const workbook = await readXlsx(readFileSync(sample));
  if (!workbook.ok) throw new Error(workbook.failure.kind);
  const host = await openHost({ workbook: workbook.value });
  const grid = await readSheetGrid(null);
  host.dispose();
  if (!grid.ok) throw new Error(grid.failure.kind);
  const ledger = readLedger(grid.value, { registry: defaultRegistry, calendar: officialCalendar, reference: policy.issuedOn });
  if (!ledger.ok) throw new Error(ledger.failure.kind);
  return { ledger: ledger.value, policy, tables: readTables(grid.value) };
}

describe("check", () => {
  test("--format json is the library's report, with a sentence for every finding", async () => {
    const { ledger, policy } = await libraryReading();
    const matches = matchRows(ledger, [policy]);
    const report = checkLedger(ledger, { policies: [policy], matches, units: defaultRegistry, calendar: officialCalendar, settings: defaultSettings, asOf, previous: null });
    const { exitCode, stdout, stderr } = await runCli(["check", sample, ...dalian, "--format", "json"]);
    const json = jsonOf(stdout);
    expect([exitCode, stderr]).toEqual([1, ""]);
    expect(json["outcomes"]).toEqual(report.outcomes);
    expect((json["findings"] as { text: string }[]).map((finding) => ({ ...finding, text: undefined }))).toEqual(JSON.parse(JSON.stringify(report.findings)));
    expect((json["findings"] as { text: string }[]).every(({ text }) => text !== "" && !text.includes("{{"))).toBe(true);
    expect(json["ledger"]).toMatchObject({ sheet: "任务分工", address: "A3:N147", rowCount: ledger.rows.length });
  });

  test.each([["error", 1], ["warning", 1], ["info", 1], ["never", 0]])("--fail-on %s ends with %i", async (level, code) => {
    expect((await runCli(["check", sample, ...dalian, "--fail-on", level])).exitCode).toBe(code);
  });

  test("a clean table is exit code 0, a warning counts only from its level on", async () => {
    const rows: CellScalar[][] = [["序号", "任务", "牵头单位", "责任单位", "完成时限", "办理状态", "完成日期"], [1, "压缩办税时间", "市税务局", "市财政局", 43830, "已完成", 43700], [2, "提升登记便利度", "市教育局", "市财政局", 43830, "进行中", null], [3, "推进法治建设", "市司法局", "市财政局", 43830, "已完成", 43710], [4, "加强诚信建设", "市民政局", "市财政局", 43830, "差不多了", null]];
    const clean = await runCli(["check", await bookOf("clean.xlsx", rows.slice(0, 4)), "--as-of", asOf]);
    expect([clean.exitCode, clean.stderr]).toEqual([0, ""]);
    const warned = await bookOf("warned.xlsx", rows);
    expect((await runCli(["check", warned, "--as-of", asOf, "--fail-on", "error"])).exitCode).toBe(0);
    expect((await runCli(["check", warned, "--as-of", asOf, "--fail-on", "warning"])).exitCode).toBe(1);
    expect((await runCli(["check", warned, "--as-of", asOf])).exitCode).toBe(1);
  });

  test("markdown and text name every finding; --report takes its format from the file's name", async () => {
    const json = join(folder, "report.json");
    const markdown = await runCli(["check", sample, ...dalian, "--format", "markdown", "--report", json]);
    const text = await runCli(["check", sample, ...dalian]);
    const findings = jsonOf(readFileSync(json, "utf8"))["findings"] as { check: string }[];
    expect(markdown.stdout.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("| ---"))).toHaveLength(findings.length + 2);
    for (const { check } of findings) expect(text.stdout).toContain(`(${check})`);
  });

  test("--out is a new workbook with 核对结果; the input stays as it is", async () => {
    const before = readFileSync(sample);
    const out = join(folder, "checked.xlsx");
    const { exitCode } = await runCli(["check", sample, ...dalian, "--out", out]);
    expect(exitCode).toBe(1);
    const written = await readXlsx(readFileSync(out));
    expect(written.ok && written.value.sheets.map(({ name }) => name)).toEqual(["任务分工", "核对结果"]);
    expect(readFileSync(sample).equals(before)).toBe(true);
    expect((await runCli(["check", out, ...dalian, "--format", "json"])).stdout).toBe((await runCli(["check", sample, ...dalian, "--format", "json"])).stdout);
  });

  test("finds the ledger beside other sheets; --sheet names one", async () => {
    const workbook = userBook({ 说明: [["填表说明"]] });
    workbook.activeSheet = sheetOf(workbook, "说明").id;
    const file = fileOf("several.xlsx", await writeXlsx(workbook));
    expect(jsonOf((await runCli(["check", file, "--as-of", asOf, "--format", "json"])).stdout)["ledger"]).toMatchObject({ sheet: "任务分工", rowCount: 3 });
    const named = await runCli(["check", file, "--as-of", asOf, "--sheet", "说明"]);
    expect([named.exitCode, named.stdout]).toEqual([2, ""]);
    expect(named.stderr).toContain("说明");
  });

  test("policies may follow one another or the workbook", async () => {
    const one = await runCli(["check", sample, "--policy", "dalian-2018", "chengdu-2019", "--as-of", asOf, "--format", "json"]);
    const other = await runCli(["check", "--policy", "dalian-2018", "--policy", "chengdu-2019", "--as-of", asOf, "--format", "json", sample]);
    expect(jsonOf(one.stdout)["policies"]).toEqual(["dalian-2018", "chengdu-2019"]);
    expect(other.stdout).toBe(one.stdout);
  });

  test("the as-of day is the end of last month unless it is given; settings come from a file", async () => {
    expect(jsonOf((await runCli(["check", sample, "--format", "json"])).stdout)["asOf"]).toBe("2019-10-31");
    const settings = fileOf("settings.json", JSON.stringify({ checksOff: ["overdue"] }));
    const { stdout } = await runCli(["check", sample, ...dalian, "--settings", settings, "--format", "json"]);
    expect(jsonOf(stdout)["outcomes"]).not.toHaveProperty("overdue");
  });
});

describe("stats, ledger, inspect", () => {
  test("stats --format json has the library's figures; --out has the sheets", async () => {
    const { ledger, policy } = await libraryReading();
    const statistics = summarise(ledger, { policies: [policy], matches: matchRows(ledger, [policy]), units: defaultRegistry, settings: defaultSettings, asOf });
    const out = join(folder, "stats.xlsx");
    const { exitCode, stdout } = await runCli(["stats", sample, ...dalian, "--format", "json", "--out", out]);
    expect(exitCode).toBe(0);
    expect(jsonOf(stdout)).toMatchObject({ asOf, totals: JSON.parse(JSON.stringify(statistics.totals)) as object, measures: statistics.measures });
    const written = await readXlsx(readFileSync(out));
    expect(written.ok && written.value.sheets.map(({ name }) => name)).toEqual(["任务分工", "总体情况", "分单位完成情况", "分部分", "分月", "逾期清单", "核对结果", "统计规则", "任务单位底表"]);
  });

  test("a generated ledger is read back as its policy has it", async () => {
    const policy = (await readBundledPolicies().load("dalian-2018")) as PolicyDocument;
    const out = join(folder, "ledger.xlsx");
    expect((await runCli(["ledger", "dalian-2018", "--out", out])).exitCode).toBe(0);
    const { stdout, exitCode } = await runCli(["check", out, "--policy", "dalian-2018", "--as-of", "2018-12-01", "--format", "json"]);
    const { ledger, findings } = jsonOf(stdout) as { ledger: object; findings: { check: string; severity: string }[] };
    expect(ledger).toMatchObject({ rowCount: policy.measures.length });
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(exitCode).toBe(findings.some(({ severity }) => severity !== "info") ? 1 : 0);
  });

  test("inspect --json tells what the library finds", async () => {
    const { tables } = await libraryReading();
    const { exitCode, stdout } = await runCli(["inspect", sample, "--json"]);
    expect(exitCode).toBe(0);
    expect(jsonOf(stdout)).toEqual({ tables: tables.map(({ sheet, headerRows, taskRows, columns }) => ({
      sheet, address: "A3:N147", headerRows, rowCount: taskRows.length,
      columns: columns.map(({ column, header, role, score }) => ({ index: column, header, role, score })),
    })) });
  });
});

describe("bad input: exit code 2, the file and the way out named, nothing written", () => {
  const oleWith = (words: string): Uint8Array => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(504), Buffer.from(words, "utf16le"), Buffer.alloc(512)]);
  const ledger: CellScalar[][] = [["序号", "任务", "牵头单位"], [1, "甲", "市税务局"]];

  test.each<[string, () => Promise<string[]> | string[], RegExp]>([
    ["no such file", () => [join(folder, "none.xlsx")], /none\.xlsx/],
    ["no workbook", () => [fileOf("words.xlsx", "各位同事\n请于月底前报送\n")], /words\.xlsx.*\.xlsx/],
    ["an old .xls", () => [fileOf("old.xls", oleWith("Workbook"))], /old\.xls.*\.xlsx/],
    ["a password", () => [fileOf("secret.xlsx", oleWith("EncryptedPackage"))], /secret\.xlsx.*密码/],
    ["a torn file", () => [fileOf("torn.xlsx", readFileSync(sample).subarray(0, 4000))], /torn\.xlsx/],
    ["an empty file", () => [fileOf("nothing.xlsx", "")], /nothing\.xlsx/],
    ["an empty sheet", async () => [await bookOf("empty.xlsx", [])], /台账.*空/],
    ["no header", async () => [await bookOf("prose.xlsx", [["各位同事："], ["请于月底前报送。"]])], /台账.*表头/],
    ["an unknown sheet", async () => [await bookOf("a.xlsx", ledger), "--sheet", "没有"], /没有/],
    ["an unknown policy", async () => [await bookOf("b.xlsx", ledger), "--policy", "beijing-1999"], /beijing-1999.*dalian-2018/],
    ["a policy that is not there", async () => [await bookOf("c.xlsx", ledger), "--policy", join(folder, "plan.txt")], /plan\.txt/],
    ["a policy that is none", async () => [await bookOf("d.xlsx", ledger), "--policy", fileOf("letter.txt", "你好")], /letter\.txt/],
    ["a model that is none", async () => [await bookOf("e.xlsx", ledger), "--policy", fileOf("model.json", '{"id":1}')], /model\.json/],
    ["a model that is no JSON", async () => [await bookOf("f.xlsx", ledger), "--policy", fileOf("broken.json", "{")], /broken\.json/],
    ["bad settings", async () => [await bookOf("g.xlsx", ledger), "--settings", fileOf("bad.json", '{"dueSoonDays":"soon"}')], /bad\.json.*dueSoonDays/],
  ])("%s", async (_, args, message) => {
    const out = join(folder, "never.xlsx");
    const given = await args();
    const before = readdirSync(folder).sort();
    const { exitCode, stdout, stderr } = await runCli(["check", ...given, "--out", out, "--report", join(folder, "never.json")]);
    expect(exitCode).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toMatch(message);
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  test("--out must not be the input, whatever path leads to it", async () => {
    const file = await bookOf("same.xlsx", ledger);
    const before = readFileSync(file);
    for (const out of [file, join(folder, ".", "x", "..", "same.xlsx")]) {
      const { exitCode, stderr } = await runCli(["stats", file, "--out", out]);
      expect([exitCode, stderr.includes("same.xlsx")]).toEqual([2, true]);
    }
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test("a place that cannot be written is told", async () => {
    const { exitCode, stderr } = await runCli(["ledger", "dalian-2018", "--out", join(fileOf("file", ""), "x.xlsx")]);
    expect([exitCode, stderr.includes("x.xlsx")]).toEqual([2, true]);
    expect(existsSync(join(folder, "file", "x.xlsx"))).toBe(false);
  });

  test("in English too", async () => {
    const { stderr } = await runCli(["check", fileOf("words.xlsx", "a,b"), "--lang", "en-US"]);
    expect(stderr).toMatch(/neither an \.xlsx workbook nor a \.csv/u);
  });
});

describe("a second table on the sheet", () => {
  const head: CellScalar[] = ["序号", "任务", "牵头单位", "完成时限"];
  const first: CellScalar[][] = [head, [1, "修订办法", "市财政局", "2019年底前"], [2, "清理文件", "市司法局", "2019年底前"], [3, "公布清单", "市商务局", "2020年底前"]];
  const second: CellScalar[][] = [["序号", "重点项目", "责任单位", "完成时间"], [1, "建设平台", "市大数据局", "2019年底前"], [2, "培训人员", "市人社局", "2020年底前"]];

  test.each(["check", "stats"])("%s says that it was left out, on standard error", async (command) => {
    const file = await bookOf(`two-${command}.xlsx`, [...first, [], [], ...second]);
    const { stderr } = await runCli([command, file, "--as-of", asOf]);
    expect(stderr).toContain("A7:D9");
    const alone = await runCli([command, await bookOf(`one-${command}.xlsx`, first), "--as-of", asOf]);
    expect(alone.stderr).toBe("");
  });

  test("of the same header is read with the first", async () => {
    const { stdout, stderr } = await runCli(["check", await bookOf("parts.xlsx", [...first, [], ["二、区县任务"], head, ...second.slice(1)]), "--as-of", asOf, "--format", "json"]);
    expect(stderr).toBe("");
    expect(jsonOf(stdout)["ledger"]).toMatchObject({ rowCount: 5, address: "A1:D9" });
  });
});
