import { defaultSettings } from "#core/settings/model";
import { findNodes } from "#core/standing/nodes";
import { standingOf } from "#core/standing/standingOf";
import { deadline, ledgerRow } from "#test/ledgerRows";

const row = (action: string, facts: Parameters<typeof ledgerRow>[0] = {}) => ledgerRow({ values: { action }, deadlines: [deadline("by", "2019-12-31")], status: "inProgress", ...facts });
const nodesOf = (action: string, reference: string | null = "2019-12-31") => findNodes(row(action), reference).map(({ day, share }) => `${day} ${share}`);

describe("findNodes", () => {
  test.each([
    ["一季度完成25%，二季度累计完成50%，四季度完成100%", ["2019-03-31 0.25", "2019-06-30 0.5", "2019-12-31 1"]],
    ["上半年完成40%；第3季度末达到75％", ["2019-06-30 0.4", "2019-09-30 0.75"]],
    ["2018年12月底完成总任务的10%，6月底前推进到60%", ["2018-12-31 0.1", "2019-06-30 0.6"]],
    ["2月底完成5.5%", ["2019-02-28 0.055"]],
  ])("%s", (action, nodes) => {
    expect(nodesOf(action)).toEqual(nodes);
  });

  test.each(["二季度好评率达到95%", "三季度电子证照使用率提高到60%", "完成25%", "一季度完成250%", "13月完成20%", ""])("%s is no node", (action) => {
    expect(nodesOf(action)).toEqual([]);
  });

  test("without a year, and where two shares are asked for by one day, nothing is taken", () => {
    expect(nodesOf("一季度完成25%", null)).toEqual([]);
    expect(nodesOf("一季度完成25%，一季度完成30%，二季度完成50%")).toEqual([]);
  });
});

describe("未达序时 by nodes", () => {
  const classAt = (asOf: string, progress: number | null, facts: Parameters<typeof ledgerRow>[0] = {}) =>
    standingOf(row("一季度完成25%，三季度完成70%", { progress, ...facts }), { settings: defaultSettings, asOf, start: "2019-01-01" }).class;

  test("the last node on or before the day holds, to the point, and goes before the share of time", () => {
    expect(classAt("2019-03-31", 0.25)).toBe("onTrack");
    expect(classAt("2019-03-31", 0.24)).toBe("behind");
    // 74 % of the time are gone; the node asks for a quarter.
    expect(classAt("2019-09-29", 0.3)).toBe("onTrack");
    expect(classAt("2019-09-30", 0.3)).toBe("behind");
  });

  test("before the first node the share of time counts; without progress nothing is said; the unit's own word goes first", () => {
    expect(classAt("2019-03-30", 0.05)).toBe("behind");
    expect(classAt("2019-03-30", 0.2)).toBe("onTrack");
    expect(classAt("2019-10-31", null)).toBe("onTrack");
    expect(classAt("2019-10-31", 0.9, { ownJudgement: "behind" })).toBe("behind");
  });
});

describe("an extension as of a day", () => {
  const extended = (asOf: string, approvedOn: string | null) =>
    standingOf(ledgerRow({ deadlines: [deadline("by", "2019-06-30")], status: "inProgress", extension: { to: "2019-12-31", approvedBy: null, approvedOn } }), { settings: defaultSettings, asOf });

  test("counts from its approval on, when that came in time", () => {
    expect(extended("2019-06-29", "2019-06-30")).toMatchObject({ extended: false, due: "2019-06-30", daysLeft: 1 });
    expect(extended("2019-06-30", "2019-06-30")).toMatchObject({ extended: true, due: "2019-12-31", originalDue: "2019-06-30" });
    expect(extended("2019-10-31", "2019-06-30").class).toBe("onTrack");
  });

  test("approved a day too late, or on no day, the row was late", () => {
    expect(extended("2019-10-31", "2019-07-01")).toMatchObject({ extended: false, class: "overdue", daysLate: 123 });
    expect(extended("2019-10-31", null)).toMatchObject({ extended: false, class: "overdue" });
  });
});
