import { defaultSettings } from "#core/settings/model";
import { planStatisticsSheets } from "#core/sheets/planStatisticsSheets";
import { defaultRules } from "#core/sheets/rules/model";
import type { SheetRules } from "#core/sheets/rules/model";
import { readRules } from "#core/sheets/rules/readRules";
import type { CellValue, SheetGrid } from "#core/ledger/model";
import { locales } from "#messages/catalogue";
import { createMessages } from "#messages/messages";
import { deadline, ledgerOf, ledgerRow } from "#test/ledgerRows";
import { gridOf } from "#test/planGrid";
import { cellAt, sheetsInputOf, shown } from "#test/summaries";

const input = sheetsInputOf(ledgerOf([ledgerRow({ deadlines: [deadline("by", "2019-12-31")] })]));
function gridFor(rules?: SheetRules, locale: (typeof locales)[number] = "zh-CN"): SheetGrid {
  const plan = planStatisticsSheets({ ...input, ...(rules === undefined ? {} : { rules }) }, ["overview"]).find(({ id }) => id === "rules");
  if (plan === undefined) throw new Error("No rules");
  return gridOf(plan, createMessages(locale));
}
/** The grid with another value in the rule of this key. */
function edited(grid: SheetGrid, key: string, value: CellValue): SheetGrid {
  return { ...grid, values: grid.values.map((line) => (line[4] === key ? line.map((cell, index) => (index === 1 ? value : cell)) : line)) };
}
const read = (grid: SheetGrid, settings = defaultSettings) => readRules(grid, settings);

describe("统计规则", () => {
  test.each(locales)("in %s what was written is read back, whatever it was", (locale) => {
    const rules: SheetRules = { ...defaultRules, lights: { ...defaultRules.lights, dueSoon: "blue", other: null }, longOverdueDays: 15, annex: "", secrecy: "内部", preparedBy: "王五", checkedBy: "赵六" };
    expect(read(gridFor(rules, locale))).toEqual({ rules: { ...rules, stated: { dueSoonDays: 30, behindPoints: 10 } }, thresholds: {} });
  });

  test("an edited threshold goes before the setting, until the setting is changed", () => {
    const grid = edited(gridFor(), "threshold.dueSoonDays", 7.5);
    expect(read(grid).thresholds).toEqual({ dueSoonDays: 7 });
    expect(read(grid, { ...defaultSettings, dueSoonDays: 60 }).thresholds).toEqual({});
  });

  test.each([["threshold.dueSoonDays", -1], ["threshold.dueSoonDays", "三十天"], ["threshold.longOverdueDays", ""]])("%s of %s is none: the default holds", (key, value) => {
    const { rules, thresholds } = read(edited(gridFor(), key, value));
    expect([thresholds, rules.longOverdueDays]).toEqual([{}, 30]);
  });

  test("a blank light is none, a word that is no light gives way to the default", () => {
    expect(read(edited(gridFor(), "light.overdue", "")).rules.lights.overdue).toBeNull();
    expect(read(edited(gridFor(), "light.overdue", "紫")).rules.lights.overdue).toBe("red");
    expect(read(edited(gridFor(), "light.overdue", " 蓝 ")).rules.lights.overdue).toBe("blue");
  });

  test("rows and columns put in between do no harm; a sheet without rules gives the defaults", () => {
    const grid = edited(gridFor(), "light.done", "蓝");
    const moved = { ...grid, values: [[], ...grid.values.slice(0, 8), ["说明"], ...grid.values.slice(8)].map((line) => ["", ...line]) };
    expect(read(moved).rules).toEqual(read(grid).rules);
    expect(read({ ...grid, values: [["", 1, true]] })).toMatchObject({ rules: defaultRules, thresholds: {} });
  });

  test("every table has the annex's number, the secrecy level and who signs", () => {
    const rules: SheetRules = { ...defaultRules, secrecy: "内部", preparedBy: "王五" };
    const plans = planStatisticsSheets({ ...input, rules }, ["overview", "byLead", "crossed", "overdueList", "dueSoonList"]).slice(0, -2);
    expect(plans.map((plan) => shown(cellAt(plan, 1, 1)))).toEqual(["附件1", "附件2", "附件3", "附件4", "附件5"]);
    for (const plan of plans) {
      const top = plan.blocks[0]?.cells[0]?.map(shown) ?? [];
      expect(top).toContain("内部");
      const last = (plan.print?.area.rowCount ?? 0);
      expect(shown(cellAt(plan, last, 1))).toMatch(/^制表：王五\u3000+审核：$/u);
      expect(plan.print).toMatchObject({ paper: "A4", orientation: "landscape", fitWidth: true, footer: { left: { id: "sheet.foot.asOf" } } });
    }
    const [plain] = planStatisticsSheets({ ...input, rules: { ...rules, annex: "" } }, ["byLead"]);
    expect(plain === undefined ? "" : shown(cellAt(plain, 1, 1))).toBe("");
  });

  test("the thresholds are named cells, and no formula of the base holds their values", () => {
    const plans = planStatisticsSheets({ ...input, settings: { ...input.settings, dueSoonDays: 37, behindPoints: 13 } }, ["overview"]);
    expect(plans.find(({ id }) => id === "rules")?.names.map(({ name }) => name)).toEqual(["PL_DueSoonDays", "PL_BehindPoints"]);
    const formulas = plans.at(-1)?.blocks.flatMap(({ cells }) => cells.flat()).flatMap((cell) => (cell?.kind === "formula" ? [cell.formula] : [])) ?? [];
    expect(formulas.filter((one) => /[<>=]=?(?:37|13)\b/u.test(one))).toEqual([]);
    expect(formulas.some((one) => one.includes("{{rules}}!$B$5"))).toBe(true);
  });
});
