import { findOwnerClause } from "#core/units/findOwnerClause";
import { detectLeadRule } from "#core/units/leadRules";
import { readCarryForward } from "#core/units/readCarryForward";
import { readOwners } from "#core/units/readOwners";
import { resolveOwners } from "#core/units/resolveOwners";

describe("findOwnerClause", () => {
  test.each([
    ["the bracket at the end", "推进登记便利（试行）。（责任单位：市审批局，市公安局）", "（责任单位：市审批局，市公安局）"],
    ["only known units", "推进登记便利。（市审批局、市公安局、各区县）", "（市审批局、市公安局、各区县）"],
    ["own lines", "推进登记便利。\n牵头单位：市审批局\n\n责任单位：市公安局\n\n完成时限：2020年底", "牵头单位：市审批局\n责任单位：市公安局"],
    ["a deadline's line between them", "推进登记。\n牵头单位：市审批局\n完成时限：长期\n责任单位：市公安局", "牵头单位：市审批局\n责任单位：市公安局"],
    ["in the body's line", "推进登记便利。  牵头单位：市审批局 完成时限：2020年底", "牵头单位：市审批局"],
    ["bold marks", "推进登记。\n**责任单位：**市审批局", "责任单位：**市审批局"],
    ["a name over two lines", "推进登记。\n责任单位：市审批局、市农业\n农村局\n完成时限：长期", "责任单位：市审批局、市农业\n农村局"],
    ["names below the key", "推进登记。\n责任单位：\n市审批局", "责任单位：\n市审批局"],
    ["a key without its colon", "推进登记。\n牵头单位  市审批局\n责任单位  市公安局", "牵头单位  市审批局\n责任单位  市公安局"],
    ["two brackets", "推进登记。（市审批局负责）推进注销。（市税务局负责）", "（市审批局负责）（市税务局负责）"],
    ["an unbalanced bracket", "推进登记。（责任单位：市审批局、市公安局", "（责任单位：市审批局、市公安局"],
    ["a bracket that ends a sentence", "优化用电服务（国网宁波供电公司、市能源局）。2020年底前完成。", "（国网宁波供电公司、市能源局）"],
    ["a limit behind the names", "推进入园。（市教育局、市财政局，各区政府。完成时限：8月底）", "（市教育局、市财政局，各区政府。完成时限：8月底）"],
    ["a key without 单位", "推进登记。牵头：市审批局；配合：市公安局等。", "牵头：市审批局；配合：市公安局等。"],
    ["为 in place of the colon", "明确牵头单位和分工。牵头单位为市审批局，责任单位为各区政府。", "牵头单位为市审批局，责任单位为各区政府。"],
    ["a sentence", "推进共享。由市大数据局牵头，会同市政务服务办、市委网信办推进共享，6月底前完成。", "由市大数据局牵头，会同市政务服务办、市委网信办"],
    ["a sentence of 会同", "加强督查。市政府督查室要会同市财政局每半年督查一次。", "市政府督查室要会同市财政局"],
    ["a sentence whose helpers are a group", "由市政务服务局负责牵头，各责任单位具体实施，6月30日前完成。", "由市政务服务局负责牵头，各责任单位具体实施"],
    ["a sentence that goes on with its aim", "区财政局负责统筹，区商务局各负其责，确保各项任务落实到位。", "区财政局负责统筹，区商务局各负其责"],
    ["keys in brackets", "推进登记。【责任单位】市财政局、市税务局【完成时限】2022年6月底", "【责任单位】市财政局、市税务局"],
    ["a limit between two keys of a line", "推进登记。牵头单位：市科技局 完成时限：2025年 责任单位：市工信局", "牵头单位：市科技局\n责任单位：市工信局"],
    ["names beside one that is known", "加快建设。（省交通运输厅、省铁建投、民航湖北监管局）", "（省交通运输厅、省铁建投、民航湖北监管局）"],
    ["a rule behind the names", "开展试点。（市经信局、市财政局。列首位的为牵头单位）", "（市经信局、市财政局。列首位的为牵头单位）"],
    ["会同 with a group", "国家发展改革委会同有关部门于2019年底前出台意见。", "国家发展改革委会同有关部门"],
    ["会同 with an open list", "市发展改革委会同市财政局、市商务局等部门建立机制。", "市发展改革委会同市财政局、市商务局等部门"],
    ["a bracket over several lines", "推进登记。\n（牵头单位：市审批局\n配合单位：市公安局）", "（牵头单位：市审批局\n配合单位：市公安局）"],
    ["who leads, inside a sentence", "开展跟踪审计（市审计局牵头），加强结果运用。", "（市审计局牵头）"],
    ["a sentence of 配合", "推进养老。由市民政局牵头，市发展改革委、市财政局配合，10月底前建成30个。", "由市民政局牵头，市发展改革委、市财政局配合"],
    ["a last line without brackets", "推进登记。\n市审批局牵头，市公安局配合。", "市审批局牵头，市公安局配合。"],
  ])("%s", (_, text, raw) => {
    const clause = findOwnerClause(text);
    expect(clause?.raw).toBe(raw);
    expect(text.slice(clause?.start, clause?.end).startsWith(raw.slice(0, 4))).toBe(true);
    expect(text.slice(clause?.start, clause?.end).endsWith(raw.slice(-3))).toBe(true);
  });

  test.each(["推进“一网通办”（以下简称“一网”）。", "压减至4个环节（登记、刻章、领票、参保）。", "根据省工商局公布的目录执行。", "落实《条例》（国务院令第722号）。", "提高效率（办理时间不超过3天）", "", "由企业负责申报，并配合检查。", "各地要加强领导，明确牵头单位和责任人。", "发挥市财政局的作用，支持企业牵头攻关。"])("no clause in %j", (text) => {
    expect(findOwnerClause(text)).toBeNull();
  });
});

describe("detectLeadRule", () => {
  test.each([
    ["有多个责任单位的，排在首位的为牵头单位，下同", "firstListed"],
    ["列第一位的责任单位为牵头单位", "firstListed"],
    ["第一责任单位为牵头单位，下同", "firstListed"],
    ["列首位的为牵头部门", "firstListed"],
    ["排名第一的单位为牵头单位", "firstListed"],
    ["首个单位为牵头单位", "firstListed"],
    ["牵头单位列在首位", "firstListed"],
    ["未注明牵头单位的，由第一责任单位牵头", "firstListed"],
    ["没有牵头单位的，列第一位的责任单位为牵头单位", "firstListed"],
    ["无牵头单位的，责任单位即为牵头单位", "allListed"],
    ["未明确牵头部门的，所列责任部门均为牵头部门", "allListed"],
    ["以下各责任单位均为牵头单位，下同", "allListed"],
    ["未注明牵头单位的，由市发改委牵头，下同", null],
    ["以下均为同责单位，无先后", "equal"],
    ["责任单位排名不分先后", "equal"],
    ["牵头单位要切实履行职责", null],
    ["第一季度前由牵头单位报送", null],
    ["", null],
  ])("%s", (text, rule) => {
    expect(detectLeadRule(text)).toBe(rule);
  });
});

describe("readCarryForward", () => {
  test("groups that hold for every later measure", () => {
    expect(readCarryForward("（责任单位：市商务局。以下各项均需各县区落实，不再列出）")).toEqual(["各县区"]);
    expect(readCarryForward("（责任单位：市财政局。以下任务均涉及各县市区和市直有关部门，不再单独列出）")).toEqual(["各县市区", "市直有关部门"]);
    expect(readCarryForward("（责任单位：市商务局）")).toEqual([]);
  });
});

describe("resolveOwners", () => {
  const resolve = (clause: string): string[] => {
    const { leads, responsible } = resolveOwners(readOwners(clause, { leadRule: "explicit" }));
    return [...leads, ...responsible].map(({ name }) => name);
  };

  test("the level of a neighbour before it", () => {
    expect(resolve("市行政审批局、住建局、司法局")).toEqual(["市行政审批局", "市住建局", "市司法局"]);
    expect(resolve("省委宣传部、文化和旅游厅")).toEqual(["省委宣传部", "省文化和旅游厅"]);
  });
  test("vertical bodies and names without a neighbour keep what they have", () => {
    expect(resolve("市公安局、税务局")).toEqual(["市公安局", "税务局"]);
    expect(resolve("市场监管局、公安局")).toEqual(["市场监管局", "公安局"]);
  });
  test("the tail of the neighbour behind it", () => {
    expect(resolve("城乡一体化示范区、高新区党工委和管委会")).toEqual(["城乡一体化示范区党工委和管委会", "高新区党工委和管委会"]);
  });
  test("the body stands beside the written name", () => {
    expect(resolveOwners(readOwners("市发改委牵头", { leadRule: "explicit" })).leads[0]).toMatchObject({ written: "市发改委", match: { entry: { canonical: "发展和改革委员会" } } });
  });
});
