import { defaultRegistry } from "#core/units/createRegistry";
import { findUnit } from "#core/units/findUnit";
import { isGenericUnit } from "#core/units/isGenericUnit";

describe("the bundled registry", () => {
  test("holds every body once", () => {
    const names = defaultRegistry.entries.map(({ canonical }) => canonical);
    expect(names.length).toBeGreaterThan(250);
    expect(new Set(names).size).toBe(names.length);
  });

  test("a form that two bodies have is marked in both", () => {
    const owners = new Map<string, string[]>();
    for (const { canonical, abbreviations, formerNames, dated = [] } of defaultRegistry.entries) {
      const forms = new Set([canonical, ...abbreviations, ...formerNames.map(({ name }) => name), ...dated.map(({ name }) => name)]);
      for (const form of forms) owners.set(form, [...(owners.get(form) ?? []), canonical]);
    }
    const shared = [...owners].filter(([, bodies]) => bodies.length > 1);
    const unmarked = shared.filter(([form, bodies]) => defaultRegistry.entries.some((entry) => bodies.includes(entry.canonical) && !entry.ambiguous.includes(form)));
    expect(unmarked).toEqual([]);
  });

  test("no body is called now what it was called before", () => {
    const both = defaultRegistry.entries.filter(({ canonical, abbreviations, formerNames }) => formerNames.some(({ name }) => name === canonical || abbreviations.includes(name)));
    expect(both).toEqual([]);
  });

  test("every canonical name finds its own body", () => {
    for (const { canonical, category } of defaultRegistry.entries) {
      expect([canonical, findUnit(canonical, category === "central" ? { level: "national" } : { level: "city" })?.entry.canonical]).toEqual([canonical, canonical]);
    }
  });

  test("of the listed bodies only those of every town are groups", () => {
    expect(defaultRegistry.entries.filter(({ canonical }) => isGenericUnit(canonical)).map(({ category }) => category)).toEqual(["area", "area"]);
  });
});

describe("isGenericUnit", () => {
  test.each([
    "各区市县", "各区（市）县", "各县(市、区)人民政府", "各县、区人民政府（管委会）", "开放先导区", "市直各有关单位", "市级各有关部门", "区级相关部门", "国务院相关部门",
    "各地区", "相关单位", "领导小组成员单位", "各城镇燃气经营企业", "有关企业", "乡镇（街道）", "县（市、区）政府", "市（州）人民政府", "园区管委会", "区县财政局", "市属国有企业", "街道办事处",
  ])("%s", (name) => {
    expect(isGenericUnit(name)).toBe(true);
  });
  test.each(["市财政局", "区政府", "市人民政府", "和平区政府", "高新区管委会", "经开区", "市住房和城乡建设局", "某街道办事处", "市中级人民法院", "成都公积金中心", "X", ""])("not %s", (name) => {
    expect(isGenericUnit(name)).toBe(false);
  });
});
