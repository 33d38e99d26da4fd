import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readDeadlines } from "#core/deadlines/readDeadlines";
import { testWith } from "#test/needs";

const read = (text: string, reference: string | null = "2022-03-01") => readDeadlines(text, { reference, mode: "prose" });
const brief = (text: string) => read(text).map(({ raw, kind, end }) => [raw, kind, end]);

describe("dates in sentences that say by when", () => {
  it.each<[string, [string, string, string | null][]]>([
    ["到2025年底，全市新增经营主体10万户。", [["到2025年底", "by", "2025-12-31"]]],
    ["网办率到2023年提高至95%以上，到2024年提高至100%。", [["到2023年", "by", "2023-12-31"], ["到2024年", "by", "2024-12-31"]]],
    ["力争2025年底前建成3个园区。", [["2025年底前", "by", "2025-12-31"]]],
    ["到2023年和2025年，合格率分别达到20%和25%。", [["到2023年", "by", "2023-12-31"], ["2025年", "range", "2025-12-31"]]],
    ["2023年、2024年分别完成30%、60%。", [["2023年", "range", "2023-12-31"], ["2024年", "range", "2024-12-31"]]],
    ["今年新增学位2000个。", [["今年", "range", "2022-12-31"]]],
    ["在2022年12月底前全部完成。", [["2022年12月底前", "by", "2022-12-31"]]],
    ["2023年底，实现当日办结。", [["2023年底", "by", "2023-12-31"]]],
    ["备案时限到2023年底压减至3个工作日，2024年压减至1个工作日。", [["到2023年底", "by", "2023-12-31"], ["2024年", "range", "2024-12-31"]]],
    ["2022年上半年，将时间压缩到8个工作日内。", [["2022年上半年", "by", "2022-06-30"]]],
    ["2022年上半年完成改造，下半年投入使用。", [["2022年上半年", "range", "2022-06-30"], ["下半年", "range", "2022-12-31"]]],
    ["3月底前出台政策，年内完成目标。", [["3月底前", "by", "2022-03-31"], ["年内", "by", "2022-12-31"]]],
    ["新项目2023年开工，2025年竣工。", [["2023年", "range", "2023-12-31"], ["2025年", "range", "2025-12-31"]]],
    ["“十四五”期间，新建学校100所。", [["“十四五”期间", "range", "2025-12-31"]]],
    ["到“十四五”末，投入强度达3%。", [["到“十四五”末", "by", "2025-12-31"]]],
    ["每月16日前，各单位报送进展。", [["每月16日前", "recurring", null]]],
    ["自本意见印发之日起30日内，各区制定细则。", [["自本意见印发之日起30日内", "relative", "2022-03-31"]]],
    ["各区要在本方案印发后1个月内制定细则。", [["本方案印发后1个月内", "relative", "2022-04-01"]]],
    ["力争2022年上半年出台条例。", [["2022年上半年", "range", "2022-06-30"]]],
    ["绿色建筑占比2022年达到70%。", [["2022年", "range", "2022-12-31"]]],
    ["2022年规模以上工业增加值增长6.5%。", [["2022年", "range", "2022-12-31"]]],
    ["力争三年内实现全覆盖。", [["三年内", "relative", "2025-03-01"]]],
    ["从2022年9月1日起全面实施。", [["从2022年9月1日起", "from", null]]],
    ["9月至10月，开展集中整治。", [["9月至10月", "range", "2022-10-31"]]],
    ["由2021年的30%提高到2025年的50%。", [["到2025年", "by", "2025-12-31"]]],
    ["第三季度前完成验收。", [["第三季度前", "by", "2022-09-30"]]],
    ["2022年底前实现减税100亿元、2025年底前实现300亿元。", [["2022年底前", "by", "2022-12-31"], ["2025年底前", "by", "2025-12-31"]]],
    ["自2022年起，每年新增10家。", [["自2022年起", "from", null]]],
    ["2022年年内推出10条措施。", [["2022年年内", "by", "2022-12-31"]]],
    ["20\n23年底前建成。", [["20\n23年底前", "by", "2023-12-31"]]],
    ["国庆节前完成整治。", [["国庆节前", "by", "2022-09-30"]]],
    ["2023年底前建成一批高标准的园区。", [["2023年底前", "by", "2023-12-31"]]],
  ])("%s", (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });
});

describe("dates in sentences that are no deadlines", () => {
  it.each([
    "在2016年基础上再压缩三分之一。",
    "在2022年中央一号文件指导下推进。",
    "今年以来，各地成效明显。",
    "较2017年下降20%。",
    "与2022年相比增长5个百分点。",
    "比2020年底提高10%。",
    "2022年的水平保持不变。",
    "按照《2018年行动方案》要求推进。",
    "落实《条例（2019年修订）》。",
    "落实《甲》和《乙办法（2023年版）》。",
    "根据国发〔2018〕9号文件精神。",
    "2018年行动方案明确的任务。",
    "2022年营商环境评价",
    "实施三年行动（2020—2024年）。",
    "2023年“排头兵”活动继续开展。",
    "拨打12345热线，3个工作日内办结。",
    "在5个工作日内完成审批。",
    "每年举办研修班30期。",
    "每季度召开一次调度会。",
    "截至2021年底，全市共有企业10万户。",
    "2019年以来，我市深入推进改革。",
    "2000年底前建成的老旧小区改造。",
    "2005年12月31日前取得施工许可的住宅。",
    "2023年1月1日至2024年12月31日期间新设立的企业。",
    "2023年12月31日前新招用员工的企业。",
    "政策有效期至2025年12月31日。",
    "2022年3月1日",
    "近三年累计投入10亿元。",
    "企业成立3年内享受补贴。",
    "对2023年底前到期的贷款予以展期。",
    "2022年第1批项目",
    "自2022年1月1日起施行，有效期5年。",
    "3年内免收租金。",
    "深入实施“十四五”规划。",
    "全面完成2022年目标任务。",
    "2022年至今已有10家。",
    "服务2.0版和5G应用。",
    "当年落地、全年增长9%。",
    "1个月1次",
    "",
  ])("%s", (text) => {
    expect(brief(text)).toEqual([]);
  });
});

describe("the dated sentences of two plans as a careful person read them", () => {
  const folder = join(__dirname, "../../../../shared/gold");
  const isHere = existsSync(folder);

  interface GoldDeadline {
    raw: string;
    kind: string;
    date: string | null;
    sentence: string;
  }
  interface Gold {
    issuedOn: string;
    overallGoals: { deadlines: GoldDeadline[] };
    measures: { deadlines: GoldDeadline[] }[];
  }
  const kinds: Readonly<Record<string, string>> = { longTerm: "ongoing", year: "range" };

  testWith("the labelled plans (../shared/gold)", isHere).each(["chengdu-2019", "dalian-2018"])("%s", (id) => {
    const gold = JSON.parse(readFileSync(join(folder, `${id}.json`), "utf8")) as Gold;
    const deadlines = [gold.overallGoals, ...gold.measures].flatMap((part) => part.deadlines);
    const found = deadlines.map(({ raw, sentence }) => {
      const words = sentence.replace(/^完成时限[:：]/u, "");
      const mode = words === sentence ? "prose" : "cell";
      const hit = readDeadlines(words, { reference: gold.issuedOn, mode }).find((deadline) => deadline.raw === raw);
      return [raw, hit?.kind, hit?.end];
    });
    expect(found).toEqual(deadlines.map(({ raw, kind, date }) => [raw, kinds[kind] ?? kind, date]));
  });
});
