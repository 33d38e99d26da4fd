import ExcelJS from "exceljs";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import type { Browser } from "playwright-core";
import { ledgerSheet, WorkbenchPage } from "./workbenchPage.ts";

/** From the sample ledger to sheets of figures that live on without the add-in. */
export function declareStatisticsTests(browser: Browser, url: string): void {
  void describe("statistics in the workbench", () => {
    void test("check, click a finding, write the statistics, save", async () => {
      const started = Date.now();
      const bench = await WorkbenchPage.open(browser, url);
      const { page } = bench;
      assert.equal(await page.getByText(bench.say("workbench.face")).count(), 1);
      await bench.openAndCheck();
      console.log(`From opening the page to the first finding: ${Date.now() - started} ms`);
      await bench.chooseFinding(bench.say("check.lead-missing.title"));
      const place = (await page.getByRole("treeitem", { selected: true }).textContent())?.match(/^[A-Z]+\d+/u)?.[0];
      await page.waitForTimeout(700);
      assert.equal(await bench.selectedAddress(), `${ledgerSheet}!${place}`);

      const before = await bench.sheetNames();
      await bench.writeStatistics();
      const after = await bench.sheetNames();
      assert.deepEqual(before, [ledgerSheet]);
      assert.ok(after.length >= 4 && after.includes(ledgerSheet), `sheets: ${after.join()}`);

      const download = page.waitForEvent("download");
      await bench.button("workbench.save").click();
      const saved = new ExcelJS.Workbook();
      const bytes = readFileSync(await (await download).path());
      await saved.xlsx.load(new Uint8Array(bytes).buffer);
      assert.deepEqual(saved.worksheets.map(({ name }) => name).sort(), [...after].sort());
      let formulas = 0;
      for (const sheet of saved.worksheets) sheet.eachRow((row) => row.eachCell((cell) => { if (cell.type === ExcelJS.ValueType.Formula) formulas += 1; }));
      assert.ok(formulas > 500, `${formulas} formulas`);
      await bench.closeClean();
    });

    void test("a second run refreshes the same sheets, and the ledger is as it was", async () => {
      const bench = await WorkbenchPage.open(browser, url);
      const before = await bench.readSheet(ledgerSheet);
      await bench.openAndCheck();
      await bench.writeStatistics();
      const once = await bench.sheetNames();
      await bench.goTo("ledger");
      await bench.writeStatistics();
      assert.deepEqual(await bench.sheetNames(), once);
      assert.deepEqual(await bench.readSheet(ledgerSheet), before);
      await bench.closeClean();
    });

    void test("the figures follow another day in the sheet, and agree with the program's own for it", async () => {
      const bench = await WorkbenchPage.open(browser, url);
      const { page } = bench;
      await bench.writeStatistics();
      await page.waitForTimeout(1000);
      const [overview, asOf] = await bench.whereIs("PL_AsOf");
      await bench.type(overview, asOf, "2020/12/31");
      let sentence = "";
      for (let tries = 0; tries < 40 && !sentence.includes("2020年12月31日"); tries += 1) {
        await page.waitForTimeout(500);
        sentence = (await bench.readValues(overview)).flat().map(String).find((words) => /^截至\d.*项任务/u.test(words)) ?? "";
      }
      const overdue = /逾期未完成(\d+)项/u.exec(sentence)?.[1];
      assert.ok(Number(overdue) > 4, sentence);
      assert.deepEqual(await bench.findErrors(), []);

      await page.locator('input[type="date"]').fill("2020-12-31");
      await page.locator('input[type="date"]').blur();
      await bench.button("pane.statistics.compute").or(bench.button("pane.statistics.refresh")).click();
      await bench.goTo("check");
      await bench.button("pane.check.run").or(bench.button("pane.check.again")).click();
      await bench.said("pane.check.sentence", { overdue: overdue ?? "" }).waitFor({ timeout: 60_000 });
      await bench.closeClean();
    });
  });
}
