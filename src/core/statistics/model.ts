import type { IsoDate } from "#core/calendar/isoDate";
import type { MeasureRef } from "#core/findings/finding";
import type { Text } from "#core/findings/text";
import type { LedgerRow } from "#core/ledger/model";
import type { Standing } from "#core/standing/model";

/** One task of the ledger with everything that decides where it is counted. */
export interface Task {
  row: LedgerRow;
  standing: Standing;
  measure: MeasureRef | null;
}

/** What a count looks at. */
export interface CountedTask {
  standing: Standing;
  asOf: IsoDate;
}

/** How many tasks: each definition in `figures/<code>.ts`. */
export const countCodes = [
  "total", "done", "onTrack", "behind", "overdue", "notStarted", "ongoing", "other",
  "due", "dueDone", "dueToday", "dueSoon", "doneOnTime", "dueOnTime", "doneLate", "doneUndated",
  "started", "cancelled", "lasting", "lastingDone", "lastingCancelled", "continuing", "extended", "inferred",
] as const;
export type CountCode = (typeof countCodes)[number];

export const rateCodes = ["completionRate", "completionRateWithoutOngoing", "dueCompletionRate", "onTimeRate", "startRate"] as const;
export type RateCode = (typeof rateCodes)[number];

export type Counts = Readonly<Record<CountCode, number>>;
/** 0…1, or null where the denominator is 0 (shown as —). */
export type Rates = Readonly<Record<RateCode, number | null>>;
export type Figures = Counts & Rates;

/** What tasks may be grouped by. */
export const dimensions = ["lead", "responsible", "leader", "chapter", "category", "source", "month", "quarter"] as const;
export type Dimension = (typeof dimensions)[number];

export interface Group {
  /** Identity within the dimension, the same from month to month; "" for tasks that name none. */
  key: string;
  label: Text;
  figures: Figures;
  /** By completion rate with ties 1, 2, 2, 4; null where there is no rate or the dimension has no ranking. */
  rank: number | null;
  /** Change of the completion rate against `previous`, in shares of one; null where either is missing. */
  change: number | null;
}

export interface Statistics {
  asOf: IsoDate;
  totals: Figures;
  /** 举措: those that the ledger has rows for, and those of which every row is done. */
  measures: { total: number; done: number };
  groups: Readonly<Record<Dimension, readonly Group[]>>;
  /** Headline figures count 已认定 where the ledger has that column, 自报完成 otherwise. */
  doneMeans: "accepted" | "reported";
  /** A task counts for every joint lead, or for the first only; once in the totals either way. */
  jointLeads: "each" | "first";
  /** Tasks with several leads: why the groups by lead may add up to more than the total. */
  jointTasks: number;
  /** Of the totals' completion rate; null without `previous`. */
  change: number | null;
  /** What the groups are compared with, or null. */
  previousAsOf: IsoDate | null;
  /** In the ledger's order. */
  tasks: readonly Task[];
}
