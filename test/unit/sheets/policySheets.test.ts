import { addDays } from "#core/calendar/isoDate";
import type { CellValue, SheetGrid } from "#core/ledger/model";
import { deadlineKinds } from "#core/deadlines/model";
import { leadRules, type PolicyDocument } from "#core/policy/model";
import { planPolicySheets } from "#core/sheets/policy/planPolicySheets";
import { readPolicySheets } from "#core/sheets/policy/readPolicySheets";
import type { SheetId } from "#core/sheets/sheetPlan";
import { comparators } from "#core/targets/model";
import { createMessages } from "#messages/messages";
import { buildPolicyVocabulary } from "#messages/policyVocabulary";
import { gridOf } from "#test/planGrid";
import fc from "fast-check";

const vocabulary = buildPolicyVocabulary();
const chinese = createMessages("zh-CN");
const english = createMessages("en-US");

const gridsOf = (policies: readonly PolicyDocument[], messages = chinese): Map<SheetId, SheetGrid> =>
  new Map(planPolicySheets(policies).map((plan) => [plan.id, gridOf(plan, messages)]));

const plan: PolicyDocument = {
  id: "hewan-2024", title: "河湾区助企行动方案", issuers: ["河湾区人民政府"], docNumber: "河政发〔2024〕3号", issuedOn: "2024-02-01",
  horizon: { start: null, end: "2025-12-31" }, leadRule: "firstListed", chapters: [{ number: "一", title: "主要任务" }], textHash: "a1",
  goals: { deadlines: [], targets: [{ name: "满意率", from: null, to: 95, toMin: null, unit: "%", comparator: ">=", due: "2025-12-31", raw: "95%以上", span: { start: 3, end: 8 } }] },
  measures: [{
    key: "1", number: "1", chapter: "一", parent: null, title: "=减环节", leads: ["区市场监管局"], responsible: ["区税务局"], generic: ["各县、区人民政府"], openEnded: true, ownersRaw: "（区市场监管局牵头）",
    deadlines: [{ raw: "2024年底前", kind: "by", start: null, end: "2024-12-31", recurrence: null, duration: null, otherReading: null, scope: "sentence", span: { start: 10, end: 17 } }],
    targets: [], text: "减环节。2024年底前，环节压减。", span: { start: 10, end: 60 },
  }],
};

/** The cell under a header, edited. */
function edit(grids: Map<SheetId, SheetGrid>, id: SheetId, header: string, value: CellValue): { row: number; column: number } {
  const grid = grids.get(id)!;
  const headerRow = grid.values.findIndex((cells) => cells.includes(header));
  const column = grid.values[headerRow]!.indexOf(header);
  (grid.values[headerRow + 1] as CellValue[])[column] = value;
  return { row: headerRow + 2, column: column + 1 };
}

describe("the policy model on sheets", () => {
  it.each([["zh-CN", chinese], ["en-US", english]])("reads back what it wrote, in %s", (_, messages) => {
    expect(readPolicySheets(gridsOf([plan], messages), vocabulary)).toEqual({ policies: [plan], findings: [] });
  });

  it("has words of its own for every choice and column, so that reading back is certain", () => {
    for (const messages of [chinese, english]) {
      for (const [prefix, values] of [["policyModel.kind", deadlineKinds], ["policyModel.leadRule", leadRules], ["policyModel.comparator", comparators]] as const) {
        expect(values.map((value) => vocabulary.get(`${prefix}:${messages.render({ id: `${prefix}.${value}` })}`))).toEqual([...values]);
      }
    }
  });

  it("takes over a correction", () => {
    const grids = gridsOf([plan]);
    edit(grids, "policyMeasures", "责任单位", "区税务局\n区财政局");
    edit(grids, "policyDeadlines", "截止日期", "2025/6/30");
    const { policies, findings } = readPolicySheets(grids, vocabulary);
    expect(findings).toEqual([]);
    expect(policies[0]?.measures[0]).toMatchObject({ responsible: ["区税务局", "区财政局"], deadlines: [{ end: "2025-06-30" }] });
  });

  it.each<[SheetId, string, CellValue]>([
    ["policyDeadlines", "截止日期", "年底"], ["policyDeadlines", "时限类型", "差不多"], ["policyTargets", "目标值", "很多"],
    ["policyDocuments", "印发日期", "2024-02-30"], ["policyMeasures", "原文起点", -1], ["policyMeasures", "未尽列", "或许"],
  ])("makes a wrong edit on %s, %s = %s a finding with its cell", (id, header, value) => {
    const grids = gridsOf([plan]);
    const place = edit(grids, id, header, value);
    const { findings } = readPolicySheets(grids, vocabulary);
    expect(findings[0]).toMatchObject({ check: "policy-sheet-edit", message: "check.policy-sheet-edit.cell", place, values: { value } });
  });

  it("names a line whose measure or document is not there, and a key that stands twice", () => {
    const grids = gridsOf([plan]);
    edit(grids, "policyDeadlines", "所属举措", "9");
    edit(grids, "policyTargets", "所属文件", "other");
    const twice = gridsOf([plan, plan]);
    expect(readPolicySheets(grids, vocabulary).findings.map(({ message }) => message)).toEqual(["check.policy-sheet-edit.unknownMeasure", "check.policy-sheet-edit.unknownPolicy"]);
    expect(readPolicySheets(twice, vocabulary).findings.map(({ message }) => message)).toContain("check.policy-sheet-edit.twice");
  });

  it("points at the cell that names what is not there", () => {
    const grids = gridsOf([plan]);
    const measure = edit(grids, "policyDeadlines", "所属举措", "9");
    const policy = edit(grids, "policyTargets", "所属文件", "other");
    expect(readPolicySheets(grids, vocabulary).findings.map(({ place: { row, column } }) => ({ row, column }))).toEqual([measure, policy]);
  });

  it("says one mistake once: what belongs to a line that cannot be read is none of its own", () => {
    const grids = gridsOf([plan]);
    edit(grids, "policyMeasures", "未尽列", "或许");
    edit(grids, "policyDocuments", "印发日期", "某日");
    const { findings } = readPolicySheets(grids, vocabulary);
    expect(findings.map(({ message, place: { sheet } }) => [message, sheet])).toEqual([["check.policy-sheet-edit.cell", "政策文件"], ["check.policy-sheet-edit.cell", "政策举措"]]);
  });

  it("keeps which annexes stand in the text", () => {
    const annexes = [{ name: "任务分工表", present: true }, { name: "联系方式", present: false }];
    const grids = gridsOf([{ ...plan, annexes }]);
    expect(readPolicySheets(grids, vocabulary).policies[0]?.annexes).toEqual(annexes);
    edit(grids, "policyDocuments", "附件（√为文中已附）", "任务分工表\n✓ 联系方式");
    expect(readPolicySheets(grids, vocabulary).policies[0]?.annexes).toEqual([{ name: "任务分工表", present: false }, { name: "联系方式", present: true }]);
  });

  it("names a sheet that lost its header", () => {
    const grids = gridsOf([plan]);
    const grid = grids.get("policyMeasures")!;
    grids.set("policyMeasures", { ...grid, values: grid.values.slice(3) });
    expect(readPolicySheets(grids, vocabulary).findings[0]).toMatchObject({ message: "check.policy-sheet-edit.header", place: { sheet: "政策举措" } });
  });
});

describe("any model", () => {
  const name = fc.string({ unit: fc.constantFrom(...Array.from("市县局委办财政税务发改规划人社公安一二三")), minLength: 1, maxLength: 8 });
  const day = fc.integer({ min: 0, max: 9000 }).map((days) => addDays("2010-01-01", days));
  const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });
  const span = fc.tuple(fc.nat(10_000), fc.nat(100)).map(([start, length]) => ({ start, end: start + length }));
  const deadline = fc.record({ raw: name, kind: fc.constantFrom(...deadlineKinds), start: maybe(day), end: maybe(day), recurrence: maybe(fc.constant("FREQ=MONTHLY")), duration: maybe(fc.constant("P30BD")), otherReading: maybe(day), scope: fc.constantFrom("measure" as const, "sentence" as const), span });
  const figure = maybe(fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => Math.round(value * 100) / 100 + 0));
  const target = fc.record({ name, from: figure, to: figure, toMin: figure, unit: fc.constantFrom("%", "工作日", "个"), comparator: fc.constantFrom(...comparators), due: maybe(day), raw: name, span });
  const facts = { deadlines: fc.array(deadline, { maxLength: 3 }), targets: fc.array(target, { maxLength: 3 }) };
  const measure = fc.record({ key: name, number: name, chapter: name, parent: maybe(name), title: name, leads: fc.array(name, { maxLength: 3 }), responsible: fc.array(name, { maxLength: 3 }), generic: fc.array(name, { maxLength: 2 }), openEnded: fc.boolean(), ownersRaw: maybe(name), ...facts, text: maybe(name), span });
  const document = fc.record({
    id: fc.string({ unit: fc.constantFrom(...Array.from("abc-123")), minLength: 1, maxLength: 8 }).map((id) => `p${id}`), title: name, issuers: fc.array(name, { maxLength: 2 }), docNumber: maybe(name), issuedOn: maybe(day),
    horizon: maybe(fc.tuple(maybe(day), day).map(([start, end]) => ({ start, end }))), leadRule: fc.constantFrom(...leadRules), chapters: fc.uniqueArray(fc.record({ number: name, title: name }), { selector: ({ number }) => number, maxLength: 3 }),
    measures: fc.uniqueArray(measure, { selector: ({ key }) => key, maxLength: 4 }), goals: fc.record(facts), textHash: maybe(name),
  });

  it("survives the way to the sheets and back", () => {
    fc.assert(fc.property(fc.uniqueArray(document, { selector: ({ id }) => id, maxLength: 3 }), (policies) => {
      const read = readPolicySheets(gridsOf(policies), vocabulary);
      expect(read.findings).toEqual([]);
      expect(read.policies).toEqual(policies);
    }), { numRuns: 100 });
  });

  it("never throws whatever stands in a cell", () => {
    const cell = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.double({ noNaN: true }));
    fc.assert(fc.property(fc.nat(3), fc.nat(40), fc.nat(40), cell, (sheet, row, column, value) => {
      const grids = gridsOf([plan]);
      const grid = [...grids.values()][sheet]!;
      const line = grid.values[row % grid.values.length] as CellValue[];
      line[column % line.length] = value;
      readPolicySheets(grids, vocabulary);
    }));
  });
});
