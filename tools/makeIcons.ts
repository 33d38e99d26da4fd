// Draws assets/icons/<name>-<size>.png from assets/icons/icons.svg in a browser.
// `--check` draws without writing and fails when a file is missing or differs.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";

const folder = join(import.meta.dirname, "../assets/icons");
/** What ribbon, dialogs and high-resolution displays ask for; 16, 32 and 80 are compulsory, 64 is the high-resolution icon. */
const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 96, 128];

async function draw(page: Page, source: string, name: string, size: number): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size });
  const style = "margin:0;display:block";
  await page.setContent(`<body style="${style}"><div hidden>${source}</div><svg style="${style}" width="${size}" height="${size}"><use href="#${name}"/></svg>`);
  return page.screenshot({ omitBackground: true, type: "png" });
}

async function main(check: boolean): Promise<void> {
  const source = readFileSync(join(folder, "icons.svg"), "utf8");
  const names = [...source.matchAll(/<symbol id="(\w+)"/g)].map((match) => match[1] ?? "");
  const browser = await chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
  const page = await browser.newPage();
  const stale: string[] = [];
  for (const name of names) {
    for (const size of sizes) {
      const file = `${name}-${size}.png`;
      const path = join(folder, file);
      const image = await draw(page, source, name, size);
      if (existsSync(path) && readFileSync(path).equals(image)) continue;
      stale.push(file);
      if (!check) writeFileSync(path, image);
    }
  }
  await browser.close();
  console.log(stale.length === 0 ? "Icons are up to date." : `${check ? "Stale" : "Drawn"}: ${stale.join(", ")}`);
  if (check && stale.length > 0) process.exitCode = 1;
}

await main(process.argv.includes("--check"));
