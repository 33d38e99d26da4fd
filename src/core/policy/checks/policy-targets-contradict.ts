import type { Target } from "#core/targets/model";
import type { Measure } from "../model.ts";
import { definePolicyCheck } from "./definePolicyCheck.ts";

export const policyTargetsContradict = definePolicyCheck({
  id: "policy-targets-contradict",
  severity: "info",
  messages: ["backwards", "differs", "rhythm"],
  appliesTo: ({ measures }) => measures.some(({ targets }) => targets.length > 0),
  *examine({ measures }) {
    for (const measure of measures) {
      for (const [earlier, later] of backwards(measure.targets)) {
        yield { message: "backwards", measure: measure.key, values: { number: measure.key, earlier: earlier.raw, later: later.raw, from: earlier.due, to: later.due } };
      }
      const rhythm = contradictedRhythm(measure);
      if (rhythm !== null) yield { message: "rhythm", measure: measure.key, values: { number: measure.key, ...rhythm } };
    }
    for (const [one, other] of differing(measures)) {
      yield { message: "differs", measure: other.measure.key, values: { name: one.target.name, one: one.target.raw, other: other.target.raw, measures: [one.measure.key, other.measure.key] } };
    }
  },
});

/** A later day with the weaker demand: 3.5 days by 2018, then 8.5 by mid-2019. */
function backwards(targets: readonly Target[]): [Target, Target][] {
  const dated = targets.filter(({ due, to }) => due !== null && to !== null).sort((a, b) => (a.due ?? "").localeCompare(b.due ?? ""));
  return dated.slice(1).flatMap((later, index): [Target, Target][] => {
    const earlier = dated.slice(0, index + 1).findLast((other) => isSameFigure(other, later) && other.due !== later.due);
    return earlier !== undefined && isWeaker(later, earlier) ? [[earlier, later]] : [];
  });
}

/** The same unit and direction, and one name the end of the other: 时间, 企业开办时间. */
function isSameFigure(a: Target, b: Target): boolean {
  const related = a.name.endsWith(b.name) || b.name.endsWith(a.name);
  return a.unit === b.unit && a.comparator === b.comparator && a.name !== "" && b.name !== "" && related;
}

function isWeaker(later: Target, earlier: Target): boolean {
  const change = (later.to ?? 0) - (earlier.to ?? 0);
  return later.comparator === "<=" ? change > 0 : later.comparator === "=" ? false : change < 0;
}

interface Placed {
  measure: Measure;
  target: Target;
}

/** The same name and day with two figures, in two measures. */
function differing(measures: readonly Measure[]): [Placed, Placed][] {
  const first = new Map<string, Placed>();
  return measures.flatMap((measure) =>
    measure.targets.flatMap((target): [Placed, Placed][] => {
      // Short names (时间, 手续) mean another thing in every measure.
      const key = target.name.length < 5 ? "" : [target.name, target.unit, target.comparator, target.due].join("|");
      const known = first.get(key);
      if (key !== "" && known === undefined) first.set(key, { measure, target });
      return known !== undefined && known.measure !== measure && known.target.to !== target.to ? [[known, { measure, target }]] : [];
    }),
  );
}

const perYear: Readonly<Record<string, number>> = { "FREQ=MONTHLY": 12, "FREQ=WEEKLY": 52, "FREQ=MONTHLY;INTERVAL=3": 4, "FREQ=MONTHLY;INTERVAL=6": 2 };

/** 每月举办一次 and 全年举办10期 cannot both be kept. */
function contradictedRhythm({ deadlines, targets }: Measure): { rhythm: string; count: string; expected: number } | null {
  const schedule = deadlines.find(({ recurrence }) => recurrence !== null && perYear[recurrence] !== undefined);
  const yearly = targets.find(({ raw, unit }) => /[期次场轮]/u.test(unit) && /全年|每年|年内/u.test(raw));
  const expected = perYear[schedule?.recurrence ?? ""];
  if (schedule === undefined || yearly === undefined || expected === undefined || yearly.to === expected) return null;
  return { rhythm: schedule.raw, count: yearly.raw, expected };
}
