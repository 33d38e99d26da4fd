import AxeBuilder from "@axe-core/playwright";
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Browser } from "playwright-core";
import { WorkbenchPage, type Language, type Theme } from "./workbenchPage.ts";

/** Every place of the pane in every language and theme: a picture of it, and nothing that axe objects to. */
export function declareLooksTests(browser: Browser, url: string): void {
  void describe("looks and accessibility", () => {
    for (const language of ["zh-CN", "en-US"] as const) {
      for (const theme of ["light", "dark"] as const) declareLooks(browser, url, { language, theme });
    }

    void test("language and theme are switched with the workbook in place", async () => {
      const bench = await WorkbenchPage.open(browser, url);
      const { page } = bench;
      await bench.goTo("statistics");
      await bench.writeStatistics();
      const sheets = await bench.sheetNames();
      await page.getByRole("combobox", { name: bench.say("pane.language") }).selectOption("en-US");
      await page.getByRole("tab", { name: "Ledger", exact: true }).waitFor();
      await page.getByRole("button", { name: "Dark", exact: true }).click();
      await page.locator('[data-theme="dark"]').waitFor();
      assert.deepEqual(await bench.sheetNames(), sheets);
      await bench.closeClean();
    });
  });
}

function declareLooks(browser: Browser, url: string, { language, theme }: { language: Language; theme: Theme }): void {
  void test(`${language}, ${theme}`, async () => {
    const bench = await WorkbenchPage.open(browser, url, { language, theme });
    const { page } = bench;
    assert.equal(await page.locator("[data-theme]").getAttribute("data-theme"), theme);
    const inspect = async (name: string): Promise<void> => {
      await bench.screenshot(`${name}-${language}-${theme}`);
      const { violations } = await new AxeBuilder({ page }).include("[data-theme]")
        // Fluent's own focus guards: they take the focus only to pass it on.
        .exclude("[data-tabster-dummy]").analyze();
      assert.deepEqual(violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes[0]?.html ?? ""}`), []);
    };
    await bench.goTo("policy");
    await page.getByText(bench.say("pane.policy.add")).waitFor();
    await page.waitForTimeout(1000);
    await inspect("policy");
    await bench.goTo("ledger");
    await bench.button("pane.ledger.open").click();
    await bench.button("pane.next.check").waitFor();
    await inspect("ledger");
    await bench.button("pane.next.check").click();
    await bench.chooseFinding(bench.say("check.lead-missing.title"));
    await inspect("check");
    await bench.writeStatistics();
    await inspect("statistics");
    await bench.button("pane.layout.open").click();
    await page.getByRole("dialog").waitFor();
    await inspect("layout");
    await page.keyboard.press("Escape");
    await bench.goTo("supervision");
    await page.waitForTimeout(1000);
    await inspect("supervision");
    await bench.closeClean();
  });
}
