import AxeBuilder from "@axe-core/playwright";
import ExcelJS from "exceljs";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import type { Browser } from "playwright-core";
import { WorkbenchPage, type Language, type Theme } from "./workbenchPage.ts";

/** The sample ledger's own sheet. */
const ledgerSheet = "任务分工";

export function declareWorkbenchTests(browser: Browser, url: string): void {
  void describe("workbench", () => {
    void test("check, click a finding, write the statistics, save", async () => {
      const started = Date.now();
      const bench = await WorkbenchPage.open(browser, url);
      const { page, words } = bench;
      assert.equal(await page.getByText(words.face).count(), 1);
      await bench.openAndCheck();
      const first = page.getByRole("listitem").first();
      await first.waitFor();
      console.log(`From opening the page to the first finding: ${Date.now() - started} ms`);

      await first.click();
      const place = (await first.textContent())?.match(/^[A-Z]+\d+/u)?.[0];
      await page.waitForTimeout(500);
      assert.equal(await bench.selectedAddress(), `${ledgerSheet}!${place}`);

      const before = await bench.sheetNames();
      await bench.writeStatistics();
      const after = await bench.sheetNames();
      assert.deepEqual(before, [ledgerSheet]);
      assert.ok(after.length >= 4 && after.includes(ledgerSheet), `sheets: ${after.join()}`);

      const download = page.waitForEvent("download");
      await bench.button(words.save).click();
      const saved = new ExcelJS.Workbook();
      const bytes = readFileSync(await (await download).path());
      await saved.xlsx.load(new Uint8Array(bytes).buffer);
      assert.deepEqual(saved.worksheets.map(({ name }) => name).sort(), [...after].sort());
      let formulas = 0;
      for (const sheet of saved.worksheets) sheet.eachRow((row) => row.eachCell((cell) => { if (cell.type === ExcelJS.ValueType.Formula) formulas += 1; }));
      assert.ok(formulas > 500, `${formulas} formulas`);
      assert.deepEqual(bench.consoleErrors, []);
      assert.deepEqual(bench.foreignRequests, []);
      await bench.close();
    });

    void test("a second run refreshes the same sheets, and the ledger is as it was", async () => {
      const bench = await WorkbenchPage.open(browser, url);
      const readLedger = (): Promise<unknown> => bench.page.evaluate((name) => Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(name).getUsedRange();
        range.load("formulas,address");
        await context.sync();
        return [range.address, range.formulas];
      }), ledgerSheet);
      const before = await readLedger();
      await bench.openAndCheck();
      await bench.writeStatistics();
      const once = await bench.sheetNames();
      await bench.goTo(0);
      await bench.writeStatistics();
      assert.deepEqual(await bench.sheetNames(), once);
      assert.deepEqual(await readLedger(), before);
      await bench.close();
    });

    void test("what is typed into the grid reaches the add-in", async () => {
      const bench = await WorkbenchPage.open(browser, url);
      const { page } = bench;
      await bench.openAndCheck();
      await page.getByRole("listitem").first().click();
      await page.waitForTimeout(600);
      const address = (await bench.selectedAddress()).split("!")[1] ?? "";
      assert.equal((await bench.readCell(ledgerSheet, address)).value, "");
      // Where the grid has scrolled the selected cell to.
      await bench.type(ledgerSheet, address, "市国资委", { x: 530, y: 225 });
      assert.equal((await bench.readCell(ledgerSheet, address)).value, "市国资委");
      await page.getByRole("heading", { name: /缺少牵头单位/u }).waitFor();
      await bench.button("重新核对").click();
      await page.getByRole("heading", { name: /缺少牵头单位/u }).waitFor({ state: "detached" });
      await page.getByRole("tab", { name: /^全部/u }).waitFor();
      assert.equal(await page.getByRole("heading", { name: /缺少牵头单位/u }).count(), 0);
      assert.deepEqual(bench.consoleErrors, []);
      await bench.close();
    });

    void test("the figures follow another day in the sheet, and agree with the program's own for it", async () => {
      const bench = await WorkbenchPage.open(browser, url);
      const { page } = bench;
      await bench.writeStatistics();
      await page.waitForTimeout(1000);
      // 数据截至日期.
      await bench.type("总体情况", "B2", "2020/12/31");
      let sentence = "";
      for (let tries = 0; tries < 40 && !sentence.includes("2020年12月31日"); tries += 1) {
        await page.waitForTimeout(500);
        sentence = String((await bench.readCell("总体情况", "A3")).value);
      }
      const overdue = /逾期未完成(\d+)项/u.exec(sentence)?.[1];
      assert.ok(Number(overdue) > 4, sentence);

      await page.locator('input[type="date"]').fill("2020-12-31");
      await page.locator('input[type="date"]').blur();
      await bench.button(bench.words.write).click();
      await page.getByText(`逾期 ${overdue} 项`).waitFor({ timeout: 60_000 });
      assert.deepEqual(bench.consoleErrors, []);
      await bench.close();
    });

    void test("findings are walked by keyboard", async () => {
      const bench = await WorkbenchPage.open(browser, url);
      const { page } = bench;
      await bench.button(bench.words.open).click();
      await bench.button(bench.words.next).waitFor();
      await page.getByRole("tab", { name: bench.words.places[0], exact: true }).focus();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Enter");
      await bench.button(bench.words.check).focus();
      await page.keyboard.press("Enter");
      await page.getByText(bench.words.done).waitFor();
      const header = page.getByRole("button", { name: /单位已更名/u });
      await header.focus();
      await page.keyboard.press("Enter");
      const items = page.getByRole("listitem");
      await items.nth(2).waitFor();
      await items.nth(1).focus();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForTimeout(500);
      const place = (await items.nth(2).textContent())?.match(/^[A-Z]+\d+/u)?.[0];
      assert.equal(await bench.selectedAddress(), `${ledgerSheet}!${place}`);
      await bench.close();
    });

    for (const language of ["zh-CN", "en-US"] as const) {
      for (const theme of ["light", "dark"] as const) declareLooks(browser, url, { language, theme });
    }
  });
}

/** Every page of the pane in every language and theme: a picture of it, and nothing that axe objects to. */
function declareLooks(browser: Browser, url: string, { language, theme }: { language: Language; theme: Theme }): void {
  void test(`looks and accessibility: ${language}, ${theme}`, async () => {
    const bench = await WorkbenchPage.open(browser, url, { language, theme });
    const pane = bench.page.locator("[data-theme]");
    assert.equal(await pane.getAttribute("data-theme"), theme);
    const inspect = async (name: string): Promise<void> => {
      await bench.screenshot(`${name}-${language}-${theme}`);
      const { violations } = await new AxeBuilder({ page: bench.page }).include("[data-theme]")
        // Fluent's own focus guards: they take the focus only to pass it on.
        .exclude("[data-tabster-dummy]").analyze();
      assert.deepEqual(violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes[0]?.html ?? ""}`), []);
    };
    await bench.button(bench.words.open).click();
    await bench.button(bench.words.next).waitFor();
    await inspect("ledger");
    await bench.button(bench.words.next).click();
    await bench.page.getByText(bench.words.done).waitFor();
    await inspect("check");
    await bench.writeStatistics();
    await inspect("statistics");
    assert.deepEqual(bench.consoleErrors, []);
    assert.deepEqual(bench.foreignRequests, []);
    await bench.close();
  });
}
