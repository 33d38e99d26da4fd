import type { LedgerRow } from "#core/ledger/model";
import type { Matches } from "#core/matching/model";
import { defaultSettings } from "#core/settings/model";
import type { Dimension, Statistics } from "#core/statistics/model";
import { lightOf } from "#core/statistics/lights";
import { summarise } from "#core/statistics/summarise";
import { addFigures } from "#core/statistics/tally";
import { deadline, ledgerOf, ledgerRow, measureOf, policyOf } from "#test/ledgerRows";

const asOf = "2019-10-31";
const by = (end: string) => [deadline("by", end)];

/** Twelve rows whose figures were counted by hand. */
const rows: LedgerRow[] = [
  /* 0 done on time    */ ledgerRow({ leads: ["市发展改革委"], deadlines: by("2019-06-30"), status: "done", completedOn: "2019-06-30" }),
  /* 1 done late       */ ledgerRow({ leads: ["市发改委"], deadlines: by("2019-06-30"), status: "done", completedOn: "2019-07-01" }),
  /* 2 done, no day    */ ledgerRow({ leads: ["市税务局"], deadlines: by("2019-09-30"), status: "done" }),
  /* 3 done early      */ ledgerRow({ leads: ["市税务局"], deadlines: by("2019-12-31"), status: "done", completedOn: "2019-10-01" }),
  /* 4 overdue         */ ledgerRow({ leads: ["市税务局", "市发展改革委"], deadlines: by("2019-10-30"), status: "inProgress" }),
  /* 5 due today       */ ledgerRow({ leads: ["市水务局"], deadlines: by("2019-10-31"), status: "inProgress" }),
  /* 6 due soon        */ ledgerRow({ leads: ["市水务局"], deadlines: by("2019-11-30"), status: "notStarted" }),
  /* 7 behind          */ ledgerRow({ leads: ["市水务局"], deadlines: by("2020-06-30"), status: "inProgress", ownJudgement: "behind" }),
  /* 8 ongoing         */ ledgerRow({ leads: ["市水务局"], deadlines: [deadline("ongoing", null)], status: "inProgress" }),
  /* 9 ongoing, done   */ ledgerRow({ leads: ["市水务局"], deadlines: [deadline("ongoing", null)], status: "done" }),
  /* 10 cancelled      */ ledgerRow({ leads: [], deadlines: by("2019-01-31"), status: "cancelled" }),
  /* 11 paused         */ ledgerRow({ leads: [], deadlines: by("2019-01-31"), status: "paused" }),
];
const policy = policyOf({
  chapters: [{ number: "一", title: "提升效率" }, { number: "二", title: "优化服务" }],
  measures: [measureOf({ key: "1", chapter: "一" }), measureOf({ key: "2", chapter: "二" })],
});
const matches: Matches = rows.map((_, index) => index === 11 ? null : ({ ref: { policy: "plan", measure: index < 4 ? "1" : "2" }, by: "key", score: 1, runnerUp: null }));
const context = { policies: [policy], matches, settings: defaultSettings, asOf };
const run = (facts = {}) => summarise(ledgerOf(rows), { ...context, ...facts });
const group = (statistics: Statistics, dimension: Dimension, key: string) => {
  const found = statistics.groups[dimension].find((one) => one.key === key);
  if (found === undefined) throw new Error(`No group ${key} in ${statistics.groups[dimension].map((one) => one.key).join()}`);
  return found;
};

describe("summarise: totals", () => {
  test("every count, by hand", () => {
    expect(run().totals).toMatchObject({
      total: 12, done: 5, onTrack: 1, behind: 1, overdue: 1, notStarted: 1, ongoing: 1, other: 2,
      due: 5, dueDone: 3, dueToday: 1, dueSoon: 2, doneOnTime: 2, dueOnTime: 1, doneLate: 1, doneUndated: 1, dueUndated: 1,
      started: 10, cancelled: 1, lasting: 2, lastingDone: 1, lastingCancelled: 0, continuing: 0, extended: 0, inferred: 0,
    });
  });

  test("every rate, by hand", () => {
    expect(run().totals).toMatchObject({
      completionRate: 5 / 11, completionRateWithoutOngoing: 4 / 9, dueCompletionRate: 3 / 5, onTimeRate: 1 / 5, startRate: 10 / 11,
    });
  });

  test("按期完成率 is nothing where no task done has a completion day, and 0 % where none was in time", () => {
    const rateOf = (...facts: Parameters<typeof ledgerRow>[0][]) =>
      summarise(ledgerOf(facts.map((fact) => ledgerRow({ deadlines: by("2019-06-30"), ...fact }))), { ...context, policies: [], matches: facts.map(() => null) }).totals.onTimeRate;
    expect(rateOf({ status: "done" }, { status: "done" }, { status: "inProgress" })).toBeNull();
    expect(rateOf({ status: "inProgress" }, { status: "inProgress" })).toBe(0);
    expect(rateOf({ status: "done" }, { status: "done", completedOn: "2019-06-30" }, { status: "inProgress" })).toBe(1 / 3);
    expect(rateOf({ status: "done" }, { status: "done", completedOn: "2019-07-01" })).toBe(0);
  });

  test("no rows: every count is 0, every rate is nothing", () => {
    const { totals, groups, measures } = summarise(ledgerOf([]), { ...context, matches: [] });
    expect(totals).toMatchObject({ total: 0, due: 0, completionRate: null, completionRateWithoutOngoing: null, dueCompletionRate: null, onTimeRate: null, startRate: null });
    expect(Object.values(groups).every((one) => one.length === 0)).toBe(true);
    expect(measures).toEqual({ total: 0, done: 0 });
  });

  test("a measure is done when all its rows are", () => {
    expect(run().measures).toEqual({ total: 2, done: 1 });
  });

  test("without a policy the ledger's own column tells the measures apart, and cancelled rows ask for nothing", () => {
    const own = [
      ledgerRow({ measureKey: "一", status: "done" }), ledgerRow({ measureKey: "一", status: "cancelled" }),
      ledgerRow({ measureKey: "二", status: "cancelled" }), ledgerRow({ status: "done" }),
    ];
    expect(summarise(ledgerOf(own), { ...context, policies: [], matches: own.map(() => null) }).measures).toEqual({ total: 2, done: 1 });
  });

  test("says what done means", () => {
    expect(run().doneMeans).toBe("reported");
    expect(summarise(ledgerOf([ledgerRow({ values: { acceptance: "" } })]), { ...context, matches: [null] }).doneMeans).toBe("accepted");
  });
});

describe("summarise: groups", () => {
  test("two written forms of one body are one line, called what the table calls it most", () => {
    const { lead } = run().groups;
    expect(lead.map(({ key, figures }) => [key, figures.total])).toEqual(expect.arrayContaining([["市发展改革委", 3], ["市税务局", 3], ["市水务局", 5], ["", 2]]));
    expect(lead).toHaveLength(4);
    expect(lead.at(-1)?.key).toBe("");
  });

  test("joint leads count each, or the first only; the total counts the task once", () => {
    expect(group(run(), "lead", "市发展改革委").figures).toMatchObject({ total: 3, overdue: 1 });
    const first = run({ settings: { ...defaultSettings, jointLeads: "first" } });
    expect(group(first, "lead", "市发展改革委").figures).toMatchObject({ total: 2, overdue: 0 });
    expect(first.totals.total).toBe(12);
    expect(first.jointTasks).toBe(1);
  });

  test("a unit named twice in a row has the task once", () => {
    const twice = summarise(ledgerOf([ledgerRow({ leads: ["市发展改革委", "市发改委"] })]), { ...context, matches: [null] });
    expect(twice.groups.lead.map(({ figures }) => figures.total)).toEqual([1]);
  });

  test("a unit inside another's name is another unit", () => {
    const two = ledgerOf([ledgerRow({ leads: ["市税务局"] }), ledgerRow({ leads: ["国家税务总局成都市税务局"] })]);
    expect(summarise(two, { ...context, matches: [null, null] }).groups.lead).toHaveLength(2);
  });

  test("chapters in the document's order, rows of no measure last", () => {
    expect(run().groups.chapter.map(({ key, label, figures }) => [key, label.values?.["title"], figures.total])).toEqual([
      ["plan/一", "提升效率", 4], ["plan/二", "优化服务", 7], ["", undefined, 1],
    ]);
  });

  test("month and quarter of the due day, undated rows last", () => {
    const { month, quarter } = run().groups;
    expect(month.map(({ key, figures }) => [key, figures.total])).toEqual([
      ["2019-01", 2], ["2019-06", 2], ["2019-09", 1], ["2019-10", 2], ["2019-11", 1], ["2019-12", 1], ["2020-06", 1], ["", 2],
    ]);
    expect(quarter.map(({ key, figures }) => [key, figures.total])).toEqual([["2019-Q1", 2], ["2019-Q2", 2], ["2019-Q3", 1], ["2019-Q4", 4], ["2020-Q2", 1], ["", 2]]);
  });

  test("ranks with ties 1, 2, 2, 4; no rank without a rate or a unit", () => {
    const lead = (name: string, status: LedgerRow["status"]) => ledgerRow({ leads: [name], status });
    const ledger = ledgerOf([lead("甲局", "done"), lead("乙局", "done"), lead("乙局", "inProgress"), lead("丙局", "done"), lead("丙局", "inProgress"), lead("丁局", "inProgress"), lead("戊局", "cancelled"), ledgerRow({ status: "done" })]);
    const { groups } = summarise(ledger, { ...context, matches: ledger.rows.map(() => null) });
    expect(Object.fromEntries(groups.lead.map(({ key, rank }) => [key, rank]))).toEqual({ 甲局: 1, 乙局: 2, 丙局: 2, 丁局: 4, 戊局: null, "": null });
    expect(groups.month.every(({ rank }) => rank === null)).toBe(true);
  });

  test("change against the last archived month", () => {
    const previous = run({ asOf: "2019-06-30" });
    const now = run({ previous });
    expect(now.previousAsOf).toBe("2019-06-30");
    // At the end of June: row 0 done, row 1 not yet; of three rows one, now two.
    expect(group(now, "lead", "市发展改革委").change).toBeCloseTo(1 / 3, 12);
    expect(run().groups.lead.every(({ change }) => change === null)).toBe(true);
  });

  test("without a policy the parts are the ledger's own categories", () => {
    const own = [ledgerRow({ category: "政务服务" }), ledgerRow({ category: "" })];
    const { groups } = summarise(ledgerOf(own), { ...context, policies: [], matches: [null, null] });
    expect(groups.chapter.map(({ key }) => key)).toEqual(["政务服务", ""]);
  });
});

describe("summarise: several policies", () => {
  const measures = [measureOf({ key: "1", chapter: "一" })];
  const two = [policyOf({ id: "a", title: "甲方案", chapters: [{ number: "一", title: "总则" }], measures }), policyOf({ id: "b", title: "乙方案", chapters: [], measures })];
  const ref = (id: string): Matches[number] => ({ ref: { policy: id, measure: "1" }, by: "key", score: 1, runnerUp: null });
  test("equal chapters are told apart by the titles of their documents, in the documents' order", () => {
    const { chapter } = summarise(ledgerOf([ledgerRow(), ledgerRow()]), { ...context, policies: two, matches: [ref("b"), ref("a")] }).groups;
    expect(chapter.map(({ key, label }) => [key, label.values?.["policy"]])).toEqual([["a/一", "甲方案"], ["b/一", "乙方案"]]);
  });
});

describe("lights", () => {
  test.each([
    [{ class: "overdue", dueSoon: false }, "red"], [{ class: "behind", dueSoon: false }, "yellow"], [{ class: "notStarted", dueSoon: true }, "yellow"],
    [{ class: "onTrack", dueSoon: true }, "yellow"], [{ class: "onTrack", dueSoon: false }, "green"], [{ class: "done", dueSoon: false }, "green"],
    [{ class: "notStarted", dueSoon: false }, "grey"], [{ class: "ongoing", dueSoon: false }, "grey"], [{ class: "other", dueSoon: false }, "grey"],
  ] as const)("%j is %s", (standing, light) => {
    const [task] = run().tasks;
    if (task === undefined) throw new Error("No task");
    expect(lightOf({ ...task.standing, ...standing })).toBe(light);
  });
});

test("two halves of a table add up to its figures, rates computed again", () => {
  const half = (from: number, to: number) => summarise(ledgerOf(rows.slice(from, to)), { ...context, matches: matches.slice(from, to) }).totals;
  expect(addFigures(half(0, 5), half(5, 12))).toEqual(run().totals);
});
