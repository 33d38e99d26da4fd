import type { LedgerRow } from "#core/ledger/model";
import { planLedgerSheet } from "#core/sheets/planLedgerSheet";
import { planStatisticsSheets } from "#core/sheets/planStatisticsSheets";
import { statisticsSheetIds } from "#core/sheets/statisticsSheetIds";
import { createMessages } from "#messages/messages";
import { resolvePlan } from "#actions/resolvePlan";
import { locales } from "#messages/catalogue";
import { deadline, ledgerOf, ledgerRow, measureOf, policyOf } from "#test/ledgerRows";
import { sheetsInputOf } from "#test/summaries";

const statuses = ["notStarted", "inProgress", "done", "returned", "cancelled", "paused", null] as const;
/** As many rows as an office's table has, of every kind. */
const rows: LedgerRow[] = Array.from({ length: 140 }, (_, index) => ledgerRow({
  address: { sheet: "任务分工", row: 5 + index }, task: `任务${index + 1}`, measureKey: String(index % 27), category: ["", "类1", "类2"][index % 3] ?? "",
  ...ownersOf(index), ...timesOf(index), ...progressOf(index),
  values: { sequence: index + 1, task: `任务${index + 1}`, status: "某词", completedOn: "", progress: "", progressNote: "说明" },
}));

function every<T>(index: number, count: number, then: T, otherwise: T): T {
  return index % count === 0 ? then : otherwise;
}

function ownersOf(index: number): Partial<LedgerRow> {
  const own = ["甲局", "乙局", "丙局", "丁局"].slice(index % 4, (index % 4) + 1);
  return { leads: every(index, 11, [], [...own, ...every(index, 7, ["市税务局"], [])]), responsible: ["市财政局"], leaders: every(index, 2, ["张三"], []) };
}

function timesOf(index: number): Partial<LedgerRow> {
  const dated = [deadline("by", `2019-${String((index % 12) + 1).padStart(2, "0")}-15`)];
  return {
    deadlines: every(index, 9, [deadline("ongoing", null)], every(index, 10, [], dated)),
    extension: every(index, 13, { to: "2020-03-31", approvedBy: "市领导", approvedOn: "2019-01-01" }, null),
  };
}

function progressOf(index: number): Partial<LedgerRow> {
  return {
    status: statuses[index % 7] ?? null, statusWord: "某词", completedOn: every(index - 2, 7, every(index, 4, null, "2019-05-05"), null),
    progress: every(index, 5, null, (index % 10) / 10), ownJudgement: every<LedgerRow["ownJudgement"]>(index, 17, "behind", null),
  };
}

const policy = policyOf({ chapters: [{ number: "一", title: "提升效率" }], measures: [measureOf({ key: "1" })], horizon: { start: null, end: "2020-12-31" } });
const plan = () => planStatisticsSheets(sheetsInputOf(ledgerOf(rows), { policies: [policy], matches: rows.map((_, index) => index % 5 === 0 ? null : { ref: { policy: "plan", measure: "1" }, by: "key", score: 1, runnerUp: null }) }), statisticsSheetIds);

describe("every sheet", () => {
  test.each(locales)("has all its words in %s", (locale) => {
    const messages = createMessages(locale);
    for (const one of [...plan(), planLedgerSheet(policy)]) {
      const resolved = resolvePlan(one, messages);
      const words = resolved.blocks.flatMap(({ cells }) => cells.flat()).flatMap((cell) => (cell?.kind === "text" || cell?.kind === "link" ? [cell.text] : []));
      expect(words.every((word) => !/\{\{|undefined|NaN/u.test(word))).toBe(true);
    }
  });

  test("two runs give the same plans", () => {
    expect(JSON.stringify(plan())).toBe(JSON.stringify(plan()));
  });

  test("refers only to sheets of the same run and to the ledger", () => {
    const plans = plan();
    const ids = new Set(plans.map(({ id }) => id as string));
    for (const one of plans) {
      for (const cell of one.blocks.flatMap(({ cells }) => cells.flat())) {
        if (cell?.kind !== "formula") continue;
        for (const [, id] of cell.formula.matchAll(/\{\{(\w+)\}\}/gu)) expect(ids.has(id ?? "")).toBe(true);
        for (const [, sheet] of cell.formula.matchAll(/'([^']+)'!/gu)) expect(sheet).toBe("任务分工");
      }
    }
  });

  test("names of sheets and tables are what Excel takes", () => {
    for (const locale of locales) {
      const names = plan().map((one) => resolvePlan(one, createMessages(locale)).name);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[^\\/?*[\]:]{1,31}$/u);
    }
  });
});
