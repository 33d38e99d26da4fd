import type { Value } from "#core/findings/text";
import { createMessages, type Messages } from "#messages/messages";
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";

export type Language = "zh-CN" | "en-US";
export type Theme = "light" | "dark";
/** The pane's places, as its catalogue names them. */
export type Place = "policy" | "ledger" | "check" | "statistics" | "supervision";

/** The sample ledger's own sheet. */
export const ledgerSheet = "任务分工";
export const screenshots = join(import.meta.dirname, "../../out/screenshots");

/** The workbench in a browser page, with everything that should not happen written down. */
export class WorkbenchPage {
  readonly page: Page;
  private readonly messages: Messages;
  readonly consoleErrors: string[] = [];
  readonly foreignRequests: string[] = [];

  private constructor(page: Page, language: Language, url: string) {
    this.page = page;
    this.messages = createMessages(language);
    page.on("console", (message) => { if (message.type() === "error") this.consoleErrors.push(message.text()); });
    page.on("pageerror", (error) => this.consoleErrors.push(String(error)));
    page.on("request", (request) => {
      const address = request.url();
      if (!address.startsWith(`${url}/`) && !/^(?:data|blob):/u.test(address)) this.foreignRequests.push(address);
    });
  }

  static async open(browser: Browser, url: string, { language = "zh-CN", theme = "light", width = 1366 }: { language?: Language; theme?: Theme; width?: number } = {}): Promise<WorkbenchPage> {
    // A context of its own: the accessibility checker opens a second page in it.
    const context = await browser.newContext({ viewport: { width, height: 768 }, locale: language });
    const page = await context.newPage();
    const opened = new WorkbenchPage(page, language, url);
    await page.goto(`${url}/${url.startsWith("file:") ? "index.html" : ""}?lang=${language}&theme=${theme}`);
    await opened.button("pane.ledger.open").waitFor();
    return opened;
  }

  /** The words that a message has on the page: a test walks it as a person does, by what is written there. */
  say(id: string, values?: Readonly<Record<string, Value>>): string {
    return this.messages.render(values === undefined ? { id } : { id, values });
  }

  button(id: string, values?: Readonly<Record<string, Value>>): Locator {
    return this.page.getByRole("button", { name: this.say(id, values), exact: true });
  }

  async goTo(place: Place): Promise<void> {
    await this.page.getByRole("tab", { name: this.say(`pane.place.${place}`), exact: true }).click();
  }

  /** Whatever says the message, with any values in its slots; those that are given must be as given. */
  said(id: string, values: Readonly<Record<string, string | number>> = {}): Locator {
    const { i18n, locale } = this.messages;
    const words: unknown = i18n.getResource(locale, "translation", id) ?? i18n.getResource(locale, "translation", `${id}_other`);
    if (typeof words !== "string") throw new Error(`No message ${id}`);
    const parts = words.split(/(\{\{\w+\}\})/u).map((part) => (part.startsWith("{{") ? String(values[part.slice(2, -2)] ?? "[^]+") : part.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&")));
    return this.page.getByText(new RegExp(parts.join(""), "u")).first();
  }

  async openAndCheck(): Promise<void> {
    await this.button("pane.ledger.open").click();
    await this.button("pane.next.check").click();
    await this.page.getByRole("tree").waitFor();
  }

  async writeStatistics(): Promise<void> {
    await this.goTo("statistics");
    await this.button("pane.statistics.write").click();
    await this.page.getByRole("heading", { name: this.say("pane.statistics.written") }).waitFor({ timeout: 60_000 });
  }

  /** The lines of the findings list that are in the page, groups and findings. */
  findingLines(): Locator {
    return this.page.getByRole("treeitem");
  }

  /** A line of the list by its words; a closed group is opened. */
  async chooseFinding(group: string): Promise<void> {
    const line = this.findingLines().filter({ hasText: group }).first();
    await line.click();
    if ((await line.getAttribute("aria-expanded")) === "false") await line.click();
    await this.page.getByRole("tree").press("ArrowDown");
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

  /** A sheet's used range, as formulas and as values. */
  readSheet(sheet: string): Promise<unknown[][]> {
    return this.readUsed(sheet, "formulas");
  }
  readValues(sheet: string): Promise<unknown[][]> {
    return this.readUsed(sheet, "values");
  }

  private readUsed(sheet: string, what: "formulas" | "values"): Promise<unknown[][]> {
    return this.page.evaluate(([name, wanted]) => Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(name).getUsedRange();
      range.load(wanted);
      await context.sync();
      return range[wanted] as unknown[][];
    }), [sheet, what] as const);
  }

  /** How many conditional formats a sheet has. */
  countFormats(sheet: string): Promise<number> {
    return this.page.evaluate((name) => Excel.run(async (context) => {
      const count = context.workbook.worksheets.getItem(name).getRange().conditionalFormats.getCount();
      await context.sync();
      return count.value;
    }), sheet);
  }

  /** Cells that show an error, as sheet, row, column and formula; counted from one. */
  findErrors(): Promise<string[]> {
    return this.page.evaluate(() => (globalThis.embeddedHost?.session.data.sheets ?? []).flatMap(({ name, rows }) => rows.flatMap((row, index) =>
      (row?.values ?? []).flatMap((value, column) => ((typeof value === "object" && value !== null) || /^#[A-Z/0]+[!?]/u.test(String(value)) ? [`${name} ${index + 1} ${column + 1} ${row?.formulas?.[column] ?? ""}`] : [])))));
  }

  /** Where a defined name points, as sheet and address. */
  whereIs(name: string): Promise<[string, string]> {
    return this.page.evaluate((wanted) => Excel.run(async (context) => {
      const range = context.workbook.names.getItem(wanted).getRange();
      range.load("address");
      await context.sync();
      const [sheet = "", cell = ""] = range.address.split("!");
      return [sheet.replaceAll("'", ""), cell] as [string, string];
    }), name);
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

  /** Closes the page, which must not have complained or asked anybody else for anything. */
  async closeClean(): Promise<void> {
    assert.deepEqual(this.consoleErrors, []);
    assert.deepEqual(this.foreignRequests, []);
    await this.page.context().close();
  }

  async screenshot(name: string): Promise<void> {
    mkdirSync(screenshots, { recursive: true });
    await this.page.waitForTimeout(400);
    await this.page.screenshot({ path: join(screenshots, `${name}.png`) });
  }
}
