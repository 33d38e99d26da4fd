import type { IsoDate } from "#core/calendar/isoDate";

/** What sort of task a row is. It comes from the deadline, never from the status word. */
export type RowKind = "dated" | "ongoing" | "onSchedule" | "undated";

/** Every row is in exactly one class at `asOf`, so that the classes add up to 任务数 in every group. */
export const rowClasses = ["done", "onTrack", "behind", "overdue", "notStarted", "ongoing", "other"] as const;
export type RowClass = (typeof rowClasses)[number];

/** 节点: the progress, 0…1, that a row is to have reached at the end of a day. */
export interface ProgressNode {
  day: IsoDate;
  share: number;
}

/** Where a row stands on a day. */
export interface Standing {
  kind: RowKind;
  class: RowClass;
  /** The deadline in force: the approved extension's day, else the row's latest dated deadline; null where there is none. */
  due: IsoDate | null;
  /** The day before any extension. */
  originalDue: IsoDate | null;
  /** 经批准延期: an extension approved on or before the original day. */
  extended: boolean;
  /** 推定时限: taken from the plan's end. */
  inferred: boolean;
  /** Reported done (or accepted, where the ledger has that column) and not returned. */
  done: boolean;
  completedOn: IsoDate | null;
  /** For a done dated row: on time, late, or null when the completion day is unknown (完成日期不详). */
  onTime: boolean | null;
  /** Calendar days past `due`, 0 when not late. */
  daysLate: number;
  /** Calendar days until `due` (0 = today), null without a due day or when done. */
  daysLeft: number | null;
  /** 临期, a mark across the classes. */
  dueSoon: boolean;
  /** The day from which the time of this row is measured, where it is known. */
  start: IsoDate | null;
  /** Share of the time passed, 0…1, where it can be told. */
  timeShare: number | null;
  /** 节点 that the row states, in the order of their days. */
  nodes: readonly ProgressNode[];
  /** The progress that the last node on or before `asOf` asks for, 0…1; null where none does. It goes before the share of time. */
  node: number | null;
  /** 阶段性成果，长期推进: the dated stage is what this standing is about; the task goes on after it. */
  thenOngoing: boolean;
  /** Something has been done or reported; false for 未启动, whether or not its day has passed. */
  started: boolean;
  /** 取消/调整: leaves every denominator. */
  cancelled: boolean;
}
