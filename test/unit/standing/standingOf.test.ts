import { defaultSettings } from "#core/settings/model";
import { standingOf } from "#core/standing/standingOf";
import { deadline, ledgerRow } from "#test/ledgerRows";

const asOf = "2019-10-31";
const context = { settings: defaultSettings, asOf };
const dueOn = (end: string, facts: Parameters<typeof ledgerRow>[0] = {}) =>
  standingOf(ledgerRow({ deadlines: [deadline("by", end)], status: "inProgress", statusWord: "进行中", ...facts }), context);

describe("standingOf: the last day belongs", () => {
  test.each([
    ["2019-10-30", "overdue", 1, null],
    ["2019-10-31", "onTrack", 0, 0],
    ["2019-11-01", "onTrack", 0, 1],
  ])("due %s → %s, %i days late, %s left", (end, rowClass, late, left) => {
    expect(dueOn(end)).toMatchObject({ kind: "dated", class: rowClass, daysLate: late, daysLeft: left });
  });

  test.each([[30, true], [31, false]])("%i days left marks 临期: %s", (days, marked) => {
    const end = days === 30 ? "2019-11-30" : "2019-12-01";
    expect(dueOn(end)).toMatchObject({ daysLeft: days, dueSoon: marked });
  });
});

describe("standingOf: done", () => {
  test.each([
    ["2019-09-30", true, 0],
    ["2019-10-01", false, 1],
    [null, null, 0],
  ])("completed %s → on time %s", (completedOn, onTime, daysLate) => {
    expect(dueOn("2019-09-30", { status: "done", completedOn })).toMatchObject({ class: "done", done: true, onTime, daysLate, dueSoon: false, daysLeft: null });
  });

  test("a completion day after the day of the data was not there yet", () => {
    expect(dueOn("2019-10-01", { status: "done", completedOn: "2019-11-05" })).toMatchObject({ class: "overdue", done: false, daysLate: 30, completedOn: null });
  });

  test("returned is not done, though a day and 100 % stand there", () => {
    expect(dueOn("2019-10-01", { status: "returned", completedOn: "2019-09-20", progress: 1, accepted: true }).class).toBe("overdue");
  });

  test("where the ledger has 认定, only an accepted row is done", () => {
    const values = { acceptance: "" };
    expect(dueOn("2019-10-01", { status: "done", values }).class).toBe("overdue");
    expect(dueOn("2019-10-01", { status: "done", accepted: false, values }).class).toBe("overdue");
    expect(dueOn("2019-10-01", { status: "inProgress", accepted: true, values }).class).toBe("done");
  });

  test("without a word, a completion day or 100 % says done; beside another word they do not", () => {
    expect(dueOn("2020-10-01", { status: null, statusWord: "", progress: 1 }).class).toBe("done");
    expect(dueOn("2020-10-01", { status: null, statusWord: "", completedOn: "2019-05-01" }).class).toBe("done");
    expect(dueOn("2020-10-01", { status: null, statusWord: "快了", progress: 1 }).class).toBe("onTrack");
    expect(dueOn("2020-10-01", { progress: 1 }).class).toBe("onTrack");
  });
});

describe("standingOf: the kind comes from the deadline", () => {
  test.each([["ongoing", "ongoing"], ["recurring", "ongoing"], ["from", "ongoing"], ["onSchedule", "onSchedule"], ["vague", "undated"]] as const)("%s → %s", (kind, expected) => {
    const row = ledgerRow({ deadlines: [deadline(kind, null)], status: "inProgress" });
    expect(standingOf(row, context)).toMatchObject({ kind: expected, due: null, daysLate: 0, daysLeft: null, timeShare: null });
  });

  test("an ongoing row is its own class until it is done", () => {
    const row = (status: "inProgress" | "done") => ledgerRow({ deadlines: [deadline("ongoing", null)], status });
    expect(standingOf(row("inProgress"), context).class).toBe("ongoing");
    expect(standingOf(row("done"), context)).toMatchObject({ kind: "ongoing", class: "done", onTime: null });
  });

  test("阶段性成果，长期推进: the stage is judged, the rest is a flag", () => {
    const row = ledgerRow({ deadlines: [deadline("stage", "2019-06-30"), deadline("ongoing", null)], status: "inProgress" });
    expect(standingOf(row, context)).toMatchObject({ kind: "dated", class: "overdue", due: "2019-06-30", thenOngoing: true, daysLate: 123 });
  });

  test("of several days the latest counts", () => {
    const row = ledgerRow({ deadlines: [deadline("by", "2020-06-30"), deadline("by", "2018-12-31")], status: "inProgress" });
    expect(standingOf(row, context)).toMatchObject({ due: "2020-06-30", class: "onTrack" });
  });
});

describe("standingOf: inferred deadline", () => {
  const withEnd = { ...context, horizonEnd: "2019-08-31" };
  test("a row that says nothing takes the plan's end", () => {
    for (const cell of ["", "/", "无", "—"]) {
      const row = ledgerRow({ status: "inProgress", values: { deadline: cell } });
      expect(standingOf(row, withEnd)).toMatchObject({ inferred: true, due: "2019-08-31", class: "overdue" });
    }
  });

  test("words that are no day are not replaced", () => {
    const row = ledgerRow({ status: "inProgress", values: { deadline: "2019年2月30日" } });
    expect(standingOf(row, withEnd)).toMatchObject({ inferred: false, kind: "undated", due: null, class: "onTrack" });
    expect(standingOf(ledgerRow({ deadlines: [deadline("vague", null)] }), withEnd).inferred).toBe(false);
  });

  test("none is inferred without the plan's end", () => {
    expect(standingOf(ledgerRow({ status: "inProgress" }), context)).toMatchObject({ kind: "undated", inferred: false });
  });
});

describe("standingOf: extension", () => {
  const extended = (approvedOn: string | null, to: string | null = "2019-12-31") => dueOn("2019-09-30", { extension: { to, approvedBy: "市领导", approvedOn } });
  test.each([
    ["2019-09-30", "2019-12-31", true, "onTrack"],
    ["2019-10-01", "2019-09-30", false, "overdue"],
    [null, "2019-09-30", false, "overdue"],
  ])("approved %s → due %s", (approvedOn, due, isExtended, rowClass) => {
    expect(extended(approvedOn)).toMatchObject({ due, originalDue: "2019-09-30", extended: isExtended, class: rowClass });
  });

  test("an extension without a new day changes nothing", () => {
    expect(extended("2019-09-01", null)).toMatchObject({ due: "2019-09-30", extended: false });
  });
});

describe("standingOf: schedule", () => {
  // 2019-01-01 … 2019-12-31: at the end of October 304 of 365 days have passed.
  const year = (facts: Parameters<typeof ledgerRow>[0]) =>
    standingOf(ledgerRow({ deadlines: [deadline("by", "2019-12-31")], status: "inProgress", ...facts }), { ...context, start: "2019-01-01" });
  test("the share of time counts both ends", () => {
    expect(year({}).timeShare).toBeCloseTo(304 / 365, 12);
    expect(standingOf(ledgerRow({ deadlines: [deadline("range", "2019-12-31", "2019-10-31")] }), context).timeShare).toBeCloseTo(1 / 62, 12);
  });

  test("behind: more than ten points below the share of time", () => {
    expect(year({ progress: 0.73 }).class).toBe("behind");
    expect(year({ progress: 0.74 }).class).toBe("onTrack");
    expect(year({ progress: null }).class).toBe("onTrack");
  });

  test("the unit's own word is enough, the other way round it is not", () => {
    expect(year({ progress: 0.99, ownJudgement: "behind" }).class).toBe("behind");
    expect(year({ progress: 0.1, ownJudgement: "onSchedule" }).class).toBe("behind");
  });

  test("not started and not due is 未启动; past its day it is overdue", () => {
    expect(year({ status: "notStarted", progress: 0 })).toMatchObject({ class: "notStarted", started: false });
    expect(dueOn("2019-09-01", { status: "notStarted" })).toMatchObject({ class: "overdue", started: false });
    expect(year({ status: null })).toMatchObject({ class: "notStarted", started: false });
    expect(year({ status: null, values: { progressNote: "已召开部署会" } })).toMatchObject({ class: "onTrack", started: true });
  });

  test("time without length tells nothing", () => {
    const row = ledgerRow({ deadlines: [deadline("by", "2019-12-31")] });
    expect(standingOf(row, { ...context, start: "2019-12-31" }).timeShare).toBeNull();
    expect(standingOf(row, { ...context, start: "2019-11-15" }).timeShare).toBe(0);
  });
});

describe("standingOf: halted", () => {
  test.each([["cancelled", true], ["paused", false]] as const)("%s is 其他, whatever its day", (status, cancelled) => {
    expect(dueOn("2019-01-31", { status })).toMatchObject({ class: "other", cancelled, daysLate: 0, daysLeft: null, dueSoon: false, done: false });
  });
});

describe("the time of a row", () => {
  const asOf = "2024-10-31";
  const classOf = (raw: string, kind: "by" | "range", start: string | null) =>
    standingOf(ledgerRow({ deadlines: [{ ...deadline(kind, "2024-12-31", start), raw }], status: "inProgress", progress: 0.1 }), { settings: defaultSettings, asOf, start: "2024-01-01" });

  test.each([
    ["2024年12月31日", "by", "2024-12-31"], ["2024年12月", "range", "2024-12-01"], ["2024-12", "range", "2024-12-01"], ["2024年四季度", "range", "2024-10-01"], ["2024年12月底前", "by", null],
  ] as const)("%s says when the work is due, not when it begins", (raw, kind, start) => {
    const { start: begins, class: rowClass } = classOf(raw, kind, start);
    expect([begins, rowClass]).toEqual(["2024-01-01", "behind"]);
  });

  test("words that give both ends say when it begins", () => {
    expect(classOf("2024年10月—12月", "range", "2024-10-01").start).toBe("2024-10-01");
    expect(classOf("2024年10月1日至12月31日", "range", "2024-10-01").start).toBe("2024-10-01");
  });
});
