import { normalise, toSourceSpan } from "#core/text/normalise";

const linesOf = (source: string): string[] => normalise(source).text.split("\n");

describe("normalise", () => {
  it("puts a unit name and a word that a page broke back together", () => {
    const source = "（三）建设园区。加快建设，落实要求。（责任单位：市科技局，市农业\n\n农村局、市商务局)\n\n二、保障";
    expect(linesOf(source)).toEqual(["（三）建设园区。加快建设，落实要求。（责任单位：市科技局，市农业农村局、市商务局)", "二、保障"]);
  });

  it("reads a text with a bracket that never closes the same when it is read again", () => {
    const once = normalise("（\n关于优化服务的实施意见\n长期推进").text;
    expect(normalise(once).text).toBe(once);
  });

  it("removes spaces inside Chinese and around figures, not between Latin words", () => {
    expect(normalise("（三十 一 ）资料由 14 项压减至 3 项，Open Source 项目").text).toBe("（三十一）资料由14项压减至3项，Open Source项目");
  });

  it("removes bold markers, NBSP indents, zero-width marks and markdown heads", () => {
    expect(normalise("## 一、要求\n\u00a0\u00a0\u3000（**责任单位：**市\u200b司法局）").text).toBe("一、要求\n（责任单位：市司法局）");
  });

  it("leaves a heading, its body, labels and dash items on lines of their own", () => {
    const source = "一、总体要求\n（一）指导思想\n以改革为动力，\n优化服务。\n——坚持统筹。多方参与。\n牵头单位:市政府办\n责任单位:各区市县\n完成时限:长期推进\n2.压缩时间";
    expect(linesOf(source)).toEqual([
      "一、总体要求", "（一）指导思想", "以改革为动力，优化服务。", "——坚持统筹。多方参与。",
      "牵头单位:市政府办", "责任单位:各区市县", "完成时限:长期推进", "2.压缩时间",
    ]);
  });

  it("drops the table of contents, pay-wall marks, page numbers and adverts", () => {
    const source = "目录\n一、要求2\n二、任务……18\n工作方案\n##paidbegin##\n一、要求\n严格落实。\n- 3 -\n第 4 页 共 9 页\n文章内容来自网络,如有侵权,联系删除\n##paidend##";
    expect(linesOf(source)).toEqual(["工作方案", "一、要求", "严格落实。"]);
  });

  it("recognises a table of contents without page numbers by the headings that come again", () => {
    expect(linesOf("目 录\n一、要求\n二、任务\n一、要求\n严格落实。\n二、任务\n抓紧办理。")).toEqual(["一、要求", "严格落实。", "二、任务", "抓紧办理。"]);
  });

  it("rejoins a text wrapped at a fixed width, headings included", () => {
    const body = "深入推进审批制度改革，持续优化办事流程，建立健全跨部门协同工作机制，全面提升政务服务水平，切实增强企业群众获得感。";
    const words = `一、主要任务\n（一）推进投资项目承诺制改革，建立健全企业投资项目服务新机制新模式。${body.repeat(8)}`;
    const wrapped = words.split("\n").flatMap((paragraph) => paragraph.match(/.{1,22}/gu) ?? []).join("\n");
    expect(normalise(wrapped).text).toBe(words);
  });

  it("keeps a wrapped title apart from those it is addressed to, and owners from what follows them", () => {
    const source = "某市人民政府关于印发《某市优化服务提升环境\n工作方案》的通知\n各区县人民政府，市政府各部门：\n责任单位：市财政局、市农业\n农村局\n完成时限：2020年\n说明文字";
    expect(linesOf(source)).toEqual([
      "某市人民政府关于印发《某市优化服务提升环境工作方案》的通知", "各区县人民政府，市政府各部门：", "责任单位：市财政局、市农业农村局", "完成时限：2020年", "说明文字",
    ]);
  });

  it("points every character back at its place in the source", () => {
    const source = "　　一、压 减\n\n时限由 **14** 项\r\n压减至 3 项。";
    const { text, offsets } = normalise(source);
    expect(offsets).toHaveLength(text.length);
    Array.from(text).forEach((character, index) => {
      if (character !== "\n") expect(source.charAt(offsets[index]!)).toBe(character);
    });
    const start = text.indexOf("14项");
    const span = toSourceSpan({ text, offsets }, { start, end: start + 3 });
    expect(source.slice(span.start, span.end)).toBe("14** 项");
  });

  it("gives an empty place for an empty span", () => {
    const normalised = normalise("一、要求");
    expect(toSourceSpan(normalised, { start: 2, end: 2 })).toEqual({ start: 2, end: 2 });
    expect(toSourceSpan(normalise(""), { start: 0, end: 3 })).toEqual({ start: 0, end: 1 });
  });
});
