import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Browser } from "playwright-core";
import { pathToFileURL } from "node:url";
import { WorkbenchPage } from "./workbenchPage.ts";

/** The built folder opened by double-click, as on a computer without Excel and without a server: no worker, no request. */
export function declareFolderTests(browser: Browser, folder: string): void {
  void describe("the workbench as a folder", () => {
    void test("opens, checks and writes without a server", async () => {
      const bench = await WorkbenchPage.open(browser, pathToFileURL(folder).href);
      await bench.openAndCheck();
      assert.ok((await bench.findingLines().count()) > 5);
      await bench.writeStatistics();
      assert.ok((await bench.sheetNames()).length >= 4);
      // A worker is not to be had from a folder; that the browser says so is no fault of the page.
      const others = bench.consoleErrors.filter((words) => !/worker/iu.test(words));
      assert.deepEqual(others, []);
      await bench.page.context().close();
    });
  });
}
