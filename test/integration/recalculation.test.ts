import type { CellScalar } from "#files/workbookData";
import { createSheetData } from "#files/workbookData";
import { writeXlsx } from "#files/writeXlsx";
import { statisticsSheetIds } from "#core/sheets/statisticsSheetIds";
import { fillSheet, workbookOf } from "#test/host";
import { runCli } from "#test/runCli";
import { testWith } from "#test/needs";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compareFormulas } from "../../tools/compareFormulas.ts";
import { findLibreOffice } from "../../tools/recalculate.ts";

const soffice = findLibreOffice();
/** A third calculator: LibreOffice recalculates what was written, and every figure is compared with the program's own. */
const prove = testWith("LibreOffice (Debian: libreoffice-calc)", soffice !== null);

let folder = "";
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), "policy-ledger-proof-")); });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function expectEqual(name: string, args: readonly string[], least: number): Promise<void> {
  const out = join(folder, name);
  const { exitCode, stderr } = await runCli(["stats", ...args, "--as-of", "2019-10-31", "--out", out]);
  expect([exitCode, /不一致 0 个/u.test(stderr)]).toEqual([0, true]);
  const { formulas, differences } = await compareFormulas(soffice ?? "", out);
  expect(differences).toEqual([]);
  expect(formulas).toBeGreaterThan(least);
}

function layoutOf(name: string, layout: object): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(layout));
  return path;
}

describe("LibreOffice computes what the program computed", () => {
  prove("on every kind of sheet, in the usual columns and in the office's own", async () => {
    const demo = ["assets/samples/dalian-ledger.xlsx", "--policy", "dalian-2018"];
    await expectEqual("all.xlsx", [...demo, "--layout", layoutOf("all.json", { sheets: statisticsSheetIds })], 6000);
    const columns = ["change", "onTimeRate", "weightedCompletionRate", "rank", "dueCompletionRate", "dueSoon", "doneOnTime", "started", "light"];
    await expectEqual("chosen.xlsx", [...demo, "--layout", layoutOf("chosen.json", { sheets: ["byMonth", "byLead", "byChapter"], columns, order: "total" })], 5000);
  }, 180_000);

  prove("over several ledgers that are kept differently", async () => {
    const workbook = workbookOf(districts.甲区, "甲区");
    (["乙区", "丙区"] as const).forEach((name, index) => {
      const sheet = createSheetData(`{more-${index}}`, name);
      fillSheet(sheet, districts[name]);
      workbook.sheets.push(sheet);
    });
    const file = join(folder, "districts.xlsx");
    writeFileSync(file, await writeXlsx(workbook));
    await expectEqual("districts-out.xlsx", [file, "--all-sheets", "--layout", layoutOf("districts.json", { sheets: statisticsSheetIds })], 300);
  }, 180_000);
});

/** 43738 is 30 September 2019, 43830 the end of that year. One district accepts what is done, one counts progress to 100, one has no status. */
const districts: Record<"甲区" | "乙区" | "丙区", CellScalar[][]> = {
  甲区: [
    ["序号", "工作任务", "牵头单位", "责任单位", "完成时限", "办理状态", "完成日期", "是否认定"],
    [1, "压缩办税时间", "市税务局", "市财政局、市商务局", 43738, "已完成", 43700, "已认定"], [2, "提升登记便利度", "市自然资源局、市税务局", "市财政局", 43738, "已完成", 43720, "退回"],
    [3, "推进法治建设", "市司法局", "", "长期推进", "进行中", null, ""], [4, "清理证明事项", "市司法局", "市商务局", 43780, "未启动", null, ""],
  ],
  乙区: [
    ["甲乙丙三区任务台账"], ["编号", "主要任务", "责任单位", "完成时限", "完成进度", "工作进展"],
    ["B-1", "压缩办税时间", "市税务局", "2019年9月底前", 80, "推进中"], ["B-2", "建设服务平台", "市财政局", "2019年12月31日", 20, "正在招标"], ["B-3", "公开办事指南", "市政务服务办", 43738, 100, "已上线"],
  ],
  丙区: [
    ["任务", "牵头单位", "完成时限", "状态", "完成时间"],
    ["压缩办税时间", "市税务局", 43738, "已办结", 43745], ["提升登记便利度", "市自然资源局", 43830, "正在办理", null], ["开展专项检查", "市市场监管局", 43830, "暂停", null], ["培训业务人员", "*市*局", 43770, "取消", null],
  ],
};
