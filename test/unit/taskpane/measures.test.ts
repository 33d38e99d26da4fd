import type { Deadline } from "#core/deadlines/model";
import type { Measure, PolicyDocument } from "#core/policy/model";
import { groupMeasures } from "#taskpane/components/PolicyTree/groupMeasures.ts";
import { splitAtFacts } from "#taskpane/components/MeasureDetail/splitAtFacts.ts";

const deadline = (raw: string): Deadline => ({ raw, kind: "by", start: null, end: null, recurrence: null, duration: null, otherReading: null, scope: "sentence", span: { start: 0, end: 0 } });
const marked = (text: string, raws: readonly string[], ownersRaw: string | null = null): string =>
  splitAtFacts(text, { deadlines: raws.map(deadline), targets: [], ownersRaw }).map(({ words, isFact }) => (isFact ? `[${words}]` : words)).join("");

describe("splitAtFacts", () => {
  test("marks what was read, wherever it stands", () => {
    expect(marked("2019年底前完成，2020年底前推广。", ["2020年底前", "2019年底前"])).toBe("[2019年底前]完成，[2020年底前]推广。");
  });
  test("facts that overlap make the words appear once", () => {
    expect(marked("到2019年底前取得成果", ["2019年底前", "到2019年", "底前取得成果"])).toBe("[到2019年][底前][取得成果]");
  });
  test("words that are not there mark nothing", () => {
    expect(marked("长期推进", ["2019年底前", ""])).toBe("长期推进");
    expect(marked("", ["2019年底前"])).toBe("");
  });
  test("the owners' clause", () => {
    expect(marked("清理证明。（市司法局）", [], "（市司法局）")).toBe("清理证明。[（市司法局）]");
  });
});

describe("groupMeasures", () => {
  const measure = (key: string, chapter: string): Measure => ({ key, number: key, chapter, parent: null, title: "", leads: [], responsible: [], generic: [], openEnded: false, ownersRaw: null, deadlines: [], targets: [], text: null, span: { start: 0, end: 0 } });
  const policy = (chapters: PolicyDocument["chapters"], measures: Measure[]): PolicyDocument => ({ id: "p", title: "", issuers: [], docNumber: null, issuedOn: null, horizon: null, leadRule: "explicit", chapters, measures, goals: { deadlines: [], targets: [] }, textHash: null });
  const shape = (document: PolicyDocument): unknown => groupMeasures(document).map(({ title, measures }) => [title, measures.map(({ key }) => key)]);
  test("in the document's order; chapters without measures are left out", () => {
    expect(shape(policy([{ number: "一", title: "要求" }, { number: "二", title: "任务" }, { number: "三", title: "保障" }], [measure("1", "二"), measure("2", "三"), measure("3", "二")]))).toEqual([["任务", ["1", "3"]], ["保障", ["2"]]]);
  });
  test("measures of no chapter come last, none is lost", () => {
    expect(shape(policy([{ number: "一", title: "任务" }], [measure("1", ""), measure("2", "一"), measure("3", "九")]))).toEqual([["任务", ["2"]], [null, ["1", "3"]]]);
  });
  test("a number that two chapters share", () => {
    expect(shape(policy([{ number: "一", title: "甲" }, { number: "一", title: "乙" }], [measure("1", "一")]))).toEqual([["甲", ["1"]]]);
  });
});
