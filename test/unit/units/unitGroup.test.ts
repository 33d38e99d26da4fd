import { createRegistry, defaultRegistry } from "#core/units/createRegistry";
import { groupOfUnit, unitGroups } from "#core/units/unitGroup";
import fc from "fast-check";

const nothing = new Map<string, string>();

describe("groupOfUnit", () => {
  test.each([
    ["市委组织部", "party"], ["市妇联", "party"], ["市发展改革委", "gov"], ["市税务局", "vertical"], ["国家税务总局成都市税务局", "vertical"], ["市法院", "people"],
    ["市高新区管委会", "area"], ["供电公司", "enterprise"], ["公共资源交易中心", "institution"],
  ])("%s, a body of the registry: %s", (name, group) => {
    expect(groupOfUnit(name, defaultRegistry, nothing)).toBe(group);
  });

  test.each([
    ["中山区", "area"], ["金普新区", "area"], ["南关街道", "area"], ["某县人民政府", "area"], ["长海县人民政府", "area"], ["某某银行", "enterprise"], ["某某大学", "institution"], ["某某事务专班", "gov"],
  ])("%s, by how the name ends: %s", (name, group) => {
    expect(groupOfUnit(name, defaultRegistry, nothing)).toBe(group);
  });

  test("what the workbook says of a body holds for each of its names", () => {
    const listed = new Map([["发展和改革委员会", "综合部门"], ["某某事务专班", "institution"]]);
    expect(["市发改委", "市发展改革委", "某某事务专班"].map((name) => groupOfUnit(name, defaultRegistry, listed))).toEqual(["综合部门", "综合部门", "institution"]);
    const own = createRegistry({ entries: [{ canonical: "某某事务专班", abbreviations: ["专班"], formerNames: [], ambiguous: [], category: "gov" }] });
    expect(groupOfUnit("专班", own, listed)).toBe("institution");
  });

  test("every name has a group", () => {
    fc.assert(fc.property(fc.string(), (name) => {
      expect(unitGroups).toContain(groupOfUnit(name, defaultRegistry, nothing));
    }));
  });
});
