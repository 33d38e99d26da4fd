import { defaultSettings } from "#core/settings/model";
import { crossGroups } from "#core/statistics/crossGroups";
import { findersOf, summarise } from "#core/statistics/summarise";
import { deadline, ledgerOf, ledgerRow } from "#test/ledgerRows";

const rows = [
  ledgerRow({ leads: ["市税务局", "市水务局"], deadlines: [deadline("by", "2019-06-30")], status: "done" }),
  ledgerRow({ leads: ["市税务局"], deadlines: [deadline("by", "2019-12-31")], status: "inProgress" }),
  ledgerRow({ leads: [], deadlines: [deadline("ongoing", null)], status: "inProgress" }),
];
const context = { policies: [], settings: defaultSettings, asOf: "2019-10-31" };
const ledger = ledgerOf(rows);
const statistics = summarise(ledger, { ...context, matches: rows.map(() => null) });
const table = crossGroups(statistics, { asOf: context.asOf, finders: findersOf([ledger], context), rows: "lead", columns: "month" });

describe("crossGroups", () => {
  test("every task once in each pair of its groups; no task, no figures", () => {
    expect(table.columns.map(({ key }) => key)).toEqual(["2019-06", "2019-12", ""]);
    const totals = new Map(table.rows.map(({ key }, index) => [key, table.cells[index]?.map((cell) => cell?.total ?? null)]));
    expect(Object.fromEntries(totals)).toEqual({ 市税务局: [1, 1, null], 市水务局: [1, null, null], "": [null, null, 1] });
  });

  test("a line adds up to its group", () => {
    for (const [index, { key }] of table.rows.entries()) {
      const sum = (table.cells[index] ?? []).reduce((done, cell) => done + (cell?.done ?? 0), 0);
      expect(sum).toBe(statistics.groups.lead.find((group) => group.key === key)?.figures.done);
    }
  });
});
