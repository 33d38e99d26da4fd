import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";

export type Language = "zh-CN" | "en-US";
export type Theme = "light" | "dark";

/** What the buttons are called: a test walks the page as a person does, by the words on it. */
const words = {
  "zh-CN": { open: "读取台账", next: "下一步：核对", places: ["台账", "核对", "统计"], check: "核对", write: "写入统计表", findings: "写入核对结果表", save: "保存 .xlsx", done: "核对完成", written: "已写入工作表", face: "试用与测试页，并非 Excel" },
  "en-US": { open: "Read the ledger", next: "Next: check", places: ["Ledger", "Check", "Statistics"], check: "Check", write: "Write the statistics", findings: "Write the findings sheet", save: "Save .xlsx", done: "Checked:", written: "Sheets written", face: "This is not Excel" },
} as const;

export const screenshots = join(import.meta.dirname, "../../out/screenshots");

/** The workbench in a browser page, with everything that should not happen written down. */
export class WorkbenchPage {
  readonly page: Page;
  readonly words: (typeof words)[Language];
  readonly consoleErrors: string[] = [];
  readonly foreignRequests: string[] = [];

  private constructor(page: Page, language: Language, url: string) {
    this.page = page;
    this.words = words[language];
    page.on("console", (message) => { if (message.type() === "error") this.consoleErrors.push(message.text()); });
    page.on("pageerror", (error) => this.consoleErrors.push(String(error)));
    page.on("request", (request) => {
      const address = request.url();
      if (!address.startsWith(`${url}/`) && !/^(?:data|blob):/u.test(address)) this.foreignRequests.push(address);
    });
  }

  static async open(browser: Browser, url: string, { language = "zh-CN", theme = "light" }: { language?: Language; theme?: Theme } = {}): Promise<WorkbenchPage> {
    // A context of its own: the accessibility checker opens a second page in it.
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: language });
    const page = await context.newPage();
    const opened = new WorkbenchPage(page, language, url);
    await page.goto(`${url}/?lang=${language}&theme=${theme}`);
    await opened.button(opened.words.open).waitFor();
    return opened;
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  async goTo(place: 0 | 1 | 2): Promise<void> {
    await this.page.getByRole("tab", { name: this.words.places[place], exact: true }).click();
  }

  async openAndCheck(): Promise<void> {
    await this.button(this.words.open).click();
    await this.button(this.words.next).click();
    await this.page.getByText(this.words.done).waitFor();
  }

  async writeStatistics(): Promise<void> {
    await this.goTo(2);
    await this.button(this.words.write).click();
    await this.page.getByText(this.words.written).waitFor({ timeout: 60_000 });
  }

  /** Asks the workbook through the same API that the add-in uses. */
  sheetNames(): Promise<string[]> {
    return this.page.evaluate(() => Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    }));
  }

  selectedAddress(): Promise<string> {
    return this.page.evaluate(() => Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("address");
      await context.sync();
      return range.address;
    }));
  }

  readCell(sheet: string, address: string): Promise<{ value: unknown; formula: unknown }> {
    return this.page.evaluate(([name, cell]) => Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(name).getRange(cell);
      range.load("values,formulas");
      await context.sync();
      return { value: (range.values as unknown[][])[0]?.[0], formula: (range.formulas as unknown[][])[0]?.[0] };
    }), [sheet, address] as const);
  }

  /** Types into a cell as a person does. The grid is a canvas: a click gives it the keyboard, the cell is then selected. */
  async type(sheet: string, address: string, text: string, click?: { x: number; y: number }): Promise<void> {
    const region = await this.page.getByRole("region").first().boundingBox();
    if (region === null) throw new Error("The page shows no grid");
    await this.page.mouse.click(region.x + (click?.x ?? region.width / 2), region.y + (click?.y ?? region.height / 2));
    await this.page.waitForTimeout(300);
    await this.page.evaluate(([name, cell]) => Excel.run(async (context) => {
      context.workbook.worksheets.getItem(name).getRange(cell).select();
      await context.sync();
    }), [sheet, address] as const);
    await this.page.waitForTimeout(600);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
    await this.page.waitForTimeout(500);
  }

  close(): Promise<void> {
    return this.page.context().close();
  }

  async screenshot(name: string): Promise<void> {
    mkdirSync(screenshots, { recursive: true });
    await this.page.waitForTimeout(400);
    await this.page.screenshot({ path: join(screenshots, `${name}.png`) });
  }
}
