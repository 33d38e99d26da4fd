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

    void test("the layout is edited by the keyboard, written by, and kept with the file", async () => {
      const bench = await WorkbenchPage.open(browser, url);
      const { page } = bench;
      const column = (id: string): string => bench.say(`sheet.group.column.${id}`);
      await openLayout(bench);
      await page.getByRole("checkbox", { name: column("dueCompletionRate"), exact: true }).uncheck();
      const up = bench.button("pane.layout.up", { name: column("overdue") });
      await up.focus();
      // To the top, and once more where it can go no higher.
      for (let presses = 0; presses < 8; presses += 1) await page.keyboard.press("Enter");
      assert.equal(await up.getAttribute("aria-disabled"), "true");
      assert.equal(await up.evaluate((button) => button === document.activeElement), true);
      await page.getByRole("radio", { name: bench.say("pane.layout.order.by", { figure: bench.say("sheet.figure.overdue") }) }).check();
      await bench.button("pane.layout.up", { name: bench.say("sheet.byLead.name") }).press("Enter");
      await page.keyboard.press("Escape");
      assert.equal(await bench.button("pane.layout.open").evaluate((button) => button === document.activeElement), true);

      await bench.writeStatistics();
      const names = await bench.sheetNames();
      assert.ok(names.indexOf(bench.say("sheet.byLead.name")) < names.indexOf(bench.say("sheet.overview.name")), names.join());
      const cells = await bench.readValues(bench.say("sheet.byLead.name"));
      const headerRow = cells.findIndex((row) => row[0] === column("no"));
      const header = cells[headerRow] ?? [];
      assert.deepEqual(header.slice(0, 4), [column("no"), bench.say("sheet.group.head.lead"), column("overdue"), column("total")]);
      assert.equal(header.includes(column("dueCompletionRate")), false);
      const overdue = cells.slice(headerRow + 2).flatMap(([no, , count]) => (typeof no === "number" ? [Number(count)] : []));
      assert.ok(overdue.length > 5 && (overdue[0] ?? 0) > 0, overdue.join());
      // What names no unit stands last whatever it counts.
      assert.deepEqual(overdue.slice(0, -1), overdue.slice(0, -1).sort((one, other) => other - one));

      // Choices are saved a moment after the last one.
      await page.waitForTimeout(2500);
      const download = page.waitForEvent("download");
      await bench.button("workbench.save").click();
      const bytes = readFileSync(await (await download).path());
      await bench.closeClean();

      const again = await WorkbenchPage.open(browser, url);
      await again.page.locator('header input[type="file"]').setInputFiles({ name: "台账.xlsx", mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", buffer: bytes });
      await again.page.getByText(again.say("workbench.opened", { file: "台账.xlsx" })).waitFor();
      await openLayout(again);
      assert.equal(await again.page.getByRole("checkbox", { name: column("dueCompletionRate"), exact: true }).isChecked(), false);
      const figures = again.page.getByRole("list", { name: again.say("pane.layout.columns") }).getByRole("listitem");
      assert.equal(await figures.first().textContent(), column("overdue"));
      assert.equal(await again.page.getByRole("radio", { name: again.say("pane.layout.order.by", { figure: again.say("sheet.figure.overdue") }) }).isChecked(), true);
      await again.closeClean();
    });
  });
}

async function openLayout(bench: WorkbenchPage): Promise<void> {
  await bench.goTo("statistics");
  await bench.button("pane.layout.open").click();
  await bench.page.getByRole("dialog", { name: bench.say("pane.layout.title") }).waitFor();
}
