import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Browser } from "playwright-core";
import { ledgerSheet, WorkbenchPage } from "./workbenchPage.ts";

/** Walking the findings, correcting cells and taking it back. */
export function declareFindingsTests(browser: Browser, url: string): void {
  void describe("findings in the workbench", () => {
    void test("findings are walked by keyboard, and the sheet's selection walks along", async () => {
      const bench = await WorkbenchPage.open(browser, url);
      const { page } = bench;
      await bench.button("pane.ledger.open").click();
      await bench.button("pane.next.check").waitFor();
      await page.getByRole("tab", { name: bench.say("pane.place.ledger"), exact: true }).focus();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Enter");
      await bench.button("pane.check.run").focus();
      await page.keyboard.press("Enter");
      const tree = page.getByRole("tree");
      await tree.waitFor();
      await tree.focus();
      const current = page.getByRole("treeitem", { selected: true });
      const visited = new Set<string>();
      for (let step = 0; step < 40 && visited.size < 3; step += 1) {
        await page.keyboard.press("ArrowDown");
        const place = (await current.textContent())?.match(/^[A-Z]+\d+/u)?.[0];
        if (place === undefined) {
          await page.keyboard.press("ArrowRight");
          continue;
        }
        await page.waitForTimeout(500);
        assert.equal(await bench.selectedAddress(), `${ledgerSheet}!${place}`);
        visited.add(place);
      }
      assert.ok(visited.size >= 3, [...visited].join());
      await page.keyboard.press("F2");
      await page.keyboard.press("Escape");
      assert.equal(await tree.evaluate((element) => element === document.activeElement), true);
      await bench.closeClean();
    });

    void test("a correction is previewed, applied, undone and done again; nothing else in the sheet changes", async () => {
      const bench = await WorkbenchPage.open(browser, url);
      const { page } = bench;
      const before = await bench.readSheet(ledgerSheet);
      await bench.openAndCheck();
      await bench.chooseFinding(bench.say("check.lead-missing.title"));
      const place = (await page.getByRole("treeitem", { selected: true }).textContent())?.match(/^[A-Z]+\d+/u)?.[0] ?? "";
      const proposed = await page.getByRole("region", { name: bench.say("pane.check.detail") }).getByRole("cell").allTextContents();
      await bench.button("pane.fix.apply").click();
      await bench.said("pane.done.fixed").waitFor();
      const after = String((await bench.readCell(ledgerSheet, place)).value);
      assert.ok(after !== "" && proposed.some((words) => words.includes(after)), `${after} of ${proposed.join()}`);
      assert.equal(countDifferences(before, await bench.readSheet(ledgerSheet)), 1);

      await page.getByRole("button", { name: new RegExp(`^${bench.say("pane.fix.undo")}`, "u") }).click();
      await bench.said("pane.done.undone").waitFor();
      assert.deepEqual(await bench.readSheet(ledgerSheet), before);
      await page.getByRole("button", { name: new RegExp(`^${bench.say("pane.fix.redo")}`, "u") }).click();
      await bench.said("pane.done.redone").waitFor();
      assert.equal((await bench.readCell(ledgerSheet, place)).value, after);
      await bench.closeClean();
    });

    void test("marks stand on the cells of findings and are gone when they are taken off", async () => {
      const bench = await WorkbenchPage.open(browser, url);
      const { page } = bench;
      await bench.openAndCheck();
      const before = await bench.countFormats(ledgerSheet);
      const toggle = async (): Promise<void> => {
        await page.getByRole("button", { name: bench.say("pane.check.more"), exact: true }).click();
        await page.getByRole("menuitemcheckbox", { name: bench.say("pane.check.marks"), exact: true }).click();
      };
      await toggle();
      await bench.said("pane.done.marked").waitFor();
      assert.ok((await bench.countFormats(ledgerSheet)) > before);
      await page.waitForTimeout(800);
      await bench.screenshot("marks");
      await page.keyboard.press("Escape");
      await toggle();
      await bench.said("pane.done.unmarked").waitFor();
      assert.equal(await bench.countFormats(ledgerSheet), before);
      await bench.closeClean();
    });

    void test("a finding marked as checked stays away, with its reason, until it is taken back", async () => {
      const bench = await WorkbenchPage.open(browser, url);
      const { page } = bench;
      await bench.openAndCheck();
      const title = bench.say("check.lead-missing.title");
      await bench.chooseFinding(title);
      await bench.button("pane.ignore.open").click();
      await page.getByRole("dialog").getByRole("textbox").fill("已请示，由市政府另行明确");
      await page.getByRole("dialog").getByRole("button", { name: bench.say("pane.ignore.confirm"), exact: true }).click();
      await bench.said("pane.done.ignored").waitFor();
      assert.equal(await bench.findingLines().filter({ hasText: title }).count(), 0);
      await bench.button("pane.check.again").click();
      await bench.said("pane.done.checked").waitFor();
      assert.equal(await bench.findingLines().filter({ hasText: title }).count(), 0);
      await page.getByRole("tab", { name: new RegExp(`^${bench.say("pane.check.family.ignored")}`, "u") }).click();
      await page.getByText("已请示，由市政府另行明确").waitFor();
      await bench.button("pane.ignore.takeBack").click();
      await bench.said("pane.done.takenBack").waitFor();
      await bench.closeClean();
    });

    void test("what is typed into the grid reaches the add-in", async () => {
      const bench = await WorkbenchPage.open(browser, url);
      const { page } = bench;
      await bench.openAndCheck();
      const title = bench.say("check.lead-missing.title");
      await bench.chooseFinding(title);
      await page.waitForTimeout(700);
      const address = (await bench.selectedAddress()).split("!")[1] ?? "";
      assert.equal((await bench.readCell(ledgerSheet, address)).value, "");
      // Where the grid has scrolled the selected cell to.
      await bench.type(ledgerSheet, address, "市国资委", { x: 530, y: 225 });
      assert.equal((await bench.readCell(ledgerSheet, address)).value, "市国资委");
      await bench.button("pane.check.again").click();
      await bench.said("pane.done.checked").waitFor();
      assert.equal(await bench.findingLines().filter({ hasText: title }).count(), 0);
      await bench.closeClean();
    });
  });
}

/** How many cells are not as they were. */
function countDifferences(before: readonly (readonly unknown[])[], after: readonly (readonly unknown[])[]): number {
  assert.deepEqual([after.length, after[0]?.length], [before.length, before[0]?.length]);
  return before.flatMap((row, index) => row.filter((value, column) => value !== after[index]?.[column])).length;
}
