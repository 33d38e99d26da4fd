import { levelOf, stripLevel } from "#core/units/levelOf";
import { proposeUnits } from "#core/units/proposeUnits";
import { sameUnit } from "#core/units/sameUnit";

describe("sameUnit", () => {
  test.each([
    ["市发改委", "市发展改革委", "same"],
    ["市住建局", "市住房和城乡建设局", "same"],
    ["市发改委（市全创办）", "市发改委", "same"],
    ["市税务局", "国家税务总局成都市税务局", "same"],
    ["财政局", "市财政局", "same"],
    ["团市委", "共青团大连市委", "same"],
    ["市网络理政办", "成都市网络理政办", "same"],
    ["市环保局", "市环境保护局", "same"],
    ["市某某新设办", "某市某某新设办", "same"],
    ["市工商局", "市市场监管局", "successor"],
    ["市卫生计生委", "市卫健委", "successor"],
    ["市规划局", "市自然资源局", "successor"],
    ["市发改委", "省发展改革委", "different"],
    ["市工商局", "市质监局", "different"],
    ["市水务局", "市税务局", "different"],
    ["财政部", "市财政局", "different"],
    ["市公安局", "市公安局武侯分局", "different"],
    ["市委督查室", "市政府督查室", "different"],
    ["市委办公室", "市政府办公室", "different"],
    ["大连银监局", "大连保监局", "different"],
    ["国网成都供电公司", "国网天府新区供电公司", "different"],
    ["国家税务总局成都市税务局", "国家税务总局大连市税务局", "different"],
    ["市自然资渊和规划局", "市自然资源和规划局", "different"],
    ["市某某办", "省某某办", "different"],
  ] as const)("%s, %s: %s", (a, b, relation) => {
    expect(sameUnit(a, b)).toBe(relation);
    expect(sameUnit(b, a)).toBe(relation);
  });
});

describe("a body and the one that takes it over", () => {
  test("are two before the year of the change, and one from then on", () => {
    expect(sameUnit("市乡村振兴局", "市农业农村局", { asOf: "2022-06-30" })).toBe("different");
    expect(sameUnit("市乡村振兴局", "市农业农村局", { asOf: "2024-06-30" })).toBe("successor");
    expect(sameUnit("市工商局", "市市场监管局", { asOf: "2018-12-05" })).toBe("successor");
    expect(sameUnit("市扶贫办", "市乡村振兴局")).toBe("successor");
    expect(sameUnit("市食药监局", "市市场监管局", { asOf: "2019-03-01" })).toBe("successor");
  });
});

describe("levels", () => {
  test.each([
    ["市发改委", "city", "发改委"],
    ["市场监管局", null, "市场监管局"],
    ["市市场监管局", "city", "市场监管局"],
    ["市政局", null, "市政局"],
    ["省政府办公厅", "province", "政府办公厅"],
    ["市网络理政办", "city", "网络理政办"],
    ["宁波市江北区市场监督管理局", "county", "市场监督管理局"],
    ["镇社会事务办", "township", "社会事务办"],
    ["财政部", "national", "财政部"],
    ["区块链办", null, "区块链办"],
  ])("%s", (name, level, body) => {
    expect(levelOf(name)).toBe(level);
    expect(stripLevel(name)).toBe(body);
  });
});

describe("proposeUnits", () => {
  test("the nearest first, with the level of the written name", () => {
    expect(proposeUnits("市自然资渊局")[0]?.name).toBe("市自然资源和规划局");
    expect(proposeUnits("市场监督局")[0]?.name).toBe("市场监督管理局");
    expect(proposeUnits("市发展改格委")[0]?.name).toBe("市发展和改革委员会");
  });
  test("never more than asked for, and none for what resembles nothing", () => {
    expect(proposeUnits("市数据资源和政务管理局", { limit: 2 })).toHaveLength(2);
    expect(proposeUnits("甲乙丙丁")).toEqual([]);
  });
});
