import type { PolicyDocument } from "#core/policy/model";
import { readPolicy } from "#core/policy/readPolicy";

const read = (...lines: readonly string[]): PolicyDocument => readPolicy(lines.join("\n"), { issuedOn: "2024-03-01" })[0]!;
const stack = (...lines: readonly string[]): string[] => lines.flatMap((line) => line.split("/"));
const listed = ({ measures }: PolicyDocument): string[] => measures.map(({ number, leads, responsible, deadlines }) => [number, leads.join(), responsible.join(), deadlines.map(({ end }) => end).join()].join("|"));

const preamble = ["河湾县人民政府办公室关于下达惠民项目的通知", "各乡镇人民政府：", "现将任务分解下达，请抓好落实。", "附件：1.惠民项目任务分解表", "2.联系人名单", "河湾县人民政府办公室", "2024年3月1日", "附件1", "惠民项目任务分解表"];
const rows = ["1/修缮3座公厕。/县住建局/6月底前", "2/改造老旧泵站。/县水务局/县财政局/12月底前", "3/增设便民站点。/县民政局/9月底前"];

describe("a table that is all a text has to say", () => {
  it("is read where it was pasted one cell a line, a unit a line too", () => {
    const document = read(...preamble, ...stack("序号/惠民项目/责任单位/完成时限", ...rows), "打印本页");
    expect(listed(document)).toEqual(["1||县住建局|2024-06-30", "2||县水务局,县财政局|2024-12-31", "3||县民政局|2024-09-30"]);
    expect(document.measures.map(({ title }) => title)).toEqual(["修缮3座公厕", "改造老旧泵站", "增设便民站点"]);
    expect(document.title).toBe("河湾县人民政府办公室关于下达惠民项目的通知");
  });

  it("says where its words stand", () => {
    const source = [...preamble, ...stack("序号/惠民项目/责任单位/完成时限", ...rows)].join("\n");
    const { measures } = readPolicy(source, { issuedOn: "2024-03-01" })[0]!;
    expect(measures.map(({ span }) => source.slice(span.start, span.end))).toEqual(["修缮3座公厕。", "改造老旧泵站。", "增设便民站点。"]);
    expect(measures.flatMap(({ deadlines }) => deadlines.map(({ raw, span }) => source.slice(span.start, span.end) === raw))).toEqual([true, true, true]);
  });

  it.each([["tabs", "\t"], ["bars", " | "]])("is read with %s between its cells", (_, separator) => {
    const lines = ["序号/任务/牵头单位/配合单位", "1/修缮公厕/县住建局/县财政局", "2/改造泵站/县水务局/县发改局"].map((line) => line.split("/").join(separator));
    expect(listed(read("惠民项目任务分解表", ...lines))).toEqual(["1|县住建局|县财政局|", "2|县水务局|县发改局|"]);
  });

  it("gives its name to a text that has none, and its year to the days", () => {
    const [document] = readPolicy(["2025年惠民项目责任清单", ...stack("序号/惠民项目/责任单位/完成时限", ...rows).map((cell) => `${cell} |`)].join("\n"));
    expect(document).toMatchObject({ title: "2025年惠民项目责任清单", horizon: { end: "2025-12-31" } });
    expect(document?.measures[0]?.deadlines).toMatchObject([{ end: "2025-06-30" }]);
  });

  it("keeps the task of a row whose cells do not come out even, and guesses nothing else", () => {
    const document = read(...preamble, ...stack("序号/惠民项目/责任单位/完成时限", "1/修缮公厕。/县住建局/6月底前/扩建公厕。/9月底前", ...rows.slice(1)));
    expect(listed(document)[0]).toBe("1|||");
    expect(document.measures).toHaveLength(3);
  });

  it("makes no measures where numbered items already have owners", () => {
    const document = read("河湾县惠民行动方案", "（一）修缮公厕。修缮全部公厕。（县住建局负责）", "（二）改造泵站。更换机组。（县水务局负责）", ...stack("序号/惠民项目/责任单位/完成时限", "1/植树造林/县林业局/6月底前", "2/清理河道/县水务局/9月底前"));
    expect(document.measures).toHaveLength(2);
  });
});

describe("a list of annexes above the items", () => {
  it("is no item", () => {
    expect(listed(read("附件：1.惠民项目责任分解", "2.联系人名单", "附件1", "惠民项目责任分解", "一、城建类", "1.修缮公厕。全部修缮。", "责任单位：县住建局"))).toEqual(["1||县住建局|"]);
  });
});

describe("owners in a heading", () => {
  const plan = (heading: string): PolicyDocument => read("河湾县惠民行动方案", heading, "（一）修缮公厕。修缮全部公厕。", "（二）改造泵站。更换机组。（县水务局负责）", "二、其他", "（三）清理河道。清理淤泥。");

  it("answer for items that name none", () => {
    expect(listed(plan("一、城建惠民（县住建局牵头）"))).toEqual(["一|县住建局||", "二||县水务局|", "三|||"]);
  });

  it("are not made of a bracket that gives nobody a role", () => {
    expect(listed(plan("一、城建惠民（含县住建局项目）"))[0]).toBe("一|||");
  });
});

describe("a rule with an exception behind a list", () => {
  it("is nobody's name", () => {
    const document = read("河湾县惠民行动方案", "（一）修缮公厕。全部修缮。（责任单位：县住建局、县财政局。除标注“分别牵头”外，列第一位为牵头，下同）", "（二）改造泵站。更换机组。（责任单位：县水务局、县发改局）");
    expect(listed(document)).toEqual(["一|县住建局|县财政局|", "二|县水务局|县发改局|"]);
  });
});

describe("a meeting's number", () => {
  it("makes its year no deadline", () => {
    expect(listed(read("河湾县督查通报", "一、总体情况", "已办结6件。", "二、工作要求", "2024年第八次常务会议确定的事项，县水务局要加快办理。"))).toEqual(["二|||"]);
  });
});
