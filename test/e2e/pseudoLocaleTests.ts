import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import webpack from "webpack";
import { findClippedWords } from "./findClippedWords.ts";
import { serveFolder, type ServedFolder } from "./serveFolder.ts";

const root = join(import.meta.dirname, "../..");
/** The narrowest pane that Excel gives. */
const paneWidth = 320;

type Configure = (env: { target: string }, argv: { mode: string }) => Promise<webpack.Configuration>;

/** The workbench with every English word lengthened and in brackets. The product knows nothing of it. */
async function buildPseudoWorkbench(): Promise<string> {
  const folder = join(root, "out/pseudo-workbench");
  if (process.argv.includes("--no-build") && existsSync(folder)) return folder;
  const { default: configure } = (await import(pathToFileURL(join(root, "webpack.config.js")).href)) as { default: Configure };
  const config = await configure({ target: "workbench" }, { mode: "development" });
  const pseudo = join(root, "test/support/pseudoEnglish.ts");
  const replace = new webpack.NormalModuleReplacementPlugin(/en-US\/index(?:\.ts)?$/u, (resource: { request: string; contextInfo: { issuer: string } }) => {
    if (resource.contextInfo.issuer !== pseudo) resource.request = pseudo;
  });
  const compiler = webpack({ ...config, devtool: false, output: { ...config.output, path: folder }, plugins: [...(config.plugins ?? []), replace] });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      const failure = error ?? (stats?.hasErrors() === true ? new Error(stats.toString("errors-only")) : null);
      if (failure !== null) reject(failure);
      else compiler.close(() => resolve());
    });
  });
  return folder;
}

async function openNarrow(browser: Browser, url: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1024, height: 900 }, locale: "en-US" })).newPage();
  // tsx names functions by a helper of its own, which code that is sent to the page lacks.
  await page.addInitScript("globalThis.__name = (given) => given;");
  await page.goto(`${url}/?lang=en-US&theme=light`);
  await page.locator("[data-theme]").waitFor();
  await page.addStyleTag({ content: `[role="region"]:has(> * [data-theme]) { width: ${paneWidth}px !important; }` });
  await page.waitForTimeout(300);
  return page;
}

/** Walks the places of the pane, each with what it shows after its work is done. */
async function* walkPlaces(page: Page): AsyncGenerator<string> {
  const tabs = page.locator("[data-theme] [role=tablist]").first().getByRole("tab");
  const count = await tabs.count();
  assert.ok(count >= 3, `${count} places`);
  for (let index = 0; index < count; index += 1) {
    await tabs.nth(index).click();
    await page.waitForTimeout(800);
    yield `place ${index + 1}`;
    const work = page.locator("[role=tabpanel] button:not([disabled])", { hasText: /Chééck|Cöööünt|Cööüünt|Rééååd/u }).first();
    if (await work.count() === 0) continue;
    await work.click();
    await page.waitForTimeout(3000);
    yield `place ${index + 1}, after its work`;
    const tree = page.getByRole("tree").first();
    if (await tree.count() === 0) continue;
    await tree.focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowDown");
    await page.waitForTimeout(500);
    yield `place ${index + 1}, a finding`;
  }
}

export function declarePseudoLocaleTests(browser: Browser): void {
  void describe("words that are 40 % longer", () => {
    let served: ServedFolder;
    before(async () => { served = await serveFolder(await buildPseudoWorkbench()); });
    after(() => served.close());

    void test(`nothing is clipped in a pane of ${paneWidth} pixels, and nothing is said outside the catalogue`, async () => {
      const page = await openNarrow(browser, served.url);
      const clipped: string[] = [];
      for await (const place of walkPlaces(page)) {
        for (const words of await findClippedWords(page, "[data-theme]")) clipped.push(`${place}: ${words}`);
      }
      await page.context().close();
      assert.deepEqual(clipped, []);
    });
  });
}
