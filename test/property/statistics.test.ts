import type { LedgerRow, Status } from "#core/ledger/model";
import { defaultSettings } from "#core/settings/model";
import { rowClasses } from "#core/standing/model";
import { standingOf } from "#core/standing/standingOf";
import { crossGroups } from "#core/statistics/crossGroups";
import { countLights, lightNames, lightOf, situations } from "#core/statistics/lights";
import type { LightRules } from "#core/statistics/lights";
import { countCodes, dimensions, rateCodes, weightCodes, weightParts } from "#core/statistics/model";
import type { Counts, Figures, Statistics } from "#core/statistics/model";
import { findersOf, summarise } from "#core/statistics/summarise";
import { addFigures, buildTally, completeFigures, figuresOf } from "#core/statistics/tally";
import { deadline, ledgerOf, ledgerRow } from "#test/ledgerRows";
import fc from "fast-check";

const day = fc.date({ min: new Date("2018-01-01T00:00:00Z"), max: new Date("2021-12-31T00:00:00Z"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const unit = fc.constantFrom("市税务局", "市水务局", "市发改委", "市发展改革委", "国家税务总局成都市税务局", "某办");
const row: fc.Arbitrary<LedgerRow> = fc.record({
  leads: fc.array(unit, { maxLength: 3 }), responsible: fc.array(unit, { maxLength: 3 }), category: fc.constantFrom("", "一", "二"), source: fc.constantFrom("", "会议", "批示"), leaders: fc.array(fc.constantFrom("张某", "李某"), { maxLength: 2 }), measureKey: fc.constantFrom("", "1", "2"),
  deadlines: fc.array(fc.oneof(day.map((end) => deadline("by", end)), fc.constant(deadline("ongoing", null)), fc.constant(deadline("onSchedule", null))), { maxLength: 2 }),
  extension: maybe(fc.record({ to: maybe(day), approvedBy: fc.constant(null), approvedOn: maybe(day) })),
  status: maybe(fc.constantFrom<Status>("notStarted", "inProgress", "done", "returned", "cancelled", "paused")),
  ownJudgement: maybe(fc.constantFrom("onSchedule" as const, "behind" as const, "overdue" as const)),
  weight: maybe(fc.integer({ min: 0, max: 50_000 }).map((parts) => parts / 1000)),
  progress: maybe(fc.double({ min: 0, max: 1, noNaN: true })), completedOn: maybe(day), accepted: fc.boolean(), hasAcceptance: fc.boolean(),
}).map(({ hasAcceptance, ...facts }) => ledgerRow({ ...facts, values: hasAcceptance ? { acceptance: "" } : {} }));
const ledger = fc.array(row, { maxLength: 30 });

const run = (rows: readonly LedgerRow[], asOf = "2019-10-31", jointLeads: "each" | "first" = "each"): Statistics =>
  summarise(ledgerOf(rows), { policies: [], matches: rows.map(() => null), settings: { ...defaultSettings, jointLeads }, asOf });
const codes = [...countCodes, ...weightCodes];
const countsOf = (figures: Counts) => codes.map((code) => figures[code]);
/** Weights have four decimals at most; sums of binary fractions are rounded to them. */
const sumOf = (groups: readonly { figures: Counts }[]) => codes.map((code) => Math.round(groups.reduce((sum, { figures }) => sum + figures[code], 0) * weightParts) / weightParts);
/** The totals and every group of every dimension, also the groups of units with their units. */
const everyFigures = ({ totals, groups, byUnitGroup }: Statistics): readonly Figures[] =>
  [totals, ...dimensions.flatMap((dimension) => groups[dimension].map(({ figures }) => figures)), ...byUnitGroup.flatMap(({ group, units }) => [group.figures, ...units.map(({ figures }) => figures)])];
/** Dimensions of which a task has one: their lines add up to the total. The others may count a task in several lines. */
const ofOne = ["chapter", "category", "source", "month", "quarter", "class", "ledger"] as const;
const ofSeveral = dimensions.filter((dimension) => !(ofOne as readonly string[]).includes(dimension));

describe("statistics, whatever the ledger", () => {
  test("every task is in exactly one class, in the totals and in every group", () => {
    fc.assert(fc.property(ledger, day, (rows, asOf) => {
      const statistics = run(rows, asOf);
      for (const figures of everyFigures(statistics)) expect(rowClasses.reduce((sum, one) => sum + figures[one], 0)).toBe(figures.total);
      expect(statistics.totals.total).toBe(rows.length);
    }));
  });

  test("groups of one membership add up to the total; joint leads add up to at least that", () => {
    fc.assert(fc.property(ledger, (rows) => {
      const each = run(rows);
      for (const dimension of ofOne) expect([dimension, sumOf(each.groups[dimension])]).toEqual([dimension, rows.length === 0 ? codes.map(() => 0) : countsOf(each.totals)]);
      for (const dimension of ofSeveral) {
        sumOf(each.groups[dimension]).forEach((sum, index) => { expect([dimension, codes[index], sum >= (countsOf(each.totals)[index] ?? 0)]).toEqual([dimension, codes[index], true]); });
      }
      const byLead = (statistics: Statistics) => statistics.groups.lead.reduce((sum, { figures }) => sum + figures.total, 0);
      expect(byLead(each)).toBeGreaterThanOrEqual(rows.length);
      expect(byLead(run(rows, "2019-10-31", "first"))).toBe(rows.length);
    }));
  });

  test("rates lie within 0 and 1, and are nothing only for a zero denominator", () => {
    fc.assert(fc.property(ledger, day, (rows, asOf) => {
      for (const figures of everyFigures(run(rows, asOf))) {
        for (const code of rateCodes) {
          const rate = figures[code];
          if (rate !== null) expect([code, rate >= 0 && rate <= 1]).toEqual([code, true]);
        }
        const asked = figures.total - figures.cancelled;
        expect(figures.dueCompletionRate === null).toBe(figures.due === 0);
        expect([figures.completionRate === null, figures.startRate === null]).toEqual([asked === 0, asked === 0]);
        expect(figures.completionRateWithoutOngoing === null).toBe(asked === figures.lasting - figures.lastingCancelled);
        expect(figures.weightedCompletionRate === null).toBe(figures.weight === 0);
        expect(figures.onTimeRate === null).toBe(figures.due === 0 || (figures.dueDone > 0 && figures.dueUndated === figures.dueDone));
        expect(figures.dueOnTime + figures.dueUndated).toBeLessThanOrEqual(figures.dueDone);
      }
    }));
  });

  test("应完成 = 其中已完成 + 逾期未完成 + 今日到期", () => {
    fc.assert(fc.property(ledger, day, (rows, asOf) => {
      for (const { due, dueDone, overdue, dueToday } of everyFigures(run(rows, asOf))) expect(dueDone + overdue + dueToday).toBe(due);
    }));
  });

  test("按期 + 逾期 + 不详 = 已完成 that has a day to be judged by", () => {
    fc.assert(fc.property(ledger, (rows) => {
      const { totals, tasks } = run(rows);
      expect(totals.doneOnTime + totals.doneLate + totals.doneUndated).toBe(tasks.filter(({ standing }) => standing.done && standing.due !== null).length);
    }));
  });

  test("the order of rows is irrelevant", () => {
    fc.assert(fc.property(ledger, (rows) => {
      const turned = run([...rows].reverse());
      const straight = run(rows);
      expect(turned.totals).toEqual(straight.totals);
      expect(turned.measures).toEqual(straight.measures);
      for (const dimension of dimensions) expect(turned.groups[dimension]).toEqual(straight.groups[dimension]);
      expect(turned.byUnitGroup).toEqual(straight.byUnitGroup);
    }));
  });

  test("splitting a ledger and adding gives the whole", () => {
    fc.assert(fc.property(ledger, fc.nat(30), (rows, at) => {
      // Whether 认定 decides is a property of each row, so that parts and whole agree.
      expect(addFigures(run(rows.slice(0, at)).totals, run(rows.slice(at)).totals)).toEqual(run(rows).totals);
    }));
  });

  test("the lights add up to the tasks", () => {
    fc.assert(fc.property(ledger, (rows) => {
      const counts = countLights(run(rows).tasks.map(({ standing }) => standing));
      expect(counts.red + counts.yellow + counts.green + counts.blue + counts.grey).toBe(rows.length);
    }));
  });

  test("the lights of any rule table add up to the tasks that it gives one", () => {
    const rules = fc.record(Object.fromEntries(situations.map((one) => [one, maybe(fc.constantFrom(...lightNames))]))) as fc.Arbitrary<LightRules>;
    fc.assert(fc.property(ledger, rules, (rows, table) => {
      const standings = run(rows).tasks.map(({ standing }) => standing);
      const counted = Object.values(countLights(standings, table)).reduce((sum, count) => sum + count, 0);
      expect(counted).toBe(standings.filter((standing) => lightOf(standing, table) !== null).length);
      for (const { class: one, dueSoon } of standings) if (!dueSoon) expect(lightOf({ class: one, dueSoon }, table)).toBe(table[one]);
    }));
  });

  test("unit groups: every task is in one, at most once in each, and no group has less than its busiest unit", () => {
    fc.assert(fc.property(ledger, fc.constantFrom("each" as const, "first" as const), (rows, jointLeads) => {
      const { byUnitGroup, groups } = run(rows, "2019-10-31", jointLeads);
      const sum = byUnitGroup.reduce((all, { group }) => all + group.figures.total, 0);
      if (jointLeads === "first") expect(sum).toBe(rows.length);
      else expect(sum).toBeGreaterThanOrEqual(rows.length);
      for (const { group, units } of byUnitGroup) {
        const totals = units.map(({ figures }) => figures.total);
        expect(group.figures.total).toBeLessThanOrEqual(Math.min(rows.length, totals.reduce((all, one) => all + one, 0)));
        expect(group.figures.total).toBeGreaterThanOrEqual(Math.max(...totals));
      }
      expect(byUnitGroup.flatMap(({ units }) => units.map(({ key }) => key)).sort()).toEqual(groups.lead.map(({ key }) => key).sort());
    }));
  });

  test("weights of parts add up to the weight of the whole, and the weighted rate lies within 0 and 1", () => {
    fc.assert(fc.property(ledger, (rows) => {
      const { totals, groups } = run(rows);
      const sums = groups.category.reduce((all, { figures }) => addFigures(all, figures), completeFigures({ ...figuresOf(buildTally()) }));
      expect([sums.weight, sums.weightDone]).toEqual([totals.weight, totals.weightDone]);
      expect(totals.weightDone).toBeLessThanOrEqual(totals.weight);
    }));
  });

  test("a crossed table of two single memberships adds up to the tasks; with leads each line to the lead's own", () => {
    fc.assert(fc.property(ledger, (rows) => {
      const statistics = run(rows);
      const finders = findersOf([ledgerOf(rows)], { policies: [], settings: defaultSettings, asOf: statistics.asOf });
      const plain = crossGroups(statistics, { asOf: statistics.asOf, finders, rows: "category", columns: "class" });
      expect(plain.cells.flat().reduce((sum, cell) => sum + (cell?.total ?? 0), 0)).toBe(rows.length);
      const byLead = crossGroups(statistics, { asOf: statistics.asOf, finders, rows: "lead", columns: "quarter" });
      expect(byLead.cells.map((line) => line.reduce((sum, cell) => sum + (cell?.total ?? 0), 0))).toEqual(statistics.groups.lead.map(({ figures }) => figures.total));
    }));
  });

  test("ranks: nobody is better than first, and a better rate has a better rank", () => {
    fc.assert(fc.property(ledger, (rows) => {
      const ranked = run(rows).groups.lead.filter(({ rank }) => rank !== null);
      for (const one of ranked) {
        const better = ranked.filter(({ figures }) => (figures.completionRate ?? 0) > (one.figures.completionRate ?? 0)).length;
        expect(one.rank).toBe(better + 1);
      }
    }));
  });
});

describe("standing, whatever the row", () => {
  const context = { settings: defaultSettings, asOf: "2019-10-31" };
  test("late and left exclude each other, and only a dated row has either", () => {
    fc.assert(fc.property(row, (one) => {
      const standing = standingOf(one, context);
      if (standing.daysLate > 0) expect(standing.daysLeft).toBeNull();
      if (standing.due === null) expect([standing.daysLate, standing.daysLeft, standing.timeShare]).toEqual([0, null, null]);
      expect(standing.class === "overdue").toBe(standing.due !== null && standing.due < context.asOf && !standing.done && standing.class !== "other");
    }));
  });

  test("a later day of the data never makes an open task less late", () => {
    fc.assert(fc.property(row, day, day, (one, first, second) => {
      fc.pre(one.completedOn === null);
      const [early, late] = first < second ? [first, second] : [second, first];
      expect(standingOf(one, { ...context, asOf: late }).daysLate).toBeGreaterThanOrEqual(standingOf(one, { ...context, asOf: early }).daysLate);
    }));
  });
});
