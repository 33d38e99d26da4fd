import type { IsoDate } from "#core/calendar/isoDate";
import type { MeasureRef } from "#core/findings/finding";
import type { LedgerRow } from "#core/ledger/model";
import type { Target } from "#core/targets/model";

/** 已达标, 未达标, 逾期未达标, 无当前值, 缺基数. */
export const targetVerdicts = ["met", "notMet", "pastDue", "noValue", "noBaseline"] as const;
export type TargetVerdict = (typeof targetVerdicts)[number];

/** What a target is judged by; null where nobody has said it. */
export interface TargetValues {
  /** What a change is measured from. */
  baseline: number | null;
  current: number | null;
  /** 已压减65%: a change that is stated as such, in the target's own unit. */
  change: number | null;
}

/** What the user typed over a value, by `TargetStanding.key`; a value that was taken away is null. */
export type KeptTargetValues = ReadonlyMap<string, Partial<TargetValues>>;

/** Where a target of a policy stands. */
export interface TargetStanding {
  /** `policy/measure/position`, the same from run to run. */
  key: string;
  /** null for a target of the whole plan. */
  ref: MeasureRef | null;
  target: Target;
  /** What it is about: a name that the text leaves out is that of the figure before. */
  name: string;
  values: TargetValues;
  /** What the ledger says; differs from `values` where the user typed something else. */
  read: TargetValues;
  /** The reports name several figures that may be meant: none is taken. */
  isAmbiguous: boolean;
  verdict: TargetVerdict;
  due: IsoDate | null;
  leads: readonly string[];
  /** The row that the value was read from, else the first row of the measure. */
  row: LedgerRow | null;
}
