import { checkPolicies } from "#actions/checkPolicies";
import { correctMeasure } from "#actions/correctMeasure";
import { defaultEnvironment } from "#actions/defaultEnvironment";
import { failureTexts } from "#actions/failure";
import { listChecks } from "#actions/listChecks";
import { listUnits } from "#actions/listUnits";
import { readPolicyFile } from "#actions/readPolicyFile";
import { checks } from "#core/checks/index";
import type { PolicyDocument } from "#core/policy/model";
import { readPolicy } from "#core/policy/readPolicy";
import { createMessages } from "#messages/messages";

const messages = createMessages("zh-CN");
const environment = defaultEnvironment({ messages, asOf: "2019-10-31", bundledPolicies: { ids: [], load: () => Promise.resolve(null) } });
const bytesOf = (words: string): Uint8Array => new TextEncoder().encode(words);

const words = `某市工作方案
2019年3月1日
一、主要任务
（一）压缩开办时间。2019年底前，压缩至3个工作日以内。
牵头单位：市市场监管局
责任单位：市税务局、各区县政府
完成时限：2019年12月底前
`;
const [policy] = readPolicy(words);
if (policy === undefined) throw new Error("no policy");
const measureOf = (document: PolicyDocument): PolicyDocument["measures"][number] | undefined => document.measures[0];

describe("readPolicyFile", () => {
  test("a text gives its words", async () => {
    const read = await readPolicyFile({ name: "方案.txt", bytes: bytesOf(words), issuedOn: "2019-03-02" });
    expect(read).toEqual({ ok: true, value: { source: { kind: "text", name: "方案.txt", text: words, issuedOn: "2019-03-02" }, remarks: [] } });
  });
  test("JSON is a model", async () => {
    const read = await readPolicyFile({ name: "方案.JSON", bytes: bytesOf(JSON.stringify([policy])) });
    expect(read).toMatchObject({ ok: true, value: { source: { kind: "model", json: [{ title: "某市工作方案" }] } } });
  });
  test.each([
    ["模型.json", bytesOf("{"), "无法读取文件：模型.json"],
    ["图.txt", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), "图.txt 不是可读取的文档"],
    ["图.docx", new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), "图.docx 不是可读取的文档"],
    ["坏.pdf", bytesOf("%PDF-1.7 ..."), "坏.pdf 已损坏或不完整"],
  ])("%s that cannot be read says what to do", async (name, bytes, said) => {
    const read = await readPolicyFile({ name, bytes });
    if (read.ok) throw new Error("was read");
    expect(failureTexts(read.failure).map((text) => messages.render(text)).join(" ")).toContain(said);
  });
});

describe("correctMeasure", () => {
  test("leads in any usual separation; what was not corrected stays as it was read", () => {
    const corrected = correctMeasure(policy, { measure: "一", leads: "市发改委、市财政局" }, environment);
    if (!corrected.ok) throw new Error("refused");
    expect(measureOf(corrected.value)).toEqual({ ...measureOf(policy), leads: ["市发改委", "市财政局"] });
  });
  test("groups stand beside the responsible units and go with them", () => {
    const kept = correctMeasure(policy, { measure: "一", responsible: "市公安局、市直各有关单位" }, environment);
    expect(kept.ok && measureOf(kept.value)).toMatchObject({ leads: ["市市场监管局"], responsible: ["市公安局"], generic: ["市直各有关单位"], openEnded: true });
    const gone = correctMeasure(policy, { measure: "一", responsible: "市公安局" }, environment);
    expect(gone.ok && measureOf(gone.value)).toMatchObject({ responsible: ["市公安局"], generic: [], openEnded: false });
  });
  test("a deadline takes the place of the measure's own; those of its sentences stay", () => {
    const corrected = correctMeasure(policy, { measure: "一", deadline: "6月底前" }, environment);
    if (!corrected.ok) throw new Error("refused");
    const { deadlines = [] } = measureOf(corrected.value) ?? {};
    // Without a year: the plan's own.
    expect(deadlines[0]).toMatchObject({ kind: "by", end: "2019-06-30", scope: "measure", span: { start: 0, end: 0 } });
    expect(deadlines.slice(1).every(({ scope }) => scope === "sentence")).toBe(true);
    expect(deadlines.slice(1)).toEqual(measureOf(policy)?.deadlines.filter(({ scope }) => scope === "sentence"));
  });
  test("an empty field takes the deadline away; words that are none are refused", () => {
    const none = correctMeasure(policy, { measure: "一", deadline: "" }, environment);
    expect(none.ok && measureOf(none.value)?.deadlines.filter(({ scope }) => scope === "measure")).toEqual([]);
    expect(correctMeasure(policy, { measure: "一", deadline: "张三李四" }, environment)).toEqual({ ok: false, failure: { kind: "unreadableDeadline", words: "张三李四" } });
  });
  test("the document that was given is not changed", () => {
    const before = structuredClone(policy);
    correctMeasure(policy, { measure: "一", leads: "市财政局", deadline: "长期推进" }, environment);
    expect(policy).toEqual(before);
  });
});

describe("lists", () => {
  test("every check of the catalogue, under a heading that the settings have words for", () => {
    expect(listChecks().map(({ id }) => id)).toEqual(checks.map(({ id }) => id));
    for (const { tags: [first] } of listChecks()) expect(messages.has(`pane.settings.tag.${first ?? ""}`)).toBe(true);
  });
  test("units by the names that people write; patterns with a place inside are none", () => {
    const units = listUnits(environment);
    expect(units.find(({ canonical }) => canonical === "发展和改革委员会")?.abbreviations).toContain("发改委");
    expect(units.flatMap(({ canonical, abbreviations, formerNames }) => [canonical, ...abbreviations, ...formerNames.map(({ name }) => name)]).filter((name) => name.includes("X"))).toEqual([]);
  });
  test("remarks on each document, in their order", () => {
    const [first, second] = checkPolicies([{ ...policy, measures: policy.measures.map((measure) => ({ ...measure, leads: [], responsible: [], generic: [] })) }, policy]);
    expect(first?.map(({ check }) => check)).toContain("policy-owners-absent");
    expect(second?.map(({ check }) => check)).not.toContain("policy-owners-absent");
  });
});
