import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";

/** Excel's runtime as far as the built functions need it; they are kept by name, to be called as Excel calls them. */
const officeStub = `
  window.functions = {};
  window.CustomFunctions = {
    associate: (id, call) => { functions[id] = call; },
    Error: class { constructor(code, message) { this.code = code; this.message = message; } },
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  };
  window.Office = {
    onReady: async () => ({}),
    context: { displayLanguage: "zh-CN", requirements: { isSetSupported: () => true } },
    actions: { associate: () => undefined }, addin: { showAsTaskpane: async () => undefined }, ribbon: { requestUpdate: async () => undefined },
  };
  window.Excel = { run: async () => { throw new Error("no workbook"); } };
  // A result with its errors as their codes.
  window.plain = (value) => Array.isArray(value) ? value.map(plain) : value instanceof CustomFunctions.Error ? value.code : value;
`;

interface PageGlobals {
  functions: Record<string, (...given: readonly unknown[]) => Promise<unknown>>;
  plain: (value: unknown) => unknown;
}

async function openAddin(browser: Browser, url: string): Promise<{ page: Page; problems: string[]; foreign: string[] }> {
  const page = await (await browser.newContext()).newPage();
  const problems: string[] = [];
  const foreign: string[] = [];
  page.on("console", (message) => { if (message.type() === "error") problems.push(message.text()); });
  page.on("request", (request) => { if (!request.url().startsWith(url) && !request.url().includes("appsforoffice")) foreign.push(request.url()); });
  await page.route("https://appsforoffice.microsoft.com/**", (route) => route.fulfill({ contentType: "text/javascript", body: officeStub }));
  await page.goto(`${url}/taskpane.html`);
  await page.waitForFunction(() => Object.keys((window as unknown as PageGlobals).functions).length >= 6);
  return { page, problems, foreign };
}

/** A function of the built functions.js, with its error as a word. */
function call(page: Page, id: string, ...given: readonly unknown[]): Promise<unknown> {
  return page.evaluate(async ([name, values]) => {
    const { functions, plain } = window as unknown as PageGlobals;
    return plain(await functions[name]?.(...values).catch((error: unknown) => error));
  }, [id, given] as const);
}

/** The built add-in as the documented server gives it, `folder` being what lies there. */
export function declareAddinRuntimeTests(browser: Browser, url: string, folder: string): void {
  void describe("add-in, as it is built", () => {
    void test("the functions answer in the shared page, ranges in their shape, under the documented policy", async () => {
      const { page, problems, foreign } = await openAddin(browser, url);
      assert.deepEqual(await call(page, "DEADLINE", [["2019年6月底前", "长期推进"], ["", "2020年底"]], null), [[43646, "#N/A"], ["", 44196]]);
      assert.deepEqual(await call(page, "DEADLINE", [["长期推进"]], null), "#N/A");
      assert.deepEqual(await call(page, "UNIT", [["市发改委"]]), [["发展和改革委员会"]]);
      assert.deepEqual(await call(page, "LEADS", [["市发改委、市住建局牵头，市财政局配合"]], null), [["市发改委", "市住建局"]]);
      assert.deepEqual(await call(page, "RESPONSIBLE", [["市发改委、市财政局、市审计局"]], "首位"), [["市财政局", "市审计局"]]);
      assert.deepEqual(await call(page, "STATUS", [["2019年6月底前"], ["2020年底"]], [["进行中"], ["已完成"]], null, "2019-10-31"), [["逾期未完成"], ["已完成"]]);
      assert.deepEqual(await call(page, "TARGET", [["企业开办时间由15个工作日压减至3个工作日"]]), [["企业开办时间", "不高于", 3, "工作日", 15, ""]]);
      assert.deepEqual([problems, foreign], [[], []]);
      await page.context().close();
    });

    void test("its worker starts and answers under the documented policy", async () => {
      const { page, problems, foreign } = await openAddin(browser, url);
      const script = readdirSync(folder).find((name) => /^workshop\.\w+\.js$/u.test(name));
      assert.ok(script !== undefined, "the build has no worker");
      const answer = await page.evaluate((name) => new Promise((resolve, reject) => {
        const worker = new Worker(name);
        worker.addEventListener("message", ({ data }) => resolve(data));
        worker.addEventListener("error", ({ message }) => reject(new Error(message)));
        // Comlink's own message for calling a method.
        worker.postMessage({ id: "1", type: "APPLY", path: ["forget"], argumentList: [{ type: "RAW", value: 0 }] });
      }), script);
      assert.deepEqual(answer, { id: "1", type: "RAW", value: undefined });
      assert.deepEqual([problems, foreign], [[], []]);
      await page.context().close();
    });
  });
}
