import { text } from "#core/findings/text";
import type { Text } from "#core/findings/text";
import type { Target } from "#core/targets/model";
import type { Assigned } from "./assignStated.ts";
import type { CandidateValues } from "./model.ts";

interface ToldValues {
  inColumns: CandidateValues;
  inNotes: CandidateValues;
  assigned: readonly Assigned[];
  baselines: ReadonlySet<number>;
}

/** Where ledger, notes and policy say different things: said, not settled. */
export function describeDifferences({ to, toMin, from, comparator }: Target, { inColumns, inNotes, assigned, baselines }: ToldValues): Text[] {
  const noted = (["current", "change"] as const).flatMap((kind) => [...inNotes[kind]].filter((value) => inColumns[kind].size > 0 && !inColumns[kind].has(value)));
  const goals = new Set(assigned.flatMap(({ stated: { goal } }) => (goal === null || goal.value === to || goal.value === toMin ? [] : [goal.value])));
  return [
    ...(noted.length === 0 ? [] : [text("sheet.targets.noteDiffers", { values: noted })]),
    ...(goals.size === 0 ? [] : [text("sheet.targets.goalDiffers", { values: [...goals] })]),
    ...(from === null || [...baselines].every((value) => value === from) ? [] : [text("sheet.targets.baselineDiffers", { values: [...baselines] })]),
    ...(comparator === "<=" ? [] : assigned.flatMap(describeRate)),
  ];
}

/** Rates are rounded to whole percent in many ledgers. */
const roundedRate = 0.01;

/** The row's 完成率 against 完成值 ÷ 目标值, where more is better and nothing else can be meant. */
export function describeRate({ report: { row: { progress } }, stated: { goal, current, baseline } }: Assigned): Text[] {
  if (progress === null || goal === null || current === null || baseline !== null || goal.value <= 0) return [];
  const share = current / goal.value;
  if (share < 0 || share > 1 || Math.abs(share - progress) <= roundedRate) return [];
  return [text("sheet.targets.rateDiffers", { stated: formatPercent(progress), computed: formatPercent(share) })];
}

function formatPercent(share: number): string {
  return `${Math.round(Number((share * 1000).toPrecision(12))) / 10}%`;
}
