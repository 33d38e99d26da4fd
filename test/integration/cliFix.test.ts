import { undo } from "#actions/restorePoints";
import { readXlsx } from "#files/readXlsx";
import type { CellScalar, WorkbookData } from "#files/workbookData";
import { writeXlsx } from "#files/writeXlsx";
import { changeEnvironment } from "#test/changeBook";
import { openHost, workbookOf } from "#test/host";
import { runCli } from "#test/runCli";
import { sheetOf, valuesOf } from "#test/seamBook";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "policy-ledger-fix-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cells: CellScalar[][] = [
  ["序号", "任务", "牵头单位", "责任单位", "完成时限", "办理状态"],
  [1, "压缩办税时间", "市税务局", "市发展改革委、市财政局", 43830, "进行中"],
  [2, "提升登记便利度", "市自然资源局", "市发展改革委、、市财政局", 43830, "进行中"],
  [3, "推进法治建设", "市司法局", "市发展改革委、市财政局", "2019年12月31日", "进行中"],
  [4, "公开办事指南", "市司法局", "市发展改革委、市财政局", 43830, "进行中"],
];
const asOf = ["--as-of", "2019-10-31"];

async function bookFile(name: string): Promise<string> {
  const file = join(folder, name);
  writeFileSync(file, await writeXlsx(workbookOf(cells, "台账")));
  return file;
}
async function open(file: string): Promise<WorkbookData> {
  const read = await readXlsx(readFileSync(file));
  if (!read.ok) throw new Error(read.failure.kind);
  return read.value;
}

test("corrections go into a new workbook, which can undo them; the input stays byte for byte", async () => {
  const input = await bookFile("a.xlsx");
  const before = readFileSync(input);
  const out = join(folder, "a-fixed.xlsx");
  const { exitCode, stdout, stderr } = await runCli(["fix", input, "--out", out, ...asOf]);
  expect([exitCode, stderr.trim()]).toEqual([0, `已保存到 ${out}`]);
  expect(stdout).toContain("“2019年12月31日” → “43830”");
  expect(readFileSync(input).equals(before)).toBe(true);
  const fixed = await open(out);
  expect(valuesOf(sheetOf(fixed, "台账")).map((row) => row.slice(3, 5))).toEqual([
    ["责任单位", "完成时限"], ["市发展改革委、市财政局", 43830], ["市发展改革委、市财政局", 43830], ["市发展改革委、市财政局", 43830], ["市发展改革委、市财政局", 43830],
  ]);
  const again = await runCli(["fix", out, "--dry-run", ...asOf]);
  expect([again.exitCode, again.stdout.trim()]).toEqual([0, "没有可以自动更正的问题。"]);
  const host = await openHost({ workbook: fixed });
  expect((await undo(changeEnvironment())).ok).toBe(true);
  expect(valuesOf(sheetOf(host.save(), "台账"))).toEqual(cells);
  host.dispose();
});

test("--check corrects one kind only, --json gives data, --dry-run writes nothing and ends with 1 where there is something", async () => {
  const input = await bookFile("b.xlsx");
  const out = join(folder, "b-fixed.xlsx");
  const { exitCode, stdout } = await runCli(["fix", input, "--check", "deadline-not-a-date", "--dry-run", "--json", "--out", out, ...asOf]);
  expect([exitCode, existsSync(out)]).toEqual([1, false]);
  expect(JSON.parse(stdout)).toMatchObject({
    asOf: "2019-10-31", policies: [], sheet: "台账", dryRun: true, cells: 1, rows: 0, left: [],
    applied: [{ check: "deadline-not-a-date", place: { row: 4, column: 5 }, changes: [{ before: "2019年12月31日", after: 43830, numberFormat: expect.any(String) as string }], inserts: [] }],
  });
});

test.each([
  ["neither --out nor --dry-run", []],
  ["an unknown check", ["--check", "no-such-check", "--dry-run"]],
])("%s is bad usage", async (_, options) => {
  const { exitCode, stdout, stderr } = await runCli(["fix", await bookFile("c.xlsx"), ...options]);
  expect([exitCode, stdout]).toEqual([2, ""]);
  expect(stderr).not.toBe("");
});

test("the input is never the output", async () => {
  const input = await bookFile("d.xlsx");
  expect((await runCli(["fix", input, "--out", input])).exitCode).toBe(2);
});
