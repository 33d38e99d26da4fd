import type { Ledger, LedgerRow, Status } from "#core/ledger/model";
import { defaultSettings } from "#core/settings/model";
import { countCodes, dimensions, weightCodes } from "#core/statistics/model";
import type { Counts, Statistics } from "#core/statistics/model";
import { summariseAll } from "#core/statistics/summarise";
import { addFigures } from "#core/statistics/tally";
import { deadline, ledgerOf, ledgerRow } from "#test/ledgerRows";
import fc from "fast-check";

const asOf = "2019-10-31";
const day = fc.date({ min: new Date("2018-01-01T00:00:00Z"), max: new Date("2021-12-31T00:00:00Z"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const unit = fc.constantFrom("市税务局", "市水务局", "市发改委", "市发展改革委", "某办");
const row: fc.Arbitrary<LedgerRow> = fc.record({
  leads: fc.array(unit, { maxLength: 3 }), responsible: fc.array(unit, { maxLength: 2 }), category: fc.constantFrom("", "一", "二"),
  deadlines: fc.array(fc.oneof(day.map((end) => deadline("by", end)), fc.constant(deadline("ongoing", null))), { maxLength: 2 }),
  status: fc.option(fc.constantFrom<Status>("notStarted", "inProgress", "done", "returned", "cancelled", "paused"), { nil: null }),
  weight: fc.option(fc.integer({ min: 0, max: 50_000 }).map((parts) => parts / 1000), { nil: null }),
  progress: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }), completedOn: fc.option(day, { nil: null }),
}).map((facts) => ledgerRow(facts));
/** Rows with the number of the ledger that each goes to. */
const dealt = fc.array(fc.tuple(row, fc.nat(3)), { maxLength: 30 });

const onSheet = (sheet: string, rows: readonly LedgerRow[]): Ledger => ledgerOf(rows.map((one) => ({ ...one, address: { ...one.address, sheet } })), { sheet });
const count = (ledgers: readonly Ledger[]): Statistics =>
  summariseAll(ledgers.map((ledger) => ({ ledger, matches: ledger.rows.map(() => null) })), { policies: [], settings: defaultSettings, asOf });
const split = (deal: readonly (readonly [LedgerRow, number])[]): Ledger[] =>
  [0, 1, 2, 3].map((number) => onSheet(`区${number}`, deal.filter(([, to]) => to === number).map(([one]) => one)));
const countsOf = (figures: Counts) => [...countCodes, ...weightCodes].map((code) => figures[code]);

describe("several ledgers, however the tasks are dealt out to them", () => {
  test("together they are the whole, in the totals and in every group", () => {
    fc.assert(fc.property(dealt, (deal) => {
      const whole = count([onSheet("全市", deal.map(([one]) => one))]);
      const parts = count(split(deal));
      expect(parts.totals).toEqual(whole.totals);
      for (const dimension of dimensions.filter((one) => one !== "ledger")) {
        expect(parts.groups[dimension].map(({ key, figures, rank }) => [key, countsOf(figures), rank])).toEqual(whole.groups[dimension].map(({ key, figures, rank }) => [key, countsOf(figures), rank]));
      }
    }));
  });

  test("each ledger's line is what that ledger says alone, and the lines add up to the whole", () => {
    fc.assert(fc.property(dealt, (deal) => {
      const ledgers = split(deal);
      const { totals, groups } = count(ledgers);
      const alone = ledgers.filter(({ rows }) => rows.length > 0).map((ledger) => [ledger.sheet, countsOf(count([ledger]).totals)]);
      expect(groups.ledger.map(({ key, figures }) => [key, countsOf(figures)])).toEqual(alone);
      const [first, ...rest] = groups.ledger.map(({ figures }) => figures);
      if (first !== undefined) expect(rest.reduce((sum, one) => addFigures(sum, one), first)).toEqual(totals);
    }));
  });
});
