import { readMeasure, type MeasureOptions } from "#core/policy/readMeasure";

const read = (text: string, options: MeasureOptions = {}) => {
  const { leads, responsible, generic, openEnded, deadlines, targets } = readMeasure(text, options);
  return {
    owners: [leads.join(" "), responsible.join(" "), generic.join(" "), openEnded],
    deadlines: deadlines.map(({ raw, kind, end, scope }) => [raw, kind, end, scope]),
    targets: targets.map(({ from, to, unit, comparator, due }) => [from, to, unit, comparator, due]),
  };
};

describe("readMeasure", () => {
  it("reads labelled lines", () => {
    const text = "3.优化办税。网上办理率达到80%。\n牵头单位:市税务局\n责任单位:市财政局等市直各有关单位\n完成时限:2019年底前取得阶段性成果,长期推进";
    expect(read(text)).toEqual({
      owners: ["市税务局", "市财政局", "市直各有关单位", true],
      deadlines: [["2019年底前取得阶段性成果", "stage", "2019-12-31", "measure"], ["长期推进", "ongoing", null, "measure"]],
      targets: [[null, 80, "%", ">=", null]],
    });
  });

  it("reads a clause in brackets with its limit", () => {
    const text = "（三）压减环节。审批时间压减至60天。（牵头单位：市住建局；责任单位：市发改委，6月底前完成）";
    expect(read(text, { ref: "2020-03-16" })).toEqual({
      owners: ["市住建局", "市发改委", "", false],
      deadlines: [["6月底前", "by", "2020-06-30", "measure"]],
      targets: [[null, 60, "天", "<=", "2020-06-30"]],
    });
  });

  it("keeps a limit in the clause out of the names", () => {
    const text = "推广电子证照。（省市场监管局、省公安厅按职责分工负责，年底前取得阶段性成效，并持续推进）";
    const { owners, deadlines } = read(text, { ref: "2021-05-01" });
    expect(owners).toEqual(["", "省市场监管局 省公安厅", "", false]);
    expect(deadlines).toEqual([["年底前取得阶段性成效", "stage", "2021-12-31", "measure"], ["持续推进", "ongoing", null, "measure"]]);
  });

  it("reads a limit in brackets of its own", () => {
    expect(read("压缩时限。加快办理。（责任单位：市住建局）（完成时限：2021年6月底前）").deadlines).toEqual([["2021年6月底前", "by", "2021-06-30", "measure"]]);
  });

  it("reads labels that follow the words without a line break, and names between spaces", () => {
    const { owners, deadlines } = read("推进登记改革。一窗受理。责任单位：市自然资源局  市住建局  市税务局  完成时限：2020年6月30日前");
    expect(owners).toEqual(["", "市自然资源局 市住建局 市税务局", "", false]);
    expect(deadlines).toEqual([["2020年6月30日前", "by", "2020-06-30", "measure"]]);
  });

  it("reads a last sentence that only names owners, not one that tells what to do", () => {
    expect(read("提升信贷便利度。设立专项资金。由市金融局牵头，市财政局配合。").owners).toEqual(["市金融局", "市财政局", "", false]);
    expect(read("提升信贷便利度。设立专项资金。按照市金融局的部署推动银企对接，加大宣传。").owners).toEqual(["", "", "", false]);
  });

  it("reads the words between two clauses", () => {
    const text = "建立目录，2020年底前完成。（市财政局负责）接入30个部门系统。（市教育局负责）";
    const { owners, deadlines, targets } = read(text);
    expect(owners[1]).toBe("市财政局 市教育局");
    expect(deadlines).toEqual([["2020年底前", "by", "2020-12-31", "sentence"]]);
    expect(targets).toEqual([[null, 30, "个", "=", null]]);
  });

  it("takes nobody as lead unless told, the first when told so", () => {
    const text = "优化服务。健全机制。（责任单位：市财政局，市教育局）";
    expect(read(text).owners).toEqual(["", "市财政局 市教育局", "", false]);
    expect(read(text, { leadRule: "firstListed" }).owners).toEqual(["市财政局", "市教育局", "", false]);
  });

  it("reads schedules, also when the month is said once", () => {
    const { deadlines } = readMeasure("加强调度。每月16日前，各单位报牵头部门，18日前，牵头部门报市政府。每季度通报一次。");
    expect(deadlines.map(({ recurrence }) => recurrence)).toEqual(["FREQ=MONTHLY;BYMONTHDAY=16", "FREQ=MONTHLY;BYMONTHDAY=18", "FREQ=MONTHLY;INTERVAL=3"]);
  });

  it("points at the words in the text given", () => {
    const text = "压减时限。**2020年 底前**，审批 时间压减至 5 个工作日。";
    const { deadlines, targets } = readMeasure(text);
    const words = [...deadlines, ...targets].map(({ span }) => text.slice(span.start, span.end));
    expect(words).toEqual(["2020年 底前", "审批 时间压减至 5 个工作日"]);
  });

  it("keeps the number of the item out of a figure's name", () => {
    const text = "3．平均审理时间不超过180天";
    const [target] = readMeasure(text).targets;
    expect(target?.name).toBe("平均审理时间");
    expect(text.slice(target!.span.start, target!.span.end)).toBe("平均审理时间不超过180天");
  });

  it("reads nothing from nothing", () => {
    expect(readMeasure("")).toEqual({ leads: [], responsible: [], generic: [], openEnded: false, deadlines: [], targets: [] });
  });
});
