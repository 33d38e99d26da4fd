import { findTaskTables, readItemNumber } from "#core/policy/findTaskTables";
import type { Measure, PolicyDocument } from "#core/policy/model";
import { readPolicy } from "#core/policy/readPolicy";
import fc from "fast-check";

const body = [
  "河湾市优化营商环境行动方案", "一、总体要求", "到2025年底，实现全面提升。", "二、主要任务",
  "（一）压减开办时间。企业开办时间压减至1个工作日。", "（二）推进一网通办。完善平台功能，年内实现全程网办。", "（三）清理规范收费。规范中介服务收费行为。",
  "（四）加强政策宣传。开展主题宣传活动。（市委宣传部负责）", "（五）强化督促检查。完成时限：2024年9月底。",
];
const header = "序号\t任务\t牵头单位\t责任单位\t完成时限";
const rows = ["1\t压减开办时间\t市市场监管局\t市公安局、市税务局\t2024年12月底", "2\t推进一网通办\t市数据局\t—\t长期推进", "4\t加强政策宣传\t市司法局\t\t2024年6月底", "5\t强化督促检查\t市政府办公室\t\t2024年12月底"];

const textOf = (...tail: readonly string[]): string => [...body, ...tail].join("\n");
const read = (source: string): PolicyDocument => readPolicy(source, { issuedOn: "2024-03-01" })[0]!;
const measureOf = ({ measures }: PolicyDocument, number: string): Measure => measures.find((measure) => measure.number === number)!;
const ownersOf = (document: PolicyDocument): [string, string, string][] => document.measures.map(({ number, leads, responsible }) => [number, leads.join(), responsible.join()]);

describe("an annex that divides the tasks", () => {
  const source = textOf("附件：重点任务分工表", "河湾市人民政府", "2024年3月1日", "附件", "重点任务分工表", header, ...rows);
  const document = read(source);

  it("gives owners and deadlines to measures that have none", () => {
    expect(measureOf(document, "一")).toMatchObject({ leads: ["市市场监管局"], responsible: ["市公安局", "市税务局"], ownersRaw: "市市场监管局；市公安局、市税务局", deadlines: [{ kind: "by", end: "2024-12-31", scope: "measure" }] });
    expect(measureOf(document, "二")).toMatchObject({ leads: ["市数据局"], responsible: [] });
  });

  it("adds to a day inside a sentence, which binds no more than the sentence", () => {
    expect(measureOf(document, "二").deadlines.map(({ kind, scope }) => [kind, scope])).toEqual([["by", "sentence"], ["ongoing", "measure"]]);
  });

  it("leaves what a measure says itself, and measures that the table does not name", () => {
    expect(measureOf(document, "四")).toMatchObject({ leads: [], responsible: ["市委宣传部"], deadlines: [{ end: "2024-06-30" }] });
    expect(measureOf(document, "五")).toMatchObject({ leads: ["市政府办公室"], deadlines: [{ end: "2024-09-30" }] });
    expect(measureOf(document, "三")).toMatchObject({ leads: [], responsible: [], generic: [], ownersRaw: null, deadlines: [] });
  });

  it("is present, and its deadlines point at their words", () => {
    expect(document.annexes).toEqual([{ name: "重点任务分工表", present: true }]);
    for (const { raw, span } of document.measures.flatMap(({ deadlines }) => deadlines)) expect(source.slice(span.start, span.end)).toBe(raw);
  });

  it("is present where only its table says so", () => {
    expect(read(textOf("附件：重点任务分工表", "重点任务分工表", header, ...rows)).annexes).toEqual([{ name: "重点任务分工表", present: true }]);
    expect(read(textOf("附件：重点任务分工表", "河湾市人民政府")).annexes).toEqual([{ name: "重点任务分工表", present: false }]);
  });
});

describe("rows and measures", () => {
  const join = (...lines: readonly string[]): PolicyDocument => read(textOf("附件", "任务分工表", ...lines));

  it.each(["（一）", "一、", "1.", "1、", "第一条", "１", "一"])("are joined by a number written %s", (number) => {
    expect(join(header, `${number}\t压缩开办的时间\t市市场监管局\t\t`).measures[0]?.leads).toEqual(["市市场监管局"]);
  });

  it("are joined by title where the table counts its own lines", () => {
    const document = join(header, "1\t加强政策宣传\t市司法局\t\t", "2\t清理规范收费\t市发展改革委\t市财政局\t", "3\t推进“一网通办”\t市数据局\t\t", "4\t压减开办时间\t市市场监管局\t\t");
    expect(ownersOf(document)).toEqual([["一", "市市场监管局", ""], ["二", "市数据局", ""], ["三", "市发展改革委", "市财政局"], ["四", "", "市委宣传部"], ["五", "", ""]]);
  });

  it("are not joined where neither number nor words agree", () => {
    expect(ownersOf(join(header, "1\t建设低空起降场地\t市交通运输局\t\t2025年底", "99\t培育养老产业\t市民政局\t\t"))).toEqual(ownersOf(read(textOf())));
  });

  it("are joined by words of the measure as well as of its title", () => {
    expect(measureOf(join("任务\t责任单位", "规范中介服务收费行为\t市发展改革委"), "三").responsible).toEqual(["市发展改革委"]);
  });

  it("come together where a measure has several rows", () => {
    const document = join(header, "1\t压减开办时间\t市市场监管局\t市公安局\t2024年6月底", "1\t企业开办时间压减至1个工作日\t市市场监管局\t市税务局、市公安局\t2024年12月底");
    expect(measureOf(document, "一")).toMatchObject({ leads: ["市市场监管局"], responsible: ["市公安局", "市税务局"], deadlines: [{ end: "2024-06-30" }, { end: "2024-12-31" }] });
  });

  it("follow the document's rule where only 责任单位 are named, and a cell's own words", () => {
    const table = ["序号\t任务\t责任单位", "1\t压减开办时间\t市市场监管局、市公安局", "2\t推进一网通办\t市数据局牵头，市公安局配合"];
    expect(ownersOf(join(...table)).slice(0, 2)).toEqual([["一", "", "市市场监管局,市公安局"], ["二", "市数据局", "市公安局"]]);
    const [first] = readPolicy(textOf("附件", "任务分工表", ...table), { leadRule: "firstListed" });
    expect(first!.measures[0]).toMatchObject({ leads: ["市市场监管局"], responsible: ["市公安局"] });
  });

  it("are found under a repeated header and part headings, in any order of columns; people are no units", () => {
    const document = join("责任领导\t配合单位\t主办单位\t重点举措\t时间节点\t序号", "主要任务", "张三\t市税务局\t市市场监管局\t压减开办时间\t2024年底\t1", "责任领导\t配合单位\t主办单位\t重点举措\t时间节点\t序号", "李四\t各区县人民政府\t市数据局\t推进一网通办\t\t2");
    expect(ownersOf(document).slice(0, 2)).toEqual([["一", "市市场监管局", "市税务局"], ["二", "市数据局", ""]]);
    expect(measureOf(document, "二").generic).toEqual(["各区县人民政府"]);
  });

  it("a row that has lost cells gives nothing", () => {
    expect(measureOf(join(header, "压减开办时间\t市市场监管局\t市公安局\t2024年底"), "一").leads).toEqual([]);
  });
});

describe("a table among the measures", () => {
  it("that restates them is no part of the last one", () => {
    const document = read(textOf("重点任务分工表", header, ...rows));
    expect(document.measures.map(({ text }) => text)).toEqual(read(textOf()).measures.map(({ text }) => text));
    expect(document.measures.map(({ span }) => span)).toEqual(read(textOf()).measures.map(({ span }) => span));
    expect(measureOf(document, "一").leads).toEqual(["市市场监管局"]);
    expect(document.annexes).toEqual([{ name: "重点任务分工表", present: true }]);
  });

  it("that is about something else stays where it is", () => {
    const source = textOf("指标任务\t完成时限", "低空起降场地数量\t2025年底");
    expect(read(source).measures).toHaveLength(5);
    expect(measureOf(read(source), "五").text).toContain("低空起降场地");
  });
});

describe("reading tables", () => {
  it("knows numbers of one part only", () => {
    expect(["3", "（三）", "三、", "第三条", "2-1", "二/一", "", "合计", "3.5"].map(readItemNumber)).toEqual([3, 3, 3, 3, null, null, null, null, null]);
  });

  it("takes a line with a tab for no table", () => {
    expect(findTaskTables("（一）\t压减开办时间\n（二）\t推进一网通办")).toEqual([]);
  });

  it("belongs to the document before it", () => {
    const second = textOf().replaceAll("河湾市", "青石市");
    const [first, other] = readPolicy(`${textOf("附件", "任务分工表", header, ...rows)}\n\n${second}`);
    expect(first?.measures[0]?.leads).toEqual(["市市场监管局"]);
    expect(other?.measures[0]?.leads).toEqual([]);
  });

  it("never throws, and spans stay in the text", () => {
    const word = fc.constantFrom("序号", "任务", "牵头单位", "责任单位", "完成时限", "\t", "\t", "\n", "\n", "1", "（一）", "二、", "压减开办时间。", "市财政局", "2024年底", "附件", "😀");
    fc.assert(fc.property(fc.array(word, { maxLength: 60 }), (words) => {
      const source = textOf(words.join(""));
      for (const { measures } of readPolicy(source)) for (const { span } of measures.flatMap((measure) => [measure, ...measure.deadlines])) expect(span.end >= span.start && span.end <= source.length).toBe(true);
    }), { numRuns: 200 });
  });

  it("takes time linear in the text", () => {
    const table = [header, ...Array.from({ length: 300 }, (_, index) => `${index}\t任务第${index}项${"推进".repeat(40)}\t市财政局\t\t2024年底`)].join("\n");
    const timeOf = (source: string): number => {
      const start = performance.now();
      readPolicy(source);
      return performance.now() - start;
    };
    const once = textOf("附件", table);
    timeOf(once);
    expect(timeOf(Array.from({ length: 8 }, () => once).join("\n"))).toBeLessThan(8 * 6 * Math.max(20, timeOf(once)));
  });
});
