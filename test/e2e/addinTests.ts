import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";

/** The header that administrators are told to send: the page must work under it. */
export function readPolicyFromDocs(): string {
  const words = readFileSync(join(import.meta.dirname, "../../docs/deployment.md"), "utf8");
  const policy = /```\n(default-src[^`]+)```/u.exec(words)?.[1];
  if (policy === undefined) throw new Error("docs/deployment.md gives no Content-Security-Policy");
  return policy.replaceAll(/\s+/gu, " ").trim();
}

/** What Office.js offers a page before any workbook is asked for; what is registered is kept for the test. */
const officeStub = `
  window.registered = { actions: [], functions: [] };
  window.Office = {
    onReady: async () => ({}),
    context: { displayLanguage: "LANGUAGE", requirements: { isSetSupported: () => SUPPORTED }, officeTheme: { bodyBackgroundColor: "#262626" } },
    actions: { associate: (name) => registered.actions.push(name) },
    addin: { showAsTaskpane: async () => undefined },
  };
  window.CustomFunctions = { associate: (id) => registered.functions.push(id), Error: class extends Error {}, ErrorCode: {} };
  window.Excel = { run: async () => { throw new Error("no workbook"); } };
`;

async function openPane(browser: Browser, url: string, { language = "zh-CN", isSupported = true } = {}): Promise<{ page: Page; problems: string[]; foreign: string[] }> {
  const page = await (await browser.newContext({ viewport: { width: 350, height: 720 } })).newPage();
  const problems: string[] = [];
  const foreign: string[] = [];
  page.on("console", (message) => { if (message.type() === "error") problems.push(message.text()); });
  page.on("request", (request) => { if (!request.url().startsWith(url)) foreign.push(request.url()); });
  await page.route("https://appsforoffice.microsoft.com/**", (route) => route.fulfill({ contentType: "text/javascript", body: officeStub.replace("LANGUAGE", language).replace("SUPPORTED", String(isSupported)) }));
  await page.goto(`${url}/taskpane.html`);
  return { page, problems, foreign };
}

/** What ribbon, menus and keys will ask for. */
async function readCommandNames(url: string): Promise<string[]> {
  const manifest = await (await fetch(`${url}/manifest.xml`)).text();
  const shortcuts = (await (await fetch(`${url}/shortcuts.json`)).json()) as { actions: { id: string }[] };
  return [...[...manifest.matchAll(/<FunctionName>(\w+)<\/FunctionName>/gu)].map((match) => match[1] ?? ""), ...shortcuts.actions.map(({ id }) => id)];
}

async function readFunctionNames(url: string): Promise<string[]> {
  const { functions } = (await (await fetch(`${url}/functions.json`)).json()) as { functions: { id: string }[] };
  assert.ok(functions.length >= 6);
  return functions.map(({ id }) => id).sort();
}

export function declareAddinTests(browser: Browser, url: string): void {
  void describe("add-in", () => {
    void test("the page starts under the documented policy, registers commands and functions, and asks nobody but Office.js", async () => {
      const { page, problems, foreign } = await openPane(browser, url);
      await page.getByRole("tab", { name: "台账" }).waitFor();
      assert.equal(await page.locator("[data-theme]").getAttribute("data-theme"), "dark");
      const registered = await page.evaluate(() => (window as unknown as { registered: { actions: string[]; functions: string[] } }).registered);
      assert.deepEqual(new Set(registered.actions), new Set(await readCommandNames(url)));
      assert.deepEqual(registered.functions.sort(), await readFunctionNames(url));
      await page.getByText(/no workbook/u).waitFor();
      assert.deepEqual(problems, []);
      assert.deepEqual(foreign, ["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"]);
      await page.context().close();
    });

    void test("it speaks English where Office does", async () => {
      const { page } = await openPane(browser, url, { language: "en-GB" });
      await page.getByRole("tab", { name: "Ledger" }).waitFor();
      await page.context().close();
    });

    void test("an Excel that is too old is told so in words", async () => {
      const { page } = await openPane(browser, url, { isSupported: false });
      await page.getByText("需要 Excel 2021 或更新版本").waitFor();
      await page.context().close();
    });

    void test("every address of the built manifest is a file of the build", async () => {
      const manifest = await (await fetch(`${url}/manifest.xml`)).text();
      const addresses = [...manifest.matchAll(/(?:DefaultValue|Value)="(https:[^"]+)"/gu)].map((match) => new URL(match[1] ?? ""));
      const paths = new Set(addresses.map(({ pathname }) => pathname));
      assert.ok(paths.size > 40);
      for (const path of paths) assert.equal((await fetch(url + path)).status, 200, path);
    });
  });
}
