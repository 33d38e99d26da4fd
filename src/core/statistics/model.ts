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

/** A weight is kept to this many parts of one, so that sums do not depend on the order of the rows. */
export const weightParts = 10_000;

/** What a count looks at. */
export interface CountedTask {
  standing: Standing;
  asOf: IsoDate;
}

/** What a weight looks at. */
export interface WeighedTask extends CountedTask {
  weight: number | null;
}

/** How many tasks: each definition in `figures/<code>.ts`. */
export const countCodes = [
  "total", "done", "onTrack", "behind", "overdue", "notStarted", "ongoing", "other",
  "due", "dueDone", "dueToday", "dueSoon", "doneOnTime", "dueOnTime", "doneLate", "doneUndated", "dueUndated",
  "started", "cancelled", "lasting", "lastingDone", "lastingCancelled", "continuing", "extended", "inferred",
] as const;
export type CountCode = (typeof countCodes)[number];

/** 权重, 分值 added up: 0 in a ledger without that column. */
export const weightCodes = ["weight", "weightDone"] as const;
export type WeightCode = (typeof weightCodes)[number];

export const rateCodes = ["completionRate", "completionRateWithoutOngoing", "dueCompletionRate", "onTimeRate", "startRate", "weightedCompletionRate"] as const;
export type RateCode = (typeof rateCodes)[number];

export type Counts = Readonly<Record<CountCode | WeightCode, number>>;
/** 0…1, or null where the denominator is 0 (shown as —). */
export type Rates = Readonly<Record<RateCode, number | null>>;
export type Figures = Counts & Rates;

/** What tasks may be grouped by. */
export const dimensions = [
  "lead", "responsible", "leader", "unitLeader", "person", "contact", "chapter", "category", "source", "month", "quarter", "class", "unitGroup", "ledger",
] as const;
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

/** 党群, 政府部门, 区县, …: the lead units of one group, ranked among themselves. */
export interface UnitGroupFigures {
  /** A task counts once, however many units of the group lead it. */
  group: Group;
  units: readonly Group[];
}

/** What a workbook's 单位名录 and 概称单位 say. */
export interface UnitLists {
  /** Name of a body → its group. */
  groups: ReadonlyMap<string, string>;
  /** 市直各有关单位 → the units that it stands for. */
  generics: ReadonlyMap<string, readonly string[]>;
}

export interface Statistics {
  asOf: IsoDate;
  totals: Figures;
  /** 举措: those that the ledger has rows for, and those of which every row is done. */
  measures: { total: number; done: number };
  groups: Readonly<Record<Dimension, readonly Group[]>>;
  byUnitGroup: readonly UnitGroupFigures[];
  /** Whether the ledger has 权重 or 分值. */
  hasWeights: boolean;
  /** Tasks without a weight in such a ledger: they weigh nothing. */
  unweighted: number;
  /** Tasks whose 概称单位 were counted as the units that they stand for. */
  expandedTasks: number;
  /** Completed after `asOf`, counted as not done yet. */
  completedLater: number;
  /** In a ledger that is younger than `asOf`: tasks whose state on that day nobody can tell, counted as they are now. */
  stateUnknown: number;
  /** Headline figures count 已认定 where the ledger has that column, 自报完成 otherwise. */
  /** `mixed`: of several ledgers only some have it. */
  doneMeans: "accepted" | "reported" | "mixed";
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

/** What an earlier month is compared by: statistics, or the little that is archived of them. */
export interface PreviousStatistics {
  asOf: IsoDate;
  totals: Figures;
  groups: Readonly<Partial<Record<Dimension, readonly { key: string; figures: Figures }[]>>>;
}
