import type { PolicyDocument } from "#core/policy/model";
import { readPolicy } from "#core/policy/readPolicy";

const read = (text: string): PolicyDocument => readPolicy(text)[0]!;
const outline = (text: string) => read(text).measures.map(({ key, chapter, parent, title }) => [key, chapter, parent, title]);

const notice = `某市人民政府办公室
关于印发《某市2020年优化服务工作要点》的通知
某政办发〔2020〕12号
各区县人民政府，市政府各部门：
现将《某市2020年优化服务工作要点》印发给你们，请落实《关于改进服务的意见》（某发〔2019〕3号）。
某市人民政府办公室
2020年3月16日
某市2020年优化服务工作要点
一、总体要求
到2022年，网上可办率达到95%。
二、重点任务
（一）压减时限
1.精简环节。审批时间压减至60天，9月底前完成。（市住建局牵头，市发改委配合）
2.推行承诺制。持续推进。（市发改委牵头）
（二）加强监管。实现全覆盖，具体包括：
1.信用监管。
2.综合监管。
三、保障措施
（三）强化考核。纳入考核。
各区县要高度重视，切实抓好落实。
附件：重点任务分工表
`;

describe("readPolicy", () => {
  it("reads the head of a notice with its plan: its own number and signature, not those cited", () => {
    expect(read(notice)).toMatchObject({
      title: "某市人民政府办公室关于印发《某市2020年优化服务工作要点》的通知",
      issuers: ["某市人民政府办公室"],
      docNumber: "某政办发〔2020〕12号",
      issuedOn: "2020-03-16",
      horizon: { start: null, end: "2022-12-31" },
      leadRule: "explicit",
      annexes: [{ name: "重点任务分工表", present: false }],
    });
  });

  it("hands the groups named for all later measures on to them", () => {
    const plan = "某市2020年工作要点\n一、重点任务\n1.公布清单。（市司法局牵头）\n2.整治污染。（市生态环境局牵头，各县、区人民政府（管委会）落实。以下各项均需各县、区人民政府（管委会）落实，不再列出）\n3.植树造林。（市林业局牵头，市财政局配合）\n4.治理扬尘。（市住建局，各县、区人民政府（管委会））";
    expect(read(plan).measures.map(({ leads, generic, openEnded }) => [leads.join(), generic.join(), openEnded])).toEqual([
      ["市司法局", "", false],
      ["市生态环境局", "各县、区人民政府（管委会）", true],
      ["市林业局", "各县、区人民政府（管委会）", true],
      ["", "各县、区人民政府（管委会）", true],
    ]);
  });

  it("takes the innermost items with a duty as measures, headings without words as parents", () => {
    expect(outline(notice)).toEqual([
      ["1", "二", "（一）压减时限", "精简环节"],
      ["2", "二", "（一）压减时限", "推行承诺制"],
      ["二", "二", null, "加强监管"],
      ["三", "三", null, "强化考核"],
    ]);
  });

  it("keeps goals apart, and closing words out of the last measure", () => {
    const { goals, measures } = read(notice);
    expect(goals.deadlines.map(({ raw, scope }) => [raw, scope])).toEqual([["到2022年", "document"]]);
    expect(goals.targets.map(({ name, to, due }) => [name, to, due])).toEqual([["网上可办率", 95, "2022-12-31"]]);
    expect(measures.at(-1)?.text).toBe("（三）强化考核。纳入考核。");
  });

  it("reads dates without a year from the day of issue, given by the user or by the text", () => {
    const end = (document: PolicyDocument | undefined): string | null | undefined => document?.measures[0]?.deadlines[0]?.end;
    expect(end(read(notice))).toBe("2020-09-30");
    expect(end(readPolicy(notice, { issuedOn: "2021-10-01" })[0])).toBe("2022-09-30");
  });

  it("names restarting numbers by their chapters, and what is printed twice by its count", () => {
    const restarting = "一、优化服务\n（一）压减时限。加快。\n（二）精简材料。减少。\n二、加强监管\n（一）信用监管。推行。\n";
    expect(outline(restarting).map(([key]) => key)).toEqual(["一/一", "一/二", "二/一"]);
    const nested = "一、任务\n（一）服务\n1.压减。加快。\n（二）监管\n1.信用。推行。";
    expect(outline(nested).map(([key]) => key)).toEqual(["一/一/1", "一/二/1"]);
    expect(outline("一、任务\n（一）压减。加快。\n（一）信用。推行。").map(([key]) => key)).toEqual(["一", "一#2"]);
  });

  it("reads a flat list of measures, which has no chapters", () => {
    const { chapters, measures } = read("关于支持企业的若干措施\n一、降低成本。减税降费。（责任单位：市税务局）\n二、拓宽融资。设立基金。（责任单位：市金融局）");
    expect(chapters).toEqual([]);
    expect(measures.map(({ key, chapter, responsible }) => [key, chapter, responsible])).toEqual([["一", "", ["市税务局"]], ["二", "", ["市金融局"]]]);
  });

  it("reads chapters and articles", () => {
    const articles = "某县三年行动方案（2021—2023年）\n第一章 总体要求\n第一条 到2023年，可办率达到98%。\n第二章 任务\n第二条 提升效能。推进改革。\n牵头单位：县财政局\n（一）细化一\n（二）细化二\n第三条 优化环境。加大力度。\n牵头单位：县发改局";
    expect(outline(articles)).toEqual([["二", "二", null, "提升效能"], ["三", "二", null, "优化环境"]]);
    expect(read(articles)).toMatchObject({ horizon: { start: "2021-01-01", end: "2023-12-31" }, chapters: [{ number: "一" }, { number: "二" }] });
  });

  it("applies a rule that one clause states to the whole document", () => {
    const { leadRule, measures } = read("一、任务\n（一）压减。加快。（责任单位：市财政局、市教育局，排在首位的为牵头单位，下同）\n（二）监管。推行。（责任单位：市司法局、市民政局）");
    expect(leadRule).toBe("firstListed");
    expect(measures.map(({ leads, responsible }) => [leads, responsible])).toEqual([[["市财政局"], ["市教育局"]], [["市司法局"], ["市民政局"]]]);
  });

  it("splits a file of two documents, without its cover and contents", () => {
    const two = "工作意见汇编（2篇）\n目录\n1.甲区优化服务工作意见2\n2.乙市优化服务工作意见9\n甲区优化服务工作意见\n一、任务\n（一）压减。加快。\n二、保障\n（二）考核。奖惩。\n乙市优化服务工作意见\n一、任务\n（一）监管。推行。\n二、保障\n（二）宣传。引导。";
    const documents = readPolicy(two, { ids: ["first"] });
    expect(documents.map(({ title, measures }) => [title, measures.map(({ title: name }) => name)])).toEqual([["甲区优化服务工作意见", ["压减", "考核"]], ["乙市优化服务工作意见", ["监管", "宣传"]]]);
    expect(documents[0]!.id).toBe("first");
    expect(documents[1]!.id).toMatch(/^policy-[0-9a-f]{6}$/u);
    expect(documents[0]!.textHash).not.toBe(documents[1]!.textHash);
  });

  it("does not take an annex that is named for a second document", () => {
    expect(readPolicy(`${notice}\n附件1\n某市重点任务清单\n1.压减时限`)).toHaveLength(1);
  });

  it("reads a text that lost its line breaks", () => {
    const flat = "某省优化服务实施方案 为优化服务，制定本方案。 一、工作目标 到2022年，进入前列。 二、重点任务 （一）优化准入。全面推行。（省财政厅牵头） （二）优化监管。分类监管。（省司法厅牵头）";
    expect(outline(flat).map(([key, , , title]) => [key, title])).toEqual([["一", "优化准入"], ["二", "优化监管"]]);
    expect(outline(flat.replaceAll(" ", "").replace("一、工作目标", "一、工作目标。"))).toHaveLength(2);
    expect(read(flat).title).toBe("某省优化服务实施方案");
  });

  it.each([
    ["大连日报的文章\n来源:某日报  时间:2018-12-05\n一、任务", { issuedOn: "2018-12-05", issuers: [] }],
    ["文 号:某委办字〔2020〕55 号 | 签发单位: |\n签发时间:2020-11-23 | 生效时间:2020-12-01\n一、任务", { issuedOn: "2020-11-23", docNumber: "某委办字〔2020〕55号", issuers: [] }],
    ["中共某市委 某市人民政府关于优化服务的意见\n（二〇一九年三月一日）\n一、任务", { issuedOn: "2019-03-01", issuers: ["中共某市委", "某市人民政府"], title: "中共某市委 某市人民政府关于优化服务的意见" }],
    ["中共某市委文件\n某委发〔2019〕10号\n优化服务的行动方案\n一、任务", { issuers: ["中共某市委"], docNumber: "某委发〔2019〕10号" }],
    ["发文机关：某省人民政府\n发布日期：2021年2月3日\n关于优化服务的实施意见\n一、任务", { issuers: ["某省人民政府"], issuedOn: "2021-02-03" }],
    ["索引号\n000014349\n发文单位\n某市人民政府办公室\n发文字号\n某政办发〔2023〕19号\n发布日期\n2023年06月07日 17:35:09\n关于优化服务的若干措施\n2023年5月30日\n一、任务", { issuers: ["某市人民政府办公室"], docNumber: "某政办发〔2023〕19号", issuedOn: "2023-05-30", title: "关于优化服务的若干措施" }],
    ["政务服务丨某市人民政府关于优化服务的实施意见\n- 发布日期:2021-07-19\n一、任务", { title: "某市人民政府关于优化服务的实施意见", issuers: ["某市人民政府"], issuedOn: "2021-07-19" }],
    ["优化服务实施方案\n2020年2月30日\n一、任务", { issuedOn: null }],
    ["一、任务\n（一）压减。加快。\n附件：1.某区优化服务实施方案任务分工", { title: "某区优化服务实施方案" }],
    ["没有编号的一段话。", { title: "", measures: [], chapters: [] }],
    ["", { title: "", measures: [], textHash: null }],
  ])("reads the head of %j", (text, expected) => expect(read(text)).toMatchObject(expected));

  it("takes a long first sentence without a title at its first comma", () => {
    const long = "推行进出口货物提前申报、两步申报等改革措施，进一步提高进出口货物通关效率，压缩口岸边境合规时间，优化监管作业流程，切实降低企业的合规成本和时间成本";
    expect(outline(`一、任务\n（一）${long}。（海关总署牵头）\n（二）考核。奖惩。`)[0]?.[3]).toBe("推行进出口货物提前申报、两步申报等改革措施");
  });
});
