import type { Environment } from "#actions/environment";
import { openLedger } from "#actions/openLedger";
import { runCheck } from "#actions/runCheck";
import { computeStatistics, planStatistics, writeStatistics } from "#actions/writeStatistics";
import { buildEnvironment } from "#cli/buildEnvironment";
import { reportSheets } from "#cli/chooseSheets";
import { loadPolicies } from "#cli/loadPolicies";
import { announceTo } from "#cli/withWorkbook";
import type { WorkbookData } from "#files/workbookData";
import { readXlsx } from "#files/readXlsx";
import { createEmbeddedHost, type EmbeddedHost } from "#host/createEmbeddedHost";
import { createMessages } from "#messages/messages";
import { runCli } from "#test/runCli";
import { sheetOf, snapshotOf, valuesOf } from "#test/seamBook";
import ExcelJS from "exceljs";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const sample = "assets/samples/dalian-ledger.xlsx";
const sheets = ["任务分工", "总体情况", "分单位完成情况", "分部分", "分月", "逾期清单", "核对结果", "统计规则", "任务单位底表"];

async function sampleBook(): Promise<WorkbookData> {
  const workbook = await readXlsx(readFileSync(sample));
  if (!workbook.ok) throw new Error(workbook.failure.kind);
  return workbook.value;
}

const context = { stdin: (async function* () {})(), stdout: () => Promise.resolve(), stderr: () => Promise.resolve(), today: () => "2026-01-01", messages: createMessages("zh-CN") };

async function demoEnvironment(): Promise<Environment> {
  const environment = await buildEnvironment(context, { asOf: "2019-10-31" });
  if (!environment.ok) throw new Error(environment.failure.id);
  return environment.value;
}

/** Open, check, count and write, as the demo and the pane do. */
async function runMainJob(host: EmbeddedHost, environment: Environment): Promise<Awaited<ReturnType<typeof writeStatistics>>> {
  const policies = await loadPolicies(context, ["dalian-2018"], environment);
  if (!policies.ok) throw new Error("no policy");
  const opened = await openLedger({ sheet: "任务分工", policies: policies.value }, environment);
  if (!opened.ok) throw new Error("no ledger");
  const report = await runCheck(opened.value, environment);
  const announceFormulas = announceTo({ host, save: () => Promise.reject(new Error("not here")) });
  return writeStatistics({ opened: opened.value, sheets: reportSheets, report }, { ...environment, announceFormulas });
}

describe("the main job on the embedded host", () => {
  let host: EmbeddedHost;
  afterEach(() => host.dispose());

  test.each(["ltsc2021", "web"] as const)("%s: opening takes two round trips, checking none, writing eight sheets at most six", async (profile) => {
    host = await createEmbeddedHost({ workbook: await sampleBook(), profile });
    const environment = await demoEnvironment();
    const policies = await loadPolicies(context, ["dalian-2018"], environment);
    await openLedger({ sheet: "任务分工", policies: policies.ok ? policies.value : [] }, environment);
    expect(host.report().syncs).toBe(2);
    host.resetReport();
    const written = await runMainJob(host, environment);
    expect(written).toMatchObject({ ok: true, value: { outcome: { differences: [] } } });
    expect(written.ok && written.value.outcome.compared).toBeGreaterThan(2000);
    expect(host.report().syncs).toBeLessThanOrEqual(2 + 6);
    expect(host.report().errors).toEqual([]);
    expect(host.save().sheets.map(({ name }) => name)).toEqual(sheets);
  });

  test("the user's sheet stays letter for letter; a second run finds the same ledger and gives the same sheets", async () => {
    host = await createEmbeddedHost({ workbook: await sampleBook() });
    const environment = await demoEnvironment();
    const ledger = snapshotOf(sheetOf(host.save(), "任务分工"));
    await runMainJob(host, environment);
    const first = sheets.slice(1).map((name) => sheetOf(host.save(), name)).map(({ rows, merges, columns }) => JSON.stringify([rows, merges, columns]));
    host.resetReport();
    await runMainJob(host, environment);
    expect(host.report().syncs).toBeLessThanOrEqual(2 + 7);
    expect(snapshotOf(sheetOf(host.save(), "任务分工"))).toBe(ledger);
    expect(sheets.slice(1).map((name) => sheetOf(host.save(), name)).map(({ rows, merges, columns }) => JSON.stringify([rows, merges, columns]))).toEqual(first);
  });

  test("the month before comes with the ledger: counted and planned against it without another round trip", async () => {
    host = await createEmbeddedHost({ workbook: await sampleBook() });
    const october = await demoEnvironment();
    const before = await openLedger({ sheet: "任务分工", policies: [] }, october);
    expect(before.ok && (await computeStatistics(before.value, october)).previousAsOf).toBeNull();
    await runMainJob(host, { ...october, asOf: "2019-09-30" });
    host.resetReport();
    const opened = await openLedger({ sheet: "任务分工", policies: [] }, october);
    if (!opened.ok) throw new Error("no ledger");
    const statistics = await computeStatistics(opened.value, october);
    const planned = await planStatistics({ opened: opened.value, sheets: ["byLead"] }, october);
    expect([statistics.previousAsOf, planned.ok && planned.value.statistics.previousAsOf]).toEqual(["2019-09-30", "2019-09-30"]);
    expect(statistics.change).toBeGreaterThan(0);
    expect((await computeStatistics(opened.value, october, null)).previousAsOf).toBeNull();
    expect(host.report().syncs).toBe(2);
  });

  test("a fault at every sync of the write leaves the ledger as it was, and a rerun completes", async () => {
    const environment = await demoEnvironment();
    let hasEnded = false;
    for (let sync = 3; !hasEnded; sync += 1) {
      host = await createEmbeddedHost({ workbook: await sampleBook() });
      const ledger = snapshotOf(sheetOf(host.save(), "任务分工"));
      host.faults.plan({ sync, kind: "refuse", when: sync % 2 === 0 ? "before" : "after", code: "ConnectionFailure" });
      const written = await runMainJob(host, environment);
      hasEnded = written.ok;
      expect(snapshotOf(sheetOf(host.save(), "任务分工"))).toBe(ledger);
      host.faults.clear();
      if (!hasEnded) await runMainJob(host, environment);
      expect(host.save().sheets.map(({ name }) => name)).toEqual(sheets);
      expect(snapshotOf(sheetOf(host.save(), "任务分工"))).toBe(ledger);
      expect(valuesOf(sheetOf(host.save(), "分单位完成情况")).length).toBeGreaterThan(20);
      if (!hasEnded) host.dispose();
    }
  }, 120_000);
});

describe("demo", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "policy-ledger-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("two runs write the same bytes, which another library reads with the values of every formula", async () => {
    const [one, two] = [join(folder, "one.xlsx"), join(folder, "two.xlsx")];
    const first = await runCli(["demo", "--out", one]);
    await runCli(["demo", "--out", two]);
    expect([first.exitCode, first.stderr]).toEqual([0, ""]);
    expect(first.stdout).toMatch(/143 项任务/u);
    expect(first.stdout).toMatch(/不一致 0 个/u);
    expect(first.stdout).toContain(one);
    expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(one);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(sheets);
    const total = workbook.getWorksheet("总体情况")?.getColumn(2).values.find((value) => typeof value === "object" && value !== null && "formula" in value && value.result === 143);
    expect(total).toBeDefined();
  });

  test("speaks English when asked", async () => {
    const { stdout } = await runCli(["demo", "--out", join(folder, "en.xlsx"), "--lang", "en-US"]);
    expect(stdout).toMatch(/143 tasks/u);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(join(folder, "en.xlsx"));
    expect(workbook.worksheets.some(({ name }) => name === "总体情况")).toBe(false);
  });
});
