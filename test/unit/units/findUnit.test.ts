import { createRegistry, defaultRegistry } from "#core/units/createRegistry";
import { findUnit } from "#core/units/findUnit";

const cases: [string, string, string | null, string][] = [
  // written, body, level, how
  ["市发改委", "发展和改革委员会", "city", "abbreviation"],
  ["市发展改革委", "发展和改革委员会", "city", "abbreviation"],
  ["县发展和改革局", "发展和改革委员会", "county", "abbreviation"],
  ["市市场监管局", "市场监督管理局", "city", "abbreviation"],
  ["市场监管局", "市场监督管理局", null, "abbreviation"],
  ["市政管理局", "市政管理局", null, "canonical"],
  ["宁波市江北区市场监督管理局", "市场监督管理局", "county", "canonical"],
  ["内蒙古自治区财政厅", "财政局", "province", "abbreviation"],
  ["重庆市财政局", "财政局", "province", "canonical"],
  ["凉山州西昌市财政局", "财政局", "county", "canonical"],
  ["财政部", "财政部", "national", "canonical"],
  ["市财政局", "财政局", "city", "canonical"],
  ["国家发展改革委", "国家发展和改革委员会", "national", "abbreviation"],
  ["市规划和自然资源局", "自然资源和规划局", "city", "abbreviation"],
  ["市旅游和文化广电局", "文化和旅游局", "city", "reordered"],
  ["市工商局", "市场监督管理局", "city", "former"],
  ["市环保局", "生态环境局", "city", "former"],
  ["大连银监局", "金融监督管理总局分局", null, "former"],
  ["团市委", "共产主义青年团委员会", "city", "pattern"],
  ["共青团大连市委", "共产主义青年团委员会", "city", "pattern"],
  ["市委组织部", "党委组织部", "city", "abbreviation"],
  ["省委宣传部", "党委宣传部", "province", "abbreviation"],
  ["市委督查室", "党委督查室", "city", "abbreviation"],
  ["市政府督查室", "督查室", "city", "abbreviation"],
  ["国网大连供电公司", "供电公司", null, "pattern"],
  ["市公安局武侯分局", "公安局", "county", "pattern"],
  ["武侯公安分局", "公安局", null, "pattern"],
  ["市生态环境局江北分局", "生态环境局", "county", "pattern"],
  ["中国人民银行大连市中心支行", "人民银行分行", "city", "former"],
  ["成都海关", "海关", null, "canonical"],
  ["国家税务总局成都市税务局", "税务局", "city", "pattern"],
  ["国家税务总局", "国家税务总局", "national", "canonical"],
  ["市发改委（市全创办）", "发展和改革委员会", "city", "abbreviation"],
  ["市府办", "人民政府办公室", "city", "abbreviation"],
  ["市体育委员会", "体育局", "city", "abbreviation"],
];

describe("findUnit", () => {
  test.each(cases)("%s", (name, canonical, level, by) => {
    const match = findUnit(name);
    expect(match).toMatchObject({ entry: { canonical }, level, by });
    expect(match?.certainty).toBeGreaterThanOrEqual(0.6);
  });

  test("the place of a name", () => {
    expect(findUnit("国家税务总局成都市税务局")?.place).toBe("成都市");
    expect(findUnit("市税务局")?.place).toBeNull();
    expect(findUnit("大连海关")?.place).toBe("大连");
  });

  test("one wrong letter in a long name is a proposal, less sure than any listed form", () => {
    expect(findUnit("市自然资渊和规划局")).toMatchObject({ entry: { canonical: "自然资源和规划局" }, by: "spelling", certainty: 0.6 });
    // 财政局, 民政局, 邮政局: a short name with a wrong letter could be any.
    expect(findUnit("市财正局")).toBeNull();
  });

  test("a former name carries the year of its end", () => {
    expect(findUnit("市工商局", { asOf: "2024-01-01" })).toMatchObject({ by: "former", until: 2018 });
    expect(findUnit("市卫计委", { asOf: "2016-01-01" })).toMatchObject({ by: "former", until: 2018 });
  });

  test("the year decides which body 金融监管局 means", () => {
    expect(findUnit("市金融监管局", { asOf: "2019-03-01" })?.entry.canonical).toBe("地方金融管理局");
    expect(findUnit("某某金融监管局", { asOf: "2025-01-01" })?.entry.canonical).toBe("金融监督管理总局分局");
    expect(findUnit("金融监管局")).toMatchObject({ others: [expect.any(String)] });
  });

  test("the level of the document decides where the name has none", () => {
    expect(findUnit("发展改革委", { level: "national" })?.entry.canonical).toBe("国家发展和改革委员会");
    expect(findUnit("发展改革委", { level: "city" })?.entry.canonical).toBe("发展和改革委员会");
    expect(findUnit("发展改革委")?.certainty).toBeLessThan(0.9);
  });

  test("what is no unit of the registry", () => {
    for (const name of ["", "市", "成都环境集团", "推进项目建设", "各区县", "一".repeat(200)]) expect(findUnit(name)).toBeNull();
  });

  test("a workbook adds bodies and written forms", () => {
    const registry = createRegistry({
      entries: [{ canonical: "环境集团", abbreviations: ["环投集团"], formerNames: [], ambiguous: [], category: "enterprise" }],
      aliases: { 理政办: "网络理政办公室" },
    });
    expect(findUnit("成都环境集团", { registry })).toMatchObject({ entry: { canonical: "环境集团" }, place: "成都" });
    expect(findUnit("市理政办", { registry })?.entry.canonical).toBe("网络理政办公室");
    expect(findUnit("市理政办", { registry: defaultRegistry })).toBeNull();
  });
});
