import type { LedgerRow } from "#core/ledger/model";
import type { Ledger } from "#core/ledger/model";
import { defaultSettings } from "#core/settings/model";
import { orderGroups } from "#core/sheets/groups/orderGroups";
import { countLights, defaultLightRules, lightOf, lightOfGroup } from "#core/statistics/lights";
import type { Statistics, UnitLists } from "#core/statistics/model";
import { summarise } from "#core/statistics/summarise";
import { deadline, ledgerOf, ledgerRow } from "#test/ledgerRows";

const by = (end: string) => [deadline("by", end)];
function run(rows: readonly LedgerRow[], facts: { asOf?: string; unitLists?: UnitLists; ledger?: Partial<Ledger>; jointLeads?: "each" | "first" } = {}): Statistics {
  const { asOf = "2019-10-31", unitLists, ledger = {}, jointLeads = "each" } = facts;
  return summarise(ledgerOf(rows, ledger), { policies: [], matches: rows.map(() => null), settings: { ...defaultSettings, jointLeads }, asOf, ...(unitLists === undefined ? {} : { unitLists }) });
}
const totalsOf = (statistics: Statistics, dimension: keyof Statistics["groups"]) => Object.fromEntries(statistics.groups[dimension].map(({ key, figures }) => [key, figures.total]));

describe("people by their four roles", () => {
  const people = { leader: "张三", unitLeader: "李四、王五", contact: "赵六" };
  const row = ledgerRow({ leaders: ["张三"], values: people });
  const column = (header: string) => ({ columns: [{ column: 3, header, role: "contact" as const, score: 1 }] });

  test.each([["责任人", "person"], ["具体负责人", "person"], ["联络员", "contact"], ["联系人（责任人）", "contact"]] as const)("%s is counted as %s", (header, dimension) => {
    const statistics = run([row], { ledger: column(header) });
    expect(totalsOf(statistics, dimension)).toEqual({ 赵六: 1 });
    expect(totalsOf(statistics, dimension === "person" ? "contact" : "person")).toEqual({ "": 1 });
  });

  test("市领导 and 单位分管领导 are others, each person once", () => {
    const statistics = run([row, ledgerRow({ values: { unitLeader: "王五，王五" } })]);
    expect(totalsOf(statistics, "leader")).toEqual({ 张三: 1, "": 1 });
    expect(totalsOf(statistics, "unitLeader")).toEqual({ 李四: 1, 王五: 2 });
  });

  test("an error value names nobody", () => {
    expect(totalsOf(run([ledgerRow({ values: { unitLeader: "#REF!" } })]), "unitLeader")).toEqual({ "": 1 });
  });
});

describe("units in their groups", () => {
  const rows = [
    ledgerRow({ leads: ["市发改委", "市财政局"], status: "done" }), ledgerRow({ leads: ["市财政局"], status: "inProgress" }), ledgerRow({ leads: ["市教育局"], status: "inProgress" }),
    ledgerRow({ leads: ["市公安局"], status: "done" }), ledgerRow({ leads: ["市委组织部", "市财政局"], status: "inProgress" }), ledgerRow({ leads: ["中山区"], status: "done" }), ledgerRow({}),
  ];

  test("a task of two units of a group counts once in it; of two groups once in each", () => {
    const { byUnitGroup } = run(rows);
    expect(byUnitGroup.map(({ group, units }) => [group.key, group.figures.total, units.map(({ figures }) => figures.total).reduce((sum, one) => sum + one, 0)])).toEqual([
      ["party", 1, 1], ["gov", 5, 6], ["area", 1, 1], ["", 1, 1],
    ]);
  });

  test("ranks 1, 1, 3, 4 within the group; the first of another group is first too", () => {
    const ranks = Object.fromEntries(run(rows).byUnitGroup.flatMap(({ units }) => units.map(({ key, rank }) => [key, rank])));
    expect(ranks).toEqual({ 市发改委: 1, 市公安局: 1, 市财政局: 3, 市教育局: 4, 市委组织部: 1, 中山区: 1, "": null });
  });

  test("with the first lead only, further leads have no line", () => {
    expect(run(rows, { jointLeads: "first" }).byUnitGroup.map(({ group }) => group.figures.total)).toEqual([1, 4, 1, 1]);
  });

  test("groups of the workbook's own stand behind the known ones", () => {
    const lists: UnitLists = { groups: new Map([["财政局", "综合部门"]]), generics: new Map() };
    expect(run(rows, { unitLists: lists }).byUnitGroup.map(({ group }) => group.key)).toEqual(["party", "gov", "area", "综合部门", ""]);
  });
});

describe("概称单位", () => {
  const rows = [ledgerRow({ responsible: ["市财政局"], generic: ["市直各有关单位"] }), ledgerRow({ responsible: [], generic: ["各区市县"] }), ledgerRow({ responsible: ["市公安局"] })];

  test("without a list they are lines of their own", () => {
    expect(totalsOf(run(rows), "responsible")).toEqual({ 市财政局: 1, 市公安局: 1, 各区市县: 1, 市直各有关单位: 1 });
    expect(run(rows).expandedTasks).toBe(0);
  });

  test("with one they count for each unit, once per task, under the name that the table uses", () => {
    const lists: UnitLists = { groups: new Map(), generics: new Map([["市直各有关单位", ["财政局", "公安局", "教育局"]], ["各区市县", []]]) };
    const statistics = run(rows, { unitLists: lists });
    expect(totalsOf(statistics, "responsible")).toEqual({ 市财政局: 1, 市公安局: 2, 教育局: 1, 各区市县: 1 });
    expect(statistics.expandedTasks).toBe(1);
  });
});

describe("weights", () => {
  test("加权完成率 is over the weight of what was asked for", () => {
    const statistics = run([ledgerRow({ weight: 10, status: "done" }), ledgerRow({ weight: 5.5, status: "inProgress" }), ledgerRow({ weight: 4, status: "cancelled" }), ledgerRow({ status: "done" })]);
    expect(statistics.totals).toMatchObject({ weight: 15.5, weightDone: 10 });
    expect(statistics.totals.weightedCompletionRate).toBeCloseTo(10 / 15.5, 12);
    expect([statistics.hasWeights, statistics.unweighted]).toEqual([true, 1]);
  });

  test("a ledger without weights has no rate and misses none", () => {
    const statistics = run([ledgerRow({ status: "done" })]);
    expect([statistics.totals.weightedCompletionRate, statistics.hasWeights, statistics.unweighted]).toEqual([null, false, 0]);
  });
});

describe("a day that lies before what the ledger says", () => {
  test("work completed later is not done; what has no day cannot be known; what has not begun had not begun", () => {
    const statistics = run([
      ledgerRow({ status: "done", completedOn: "2019-11-05", deadlines: by("2019-10-15") }), ledgerRow({ status: "done", completedOn: "2019-10-20" }),
      ledgerRow({ status: "done" }), ledgerRow({ status: "inProgress" }), ledgerRow({ status: "notStarted" }), ledgerRow({}), ledgerRow({ status: "paused" }),
    ]);
    expect([statistics.completedLater, statistics.stateUnknown, statistics.totals.done, statistics.totals.overdue]).toEqual([1, 3, 2, 1]);
  });

  test("a ledger without a later day is taken as it is", () => {
    const statistics = run([ledgerRow({ status: "done" }), ledgerRow({ status: "done", completedOn: "2019-10-31" })]);
    expect([statistics.completedLater, statistics.stateUnknown]).toEqual([0, 0]);
  });
});

describe("the order of lines", () => {
  const late = ledgerRow({ leads: ["甲办"], status: "inProgress", deadlines: by("2019-01-01") });
  const rows = [late, late, ledgerRow({ leads: ["甲办"], status: "done" }), ledgerRow({ leads: ["乙办"], status: "done" }), ledgerRow({ leads: ["丙办"], status: "inProgress" }), ledgerRow({ leads: ["丙办"] }), ledgerRow({ status: "done" })];
  const groups = run(rows).groups.lead;
  test.each([["official", ["丙办", "乙办", "甲办", ""]], ["completionRate", ["乙办", "甲办", "丙办", ""]], ["total", ["甲办", "丙办", "乙办", ""]], ["overdue", ["甲办", "丙办", "乙办", ""]]] as const)("%s", (order, keys) => {
    expect(orderGroups(groups, order).map(({ key }) => key)).toEqual(keys);
  });

  test("by a figure the highest is first, none is behind, and the given order stays as it is", () => {
    const late = run([ledgerRow({ leads: ["市财政局"], status: "inProgress" }), ledgerRow({ leads: ["市公安局"], status: "inProgress", deadlines: by("2019-01-01") }), ledgerRow({ leads: ["市教育局"], status: "cancelled" })]).groups.lead;
    const before = late.map(({ key }) => key);
    expect(orderGroups(late, "overdue")[0]?.key).toBe("市公安局");
    expect(orderGroups(late, "completionRate").at(-1)?.key).toBe("市教育局");
    expect(late.map(({ key }) => key)).toEqual(before);
  });
});

describe("lights by a rule table", () => {
  const standing = (facts: Partial<Parameters<typeof lightOf>[0]>) => ({ class: "onTrack" as const, dueSoon: false, ...facts });
  test("临期 goes before the class where it has a light, but not before 未达序时", () => {
    const rules = { ...defaultLightRules, dueSoon: "blue" as const };
    expect(lightOf(standing({ dueSoon: true }), rules)).toBe("blue");
    expect(lightOf({ class: "behind", dueSoon: true }, rules)).toBe("yellow");
    expect(lightOf(standing({ dueSoon: true }), { ...rules, dueSoon: null })).toBe("green");
  });

  test("a situation without a light has none, and is not counted", () => {
    const rules = { ...defaultLightRules, notStarted: null };
    const { tasks } = run([ledgerRow({}), ledgerRow({ status: "done" })]);
    expect(countLights(tasks.map((task) => task.standing), rules)).toEqual({ red: 0, yellow: 0, green: 1, blue: 0, grey: 0 });
  });

  test("a group has the light of its worst task", () => {
    const figures = { overdue: 0, behind: 0, dueSoon: 0, done: 0, onTrack: 0 };
    expect([{ overdue: 1, behind: 2 }, { behind: 1, dueSoon: 1 }, { dueSoon: 1, done: 5 }, { done: 5 }, {}].map((some) => lightOfGroup({ ...figures, ...some }))).toEqual(["red", "yellow", "yellow", "green", "grey"]);
  });
});
