import type { IsoDate } from "#core/calendar/isoDate";
import type { MeasureRef } from "#core/findings/finding";
import type { Text } from "#core/findings/text";
import type { CellRef, LedgerRow } from "#core/ledger/model";
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

/** Different values that may be meant, levels and changes. */
export type CandidateValues = Record<"current" | "change", ReadonlySet<number>>;

/** What the user typed over a value, by `TargetStanding.key`; a value that was taken away is null. */
export type KeptTargetValues = ReadonlyMap<string, Partial<TargetValues>>;

/** Who states a target: a measure of a policy, the plan as a whole, or a row of the ledger in columns of its own. */
export type TargetOrigin = "measure" | "plan" | "ledger";

/** Where a target stands. */
export interface TargetStanding {
  /** `policy/measure/position` or `row/sheet/number`, the same from run to run. */
  key: string;
  origin: TargetOrigin;
  /** null for a target of the whole plan, and for that of a row that belongs to no measure. */
  ref: MeasureRef | null;
  target: Target;
  /** What it is about: a name that the text leaves out is that of the figure before. */
  name: string;
  values: TargetValues;
  /** What the ledger says; differs from `values` where the user typed something else. */
  read: TargetValues;
  /** The reports name several figures that may be meant: none is taken. */
  isAmbiguous: boolean;
  /** What does not agree: ledger, notes and policy. */
  remarks: readonly Text[];
  verdict: TargetVerdict;
  due: IsoDate | null;
  leads: readonly string[];
  /** The row that the value was read from, else the first row of the measure. */
  row: LedgerRow | null;
  /** The cell of a value that a column states. */
  cell: CellRef | null;
}
