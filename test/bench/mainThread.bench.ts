/** The longest task of the page's main thread while 100,000 rows are read, checked and counted: in a worker, and beside it in the page itself. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import webpack from "webpack";
import { serveFolder } from "../e2e/serveFolder.ts";
import type { Blocking } from "./mainThreadPage.ts";
import { report } from "./support.ts";

const browserPath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const rowCount = 100_000;

/** The page as webpack makes the pane: the worker becomes a file of its own. */
function buildPage(folder: string): Promise<void> {
  const loader = { test: /\.ts$/u, loader: "swc-loader", options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } } };
  const compiler = webpack({
    mode: "production", target: ["web", "es2022"], entry: join(import.meta.dirname, "mainThreadPage.ts"), output: { path: folder, filename: "page.js" },
    resolve: { extensions: [".ts", ".js", ".mjs", ".json"] }, module: { rules: [loader] }, performance: { hints: false }, optimization: { minimize: false },
  });
  writeFileSync(join(folder, "index.html"), "<!doctype html><meta charset=utf-8><script src=page.js></script>");
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error !== null || stats?.hasErrors() === true) reject(error ?? new Error(stats?.toString("errors-only")));
      else resolve();
    });
  });
}

interface Trace {
  traceEvents: readonly { name: string; pid: number; tid: number; tdur?: number; args?: { name?: string } }[];
}

/** Milliseconds of the processor that the longest task of the page took: on a busy machine a task waits longer than it works. */
function longestTask({ traceEvents }: Trace): number {
  const pages = new Set(traceEvents.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain").map(({ pid, tid }) => `${pid}:${tid}`));
  const tasks = traceEvents.filter(({ name, pid, tid }) => name.endsWith("RunTask") && pages.has(`${pid}:${tid}`));
  return Math.round(tasks.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur), 0) / 1000);
}

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "policy-ledger-"));
  await buildPage(folder);
  const served = await serveFolder(folder);
  const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
  const rows = [];
  for (const where of ["worker", "page"] as const) {
    const page = await browser.newPage();
    await page.goto(`${served.url}/`);
    await page.evaluate(([count, place]) => globalThis.prepareBlocking(count, place), [rowCount, where] as const);
    await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline"] });
    const { stages, ...blocking }: Blocking = await page.evaluate(() => globalThis.measureBlocking());
    const busiest = longestTask(JSON.parse((await browser.stopTracing()).toString("utf8")) as Trace);
    rows.push({ name: where, figures: { "longest task ms": blocking.longest, "of the processor": busiest, "all ms": blocking.total, ...stages, findings: blocking.findings } });
    await page.close();
  }
  await browser.close();
  served.close();
  rmSync(folder, { recursive: true });
  report(`Main thread while ${rowCount} rows are read, checked and counted`, rows);
}

if (existsSync(browserPath)) await measure();
else console.log(`Skipped: no browser at ${browserPath}`);
