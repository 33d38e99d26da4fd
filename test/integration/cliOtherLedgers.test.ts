import { writeXlsx } from "#files/writeXlsx";
import { ledgerCells, userBook } from "#test/seamBook";
import { runCli } from "#test/runCli";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

let folder = "";
let file = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "policy-ledger-"));
  file = join(folder, "districts.xlsx");
  writeFileSync(file, await writeXlsx(userBook({ 东山县: ledgerCells, 通讯录: [["姓名", "电话"], ["李明", "8000001"], ["王芳", "8000002"]] })));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const asOf = ["--as-of", "2019-10-31"];

test.each([["check", "--fail-on", "never"], ["stats"]])("%s names the ledgers on further sheets that it left out", async (command, ...options) => {
  const { exitCode, stderr } = await runCli([command, file, ...asOf, ...options]);
  expect(exitCode).toBe(0);
  expect(stderr).toContain("东山县");
  expect(stderr).not.toContain("通讯录");
});

test.each([["check", "--sheet", "东山县", "--fail-on", "never"], ["stats", "--sheet", "任务分工"], ["stats", "--all-sheets"]])("%s %s says nothing of others", async (command, ...options) => {
  expect((await runCli([command, file, ...asOf, ...options])).stderr).toBe("");
});
