// Draws assets/icons/<name>-<size>.png from assets/icons/icons.svg in a browser, and notes what was drawn from what in
// assets/icons/drawn.json. `--check` needs no browser: it fails when the source or an image is not what was noted.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";

const folder = join(import.meta.dirname, "../assets/icons");
const note = join(folder, "drawn.json");
/** What ribbon, dialogs and high-resolution displays ask for; 16, 32 and 80 are compulsory, 64 is the high-resolution icon. */
const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 96, 128];

const source = readFileSync(join(folder, "icons.svg"), "utf8");
const names = [...source.matchAll(/<symbol id="(\w+)"/gu)].map((match) => match[1] ?? "");
const files = names.flatMap((name) => sizes.map((size) => ({ name, size, file: `${name}-${size}.png` })));

function digest(file: string): string {
  const path = join(folder, file);
  return existsSync(path) ? createHash("sha256").update(readFileSync(path)).digest("hex").slice(0, 16) : "missing";
}

function describeDrawn(): string {
  return `${JSON.stringify(Object.fromEntries(["icons.svg", ...files.map(({ file }) => file)].map((file) => [file, digest(file)])), null, 2)}\n`;
}

async function draw(page: Page, name: string, size: number): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size });
  const style = "margin:0;display:block";
  await page.setContent(`<body style="${style}"><div hidden>${source}</div><svg style="${style}" width="${size}" height="${size}"><use href="#${name}"/></svg>`);
  return page.screenshot({ omitBackground: true, type: "png" });
}

async function drawAll(): Promise<void> {
  const browser = await chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
  const page = await browser.newPage();
  for (const { name, size, file } of files) writeFileSync(join(folder, file), await draw(page, name, size));
  await browser.close();
  writeFileSync(note, describeDrawn());
}

const isFresh = existsSync(note) && readFileSync(note, "utf8") === describeDrawn();
if (!isFresh && process.argv.includes("--check")) {
  console.log("The icons are not those that were drawn from icons.svg. Run tools/makeIcons.ts.");
  process.exitCode = 1;
} else if (isFresh) {
  console.log("Icons are up to date.");
} else {
  await drawAll();
  console.log(`Drawn: ${files.length} icons.`);
}
