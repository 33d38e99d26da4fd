import type { IsoDate } from "#core/calendar/isoDate";
import type { Target } from "#core/targets/model";
import type { TargetValues, TargetVerdict } from "./model.ts";

/** Decimals of a change that count: 65 % is 65 % however binary fractions divide. */
export const changeDigits = 6;

/**
 * Whether a target is met at `asOf`. 压减65% from a baseline of 120 and a current 40: 66.7 % ≥ 65 %, met. A change without
 * a baseline is 缺基数 unless the ledger states the change itself. Not met after its day: 逾期未达标; the day itself is in time.
 */
export function judgeTarget(target: Target, values: TargetValues, asOf: IsoDate): TargetVerdict {
  const met = isChange(target) ? judgeChange(target, values) : judgeValue(target, values.current);
  if (met === "noValue" || met === "noBaseline") return met;
  if (met) return "met";
  return target.due !== null && target.due < asOf ? "pastDue" : "notMet";
}

export function isChange({ comparator }: Pick<Target, "comparator">): boolean {
  return comparator === "reduceBy" || comparator === "growBy";
}

type Judged = boolean | "noValue" | "noBaseline";

function judgeValue({ comparator, to, toMin }: Target, current: number | null): Judged {
  if (current === null || to === null) return "noValue";
  if (comparator === "<=") return current <= to;
  if (comparator === ">=") return current >= (toMin ?? to);
  return toMin === null ? current === to : current >= toMin && current <= to;
}

function judgeChange(target: Target, { baseline, current, change }: TargetValues): Judged {
  const { to, toMin } = target;
  if (to === null) return "noValue";
  if (change !== null) return change >= (toMin ?? to);
  if (baseline === null || (isRelative(target) && baseline === 0)) return "noBaseline";
  if (current === null) return "noValue";
  return computeChange(target, baseline, current) >= (toMin ?? to);
}

/** By how much it changed, in the unit of the target: percent, times, or the thing itself. */
export function computeChange(target: Pick<Target, "comparator" | "unit">, baseline: number, current: number): number {
  const difference = target.comparator === "reduceBy" ? baseline - current : current - baseline;
  const share = isRelative(target) ? difference / baseline : difference;
  return Number((target.unit === "%" ? share * 100 : share).toFixed(changeDigits));
}

/** 压减三分之一, 扩大1倍: measured against the baseline. */
export function isRelative({ unit }: Pick<Target, "unit">): boolean {
  return unit === "%" || unit === "倍";
}
