// End-to-end tests in a real browser over the built workbench. Without a browser they are skipped with a word.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { after } from "node:test";
import { chromium } from "playwright-core";
import { serveFolder } from "./serveFolder.ts";
import { declareWorkbenchTests } from "./workbenchTests.ts";

const browserPath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const root = join(import.meta.dirname, "../..");
const folder = join(root, "dist/workbench");

function build(): void {
  if (process.argv.includes("--no-build") && existsSync(folder)) return;
  const built = spawnSync(process.execPath, [join(root, "node_modules/webpack/bin/webpack.js"), "--env", "target=workbench"], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  if (built.status !== 0) throw new Error("The workbench cannot be built");
}

if (existsSync(browserPath)) {
  build();
  const served = await serveFolder(folder);
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  after(async () => {
    await browser.close();
    served.close();
  });
  declareWorkbenchTests(browser, served.url);
} else {
  console.log(`End-to-end tests skipped: no browser at ${browserPath}. Install Chromium, or name one in CHROMIUM.`);
}
