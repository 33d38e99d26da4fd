import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Browser } from "playwright-core";
import { ledgerSheet, WorkbenchPage } from "./workbenchPage.ts";

/** What the pane does when the workbook does not do what it is asked. */
export function declareFaultTests(browser: Browser, url: string): void {
  void describe("faults in the workbench", () => {
    void test("a write that is refused in the middle says so, changes nothing of the user's, and works when tried again", async () => {
      const bench = await WorkbenchPage.open(browser, url);
      const { page } = bench;
      const before = await bench.readSheet(ledgerSheet);
      await bench.openAndCheck();
      await bench.goTo("statistics");
      const halfWritten = bench.said("failure.written.generatedSheets");
      const untouched = bench.said("failure.written.nothing");
      let saidHalfWritten = false;
      // Which sync is the first to write is the add-in's own affair: the host refuses one after another.
      for (let sync = 3; !saidHalfWritten; sync += 1) {
        await page.evaluate((at) => globalThis.embeddedHost?.faults.plan({ sync: at, kind: "refuse", when: "after", code: "Unexpected" }), sync);
        await bench.button("pane.statistics.write").click();
        await halfWritten.or(untouched).first().waitFor({ timeout: 60_000 });
        saidHalfWritten = await halfWritten.isVisible();
        assert.deepEqual(await bench.readSheet(ledgerSheet), before);
      }
      await bench.writeStatistics();
      assert.deepEqual(await bench.readSheet(ledgerSheet), before);
      assert.deepEqual((await bench.sheetNames()).filter((name) => /^PL_|tmp|~/iu.test(name)), []);
      await bench.closeClean();
    });

    void test("a cell changed by somebody else after the check is not corrected, and is named", async () => {
      const bench = await WorkbenchPage.open(browser, url);
      const { page } = bench;
      await bench.openAndCheck();
      await bench.chooseFinding(bench.say("check.lead-missing.title"));
      await page.waitForTimeout(700);
      const address = (await bench.selectedAddress()).split("!")[1] ?? "";
      await page.evaluate(([name, cell]) => Excel.run(async (context) => {
        context.workbook.worksheets.getItem(name).getRange(cell).values = [["市水务局"]];
        await context.sync();
      }), [ledgerSheet, address] as const);
      await bench.button("pane.fix.apply").click();
      await bench.said("pane.done.fixStale").waitFor();
      assert.equal((await bench.readCell(ledgerSheet, address)).value, "市水务局");
      await bench.closeClean();
    });

    void test("a protected sheet is refused before anything is written", async () => {
      const bench = await WorkbenchPage.open(browser, url);
      const { page } = bench;
      await bench.openAndCheck();
      const before = await bench.readSheet(ledgerSheet);
      await page.evaluate((name) => Excel.run(async (context) => {
        context.workbook.worksheets.getItem(name).protection.protect();
        await context.sync();
      }), ledgerSheet);
      await bench.chooseFinding(bench.say("check.lead-missing.title"));
      await bench.button("pane.fix.apply").click();
      await bench.said("failure.excel.protectedSheet").waitFor();
      assert.deepEqual(await bench.readSheet(ledgerSheet), before);
      await bench.closeClean();
    });
  });
}
