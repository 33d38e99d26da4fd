import type { CellValue, SheetGrid } from "#core/ledger/model";
import { readUnitSheets } from "#core/sheets/policy/readUnitSheets";
import { buildUnitDirectory, categoryOf, mergeDirectories, type UnitDirectory } from "#core/sheets/policy/unitDirectory";
import { planUnitSheets } from "#core/sheets/policy/unitTables";
import type { SheetId } from "#core/sheets/sheetPlan";
import { createRegistry, defaultRegistry } from "#core/units/createRegistry";
import { findUnit } from "#core/units/findUnit";
import { groupOf, unitGroups } from "#core/units/unitGroup";
import { createMessages } from "#messages/messages";
import { buildPolicyVocabulary } from "#messages/policyVocabulary";
import { gridOf } from "#test/planGrid";
import { measureOf, policyOf } from "#test/ledgerRows";
import fc from "fast-check";

const vocabulary = buildPolicyVocabulary();
const chinese = createMessages("zh-CN");
const english = createMessages("en-US");

const policy = policyOf({ measures: [
  measureOf({ key: "1", leads: ["市税务局"], responsible: ["市发改委", "市委组织部", "市飞碟局"], generic: ["各县（市、区）"] }),
  measureOf({ key: "2", leads: ["市发展改革委"], generic: ["市直各有关单位", "各县（市、区）"] }),
] });
const directory = buildUnitDirectory([policy], defaultRegistry);
const gridsOf = (given: UnitDirectory, messages = chinese): Map<SheetId, SheetGrid> => new Map(planUnitSheets(given).map((plan) => [plan.id, gridOf(plan, messages)]));
const read = (grids: ReadonlyMap<SheetId, SheetGrid>) => readUnitSheets(grids, vocabulary, defaultRegistry);

/** Writes cells from a column on into a line below the header (0 = the first record) and says where. */
function put(grids: Map<SheetId, SheetGrid>, id: SheetId, line: number, cells: Readonly<Record<string, CellValue>>): Record<string, { row: number; column: number }> {
  const grid = grids.get(id)!;
  const values = grid.values as CellValue[][];
  const head = 2;
  const index = head + 1 + line;
  values[index] ??= new Array<CellValue>(values[head]!.length).fill("");
  const places: Record<string, { row: number; column: number }> = {};
  for (const [header, value] of Object.entries(cells)) {
    const column = values[head]!.indexOf(header);
    values[index][column] = value;
    places[header] = { row: index + 1, column: column + 1 };
  }
  return places;
}

describe("the directory of units", () => {
  it("lists the bodies that policies name, once each, in the order of the registry, and the generic names", () => {
    const names = directory.units.map(({ entry }) => entry.canonical);
    expect(names).toHaveLength(3);
    expect(new Set(names)).toEqual(new Set([findUnit("市发改委")!.entry.canonical, findUnit("市税务局")!.entry.canonical, findUnit("市委组织部")!.entry.canonical]));
    const positions = names.map((name) => defaultRegistry.entries.findIndex(({ canonical }) => canonical === name));
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
    expect(directory.units.map(({ order }) => order)).toEqual([1, 2, 3]);
    expect(directory.generics).toEqual([{ generic: "各县（市、区）", units: [] }, { generic: "市直各有关单位", units: [] }]);
  });

  it("groups them by what they are", () => {
    const groups = new Map(directory.units.map(({ entry, group }) => [entry.canonical, group]));
    expect([...groups.values()].sort()).toEqual(["gov", "party", "vertical"]);
    for (const entry of defaultRegistry.entries) expect(unitGroups).toContain(groupOf(entry));
    for (const group of unitGroups) expect(groupOf({ category: categoryOf(group) })).toBe(group);
    expect(categoryOf("市直一组")).toBe("gov");
  });

  it("keeps what a workbook says and adds what is new behind it", () => {
    const [first, ...others] = directory.units;
    const own: UnitDirectory = { units: [{ ...first!, group: "第一组", order: 7 }], generics: [{ generic: "市直各有关单位", units: ["市财政局"] }] };
    const merged = mergeDirectories(own, directory);
    expect(merged.units.map(({ group, order }) => [group, order])).toEqual([["第一组", 7], ...others.map(({ group }, index) => [group, 8 + index])]);
    expect(merged.generics).toEqual([{ generic: "市直各有关单位", units: ["市财政局"] }, { generic: "各县（市、区）", units: [] }]);
  });
});

describe("单位名录 and 概称单位", () => {
  it.each([["zh-CN", chinese], ["en-US", english]])("are read back as they were written, in %s", (_, messages) => {
    const filled: UnitDirectory = { ...directory, generics: [{ generic: "市直各有关单位", units: ["市财政局", "市税务局"] }] };
    const reading = read(gridsOf(filled, messages));
    expect(reading).toEqual({ directory: filled, extras: { entries: filled.units.map(({ entry }) => entry) }, findings: [] });
  });

  it("change nothing about names until somebody changes them", () => {
    const registry = createRegistry(read(gridsOf(directory)).extras);
    expect(new Set(registry.entries)).toEqual(new Set(defaultRegistry.entries));
    expect(registry.entries).toHaveLength(defaultRegistry.entries.length);
    expect([...registry.forms.keys()].sort()).toEqual([...defaultRegistry.forms.keys()].sort());
  });

  it("teach the registry an alias, a former name and a body of the user's own", () => {
    const grids = gridsOf(directory);
    const [{ entry }] = directory.units as [UnitDirectory["units"][number]];
    put(grids, "units", 0, { 别名: "委里头", 曾用名: "老计委会@2001\n更老的委", 排序: 9 });
    put(grids, "units", 3, { 规范名称: "低空经济促进中心", 别名: "低空中心", 单位分组: "事业单位", 排序: 1 });
    const { extras, findings, directory: own } = read(grids);
    expect(findings).toEqual([]);
    const registry = createRegistry(extras);
    expect(findUnit("市委里头", { registry })).toMatchObject({ entry: { canonical: entry.canonical }, by: "abbreviation" });
    expect(findUnit("市老计委会", { registry })).toMatchObject({ entry: { canonical: entry.canonical }, by: "former", until: 2001 });
    expect(findUnit("市低空中心", { registry })).toMatchObject({ entry: { canonical: "低空经济促进中心", category: "institution" }, level: "city" });
    expect(findUnit("市低空中心")).toBeNull();
    // What the bundled entry knows stays known.
    for (const alias of entry.abbreviations) expect(registry.forms.get(alias)?.some((reading) => reading.entry.canonical === entry.canonical)).toBe(true);
    expect(own.units.map(({ entry: { canonical } }) => canonical)[0]).toBe("低空经济促进中心");
    expect(own.units.at(-1)?.entry.canonical).toBe(entry.canonical);
  });

  it("take a group of the user's own, and a row without an order last", () => {
    const grids = gridsOf(directory);
    put(grids, "units", 0, { 单位分组: "市直一组", 排序: "" });
    const { directory: own, findings } = read(grids);
    expect(findings).toEqual([]);
    expect(own.units.at(-1)).toMatchObject({ group: "市直一组", order: null });
  });

  it.each<[SheetId, string, CellValue]>([["units", "曾用名", "国土局@二〇一八"], ["units", "曾用名", "国土局@18"], ["units", "排序", "第一"], ["units", "规范名称", " "], ["genericUnits", "概称单位", ""]])(
    "make a wrong edit on %s, %s = %s a finding with its cell", (id, header, value) => {
      const grids = gridsOf({ ...directory, generics: [{ generic: "市直各有关单位", units: ["市财政局"] }] });
      const places = put(grids, id, 0, { [header]: value });
      const { findings } = read(grids);
      expect(findings).toMatchObject([{ check: "policy-sheet-edit", message: "check.policy-sheet-edit.cell", place: { sheet: grids.get(id)!.sheet, ...places[header] }, values: { value } }]);
    });

  it("name a unit that stands twice and an alias that two units claim", () => {
    const grids = gridsOf(directory);
    const [{ entry: first }, { entry: second }] = directory.units as [UnitDirectory["units"][number], UnitDirectory["units"][number]];
    const claimed = put(grids, "units", 1, { 别名: [...second.abbreviations, first.canonical].join("\n") });
    const twice = put(grids, "units", 3, { 规范名称: first.canonical });
    const { findings } = read(grids);
    expect(findings.map(({ message, place: { row, column } }) => [message, row, column])).toEqual([
      ["check.policy-sheet-edit.twice", twice["规范名称"]?.row, 1], ["check.policy-sheet-edit.aliasTwice", claimed["别名"]?.row, claimed["别名"]?.column],
    ]);
    for (const { message, values } of findings) for (const messages of [chinese, english]) expect(messages.render({ id: message, values })).toContain(first.canonical);
  });

  it("count as empty where they are not in the workbook", () => {
    expect(read(new Map())).toEqual({ directory: { units: [], generics: [] }, extras: {}, findings: [] });
  });

  it("never throw whatever stands in a cell", () => {
    const cell = fc.oneof(fc.string(), fc.integer(), fc.boolean());
    fc.assert(fc.property(fc.constantFrom<SheetId>("units", "genericUnits"), fc.nat(9), fc.nat(4), cell, (id, row, column, value) => {
      const grids = gridsOf(directory);
      const { values } = grids.get(id)!;
      const line = values[row % values.length] as CellValue[];
      line[column % line.length] = value;
      createRegistry(read(grids).extras);
    }));
  });
});
