import type { LedgerRow, StatedFigure } from "#core/ledger/model";
import { defaultSettings } from "#core/settings/model";
import { judgeTarget } from "#core/statistics/targets/judgeTarget";
import { targetVerdicts } from "#core/statistics/targets/model";
import type { TargetStanding } from "#core/statistics/targets/model";
import { summarise } from "#core/statistics/summarise";
import { summariseTargets } from "#core/statistics/targets/summariseTargets";
import type { Target } from "#core/targets/model";
import { deadline, ledgerOf, ledgerRow, measureOf, policyOf } from "#test/ledgerRows";
import fc from "fast-check";

const value = fc.integer({ min: 0, max: 200 });
const unit = fc.constantFrom("", "家", "%", "工作日");
const figure = (role: StatedFigure["role"], column: number): fc.Arbitrary<StatedFigure> =>
  fc.record({ value, unit, bound: fc.constantFrom(null, "atLeast" as const, "atMost" as const), year: fc.constantFrom(null, 2019, 2020), month: fc.constantFrom(null, 3, 6, 9, 12), isCumulative: fc.boolean() })
    .map((facts) => ({ role, isYearly: false, ...facts, cell: { row: 5, column, value: facts.value } }));
const row = fc.record({
  figures: fc.tuple(fc.array(figure("goal", 5), { maxLength: 3 }), fc.array(figure("current", 6), { maxLength: 3 }), fc.array(figure("baseline", 7), { maxLength: 2 })).map((groups) => groups.flat()),
  task: fc.constantFrom("新增企业", "压缩办理时间", "提高满意度"), progress: fc.option(fc.constantFrom(0, 0.5, 1), { nil: null }),
  note: fc.constantFrom("", "办理时间压缩至4个工作日", "新增企业12家", "满意度达到96%"), measure: fc.boolean(),
});
type Drawn = typeof row extends fc.Arbitrary<infer T> ? T : never;
const drawn = fc.array(row, { maxLength: 12 });

const target = (facts: Partial<Target>): Target => ({ name: "办理时间", from: null, to: 5, toMin: null, unit: "工作日", comparator: "<=", due: "2019-12-31", raw: "", span: { start: 0, end: 0 }, ...facts });
const policy = policyOf({ measures: [measureOf({ key: "1", targets: [target({}), target({ name: "新增企业", to: 10, unit: "家", comparator: ">=" })] })], goals: { deadlines: [], targets: [target({ name: "满意度", to: 95, unit: "%", comparator: ">=" })] } });
const asOf = "2019-10-31";

const rowsOf = (ones: readonly Drawn[]): LedgerRow[] => ones.map(({ figures, task, progress, note }, index) =>
  ledgerRow({ address: { sheet: "任务分工", row: 5 + index }, sequence: String(index + 1), task, figures, progress, deadlines: [deadline("by", "2019-12-31")], values: { progressNote: note } }));
const run = (rows: readonly LedgerRow[], isMatched: readonly boolean[], kept = new Map<string, { current: number }>()): TargetStanding[] => {
  const matches = isMatched.map((is) => (is ? { ref: { policy: "plan", measure: "1" }, by: "key" as const, score: 1, runnerUp: null } : null));
  return summariseTargets(summarise(ledgerOf(rows), { policies: [policy], matches, settings: defaultSettings, asOf }), [policy], kept);
};
const standingsOf = (ones: readonly Drawn[]) => run(rowsOf(ones), ones.map(({ measure }) => measure));

describe("targets, whatever the columns say", () => {
  test("every target of the policy has a line, keys are different, and every verdict is that of its values", () => {
    fc.assert(fc.property(drawn, (ones) => {
      const standings = standingsOf(ones);
      expect(standings.filter(({ origin }) => origin !== "ledger")).toHaveLength(3);
      expect(new Set(standings.map(({ key }) => key)).size).toBe(standings.length);
      for (const { target: one, values, verdict } of standings) expect(verdict).toBe(judgeTarget(one, values, asOf));
      expect(targetVerdicts.reduce((sum, one) => sum + standings.filter(({ verdict }) => verdict === one).length, 0)).toBe(standings.length);
    }));
  });

  test("a current value stands in the ledger, in a column or a note; where several may be meant there is none", () => {
    fc.assert(fc.property(drawn, (ones) => {
      const said = new Set(ones.flatMap(({ figures, note }) => [...figures.filter(({ role }) => role === "current").map((one) => one.value), ...[4, 12, 96].filter((one) => note.includes(String(one)))]));
      const sums = ones.map(({ figures }) => figures.filter(({ role }) => role === "current").reduce((sum, one) => sum + one.value, 0));
      for (const { values: { current, change }, isAmbiguous } of standingsOf(ones)) {
        for (const one of [current, change]) if (one !== null) expect(said.has(one) || sums.some((sum) => one <= sum)).toBe(true);
        if (isAmbiguous) expect([current, change]).toContain(null);
      }
    }));
  });

  test("the order of rows changes no line", () => {
    fc.assert(fc.property(drawn, (ones) => {
      const rows = rowsOf(ones);
      const isMatched = ones.map(({ measure }) => measure);
      const brief = (standings: readonly TargetStanding[]) => new Map(standings.map(({ key, values, verdict, isAmbiguous }) => [key, { values, verdict, isAmbiguous }]));
      expect(brief(run([...rows].reverse(), [...isMatched].reverse()))).toEqual(brief(run(rows, isMatched)));
    }));
  });

  test("what was typed goes before what was read, on its own line only", () => {
    fc.assert(fc.property(drawn, fc.nat(20), value, (ones, at, typed) => {
      const plain = standingsOf(ones);
      const { key } = plain[at % plain.length] ?? { key: "" };
      const kept = run(rowsOf(ones), ones.map(({ measure }) => measure), new Map([[key, { current: typed }]]));
      for (const [index, one] of kept.entries()) expect(one.values.current).toBe(one.key === key ? typed : plain[index]?.values.current);
    }));
  });
});
