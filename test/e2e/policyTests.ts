import ExcelJS from "exceljs";
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Browser } from "playwright-core";
import { ledgerSheet, WorkbenchPage } from "./workbenchPage.ts";

/** A plan of our own, as an office would drop it. */
const plan = [
  "滨海市便利企业行动方案", "（2024年3月1日印发）", "一、主要任务", "（一）压缩办税时间。2024年底前，纳税申报时间压缩至60小时以内。", "牵头单位：市税务局；责任单位：市财政局、市政务服务局",
  "（二）提升登记便利度。2025年6月底前实现不动产登记1个工作日办结。", "牵头单位：市自然资源局；责任单位：市住房城乡建设局",
].join("\n");

/** A table as people keep it: a title, odd header words, a column that says nothing of itself, a note. */
async function messyBook(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("说明").addRow(["本表由各单位填报"]);
  const sheet = workbook.addWorksheet("2024年推进表");
  sheet.addRows([
    [], ["", "滨海市便利企业行动方案推进情况表"], ["", "编号", "干什么", "谁牵头", "谁配合", "什么时候干完", "干到哪了"],
    ["", 1, "压缩办税时间", "市税务局", "市财政局、市政务服务局", "2024年底前", "进行中"],
    ["", 2, "提升登记便利度", "市自然资源局", "市住建局", "2025年6月底前", "未启动"],
    ["", "注：每月5日前报送"],
  ]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

export function declarePolicyTests(browser: Browser, url: string): void {
  void describe("policies and ledgers in the workbench", () => {
    void test("a plan from a file becomes a ledger, which then checks clean against it", async () => {
      const bench = await WorkbenchPage.open(browser, url);
      const { page } = bench;
      await bench.button("workbench.new").click();
      await page.getByText(bench.say("workbench.created")).waitFor();
      await bench.goTo("policy");
      await page.locator('[data-theme] input[type="file"]').setInputFiles({ name: "binhai.txt", mimeType: "text/plain", buffer: Buffer.from(plan) });
      await bench.said("pane.done.policyRead", { file: "binhai.txt", documents: 1, measures: 2 }).waitFor();
      await bench.goTo("ledger");
      await bench.button("pane.policy.makeLedgerFor", { title: "滨海市便利企业行动方案" }).click();
      await bench.said("pane.done.written").waitFor();
      assert.ok((await bench.sheetNames()).includes("任务分工表"));
      await bench.button("pane.ledger.open").or(bench.button("pane.ledger.again")).first().click();
      await bench.said("pane.ledger.rows", { rows: 2 }).waitFor();
      await bench.button("pane.next.check").click();
      await bench.said("pane.check.sentence", { total: 2 }).waitFor();
      await bench.closeClean();
    });

    void test("a messy table is read, a column is put right by hand, and the correction is kept", async () => {
      const bench = await WorkbenchPage.open(browser, url);
      const { page } = bench;
      await page.locator('header input[type="file"]').setInputFiles({ name: "推进表.xlsx", mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", buffer: await messyBook() });
      await page.getByText(bench.say("workbench.opened", { file: "推进表.xlsx" })).waitFor();
      await bench.goTo("ledger");
      const sheets = page.getByRole("combobox", { name: bench.say("pane.sheet.label") });
      await sheets.selectOption("2024年推进表");
      await bench.button("pane.ledger.open").click();
      await bench.said("pane.ledger.rows", { rows: 2 }).waitFor();
      const helpers = page.getByRole("combobox", { name: bench.say("pane.ledger.roleOf", { column: "E", header: "谁配合" }) });
      await helpers.selectOption(bench.say("pane.role.remark"));
      await bench.said("pane.ledger.corrected").waitFor();
      assert.equal(await helpers.inputValue(), "remark");
      await bench.button("pane.ledger.again").click();
      await page.waitForTimeout(1000);
      assert.equal(await helpers.inputValue(), "remark");
      await bench.button("pane.ledger.forget").click();
      await bench.said("pane.ledger.corrected").waitFor({ state: "detached" });
      assert.notEqual(await helpers.inputValue(), "remark");
      await bench.closeClean();
    });

    void test("a file that is no workbook is refused by name, and the open one stays", async () => {
      const bench = await WorkbenchPage.open(browser, url);
      const before = await bench.sheetNames();
      await bench.page.locator('header input[type="file"]').setInputFiles({ name: "照片.xlsx", mimeType: "image/png", buffer: Buffer.from("not a workbook") });
      await bench.page.getByText("照片.xlsx").waitFor();
      assert.deepEqual(await bench.sheetNames(), before);
      await bench.closeClean();
    });

    void test("a workbook with changes that were not saved makes way for another only when the user says so", async () => {
      const bench = await WorkbenchPage.open(browser, url);
      await bench.type(ledgerSheet, "C5", "改过的任务");
      const before = await bench.sheetNames();
      await bench.button("workbench.new").click();
      await bench.button("workbench.unsaved.stay").click();
      assert.deepEqual(await bench.sheetNames(), before);
      const download = bench.page.waitForEvent("download");
      await bench.button("workbench.save").click();
      await download;
      await bench.button("workbench.new").click();
      await bench.page.getByText(bench.say("workbench.created")).waitFor();
      assert.notDeepEqual(await bench.sheetNames(), before);
      await bench.closeClean();
    });
  });
}
