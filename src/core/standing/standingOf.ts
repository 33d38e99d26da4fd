import { daysBetween } from "#core/calendar/isoDate";
import type { IsoDate } from "#core/calendar/isoDate";
import type { Deadline } from "#core/deadlines/model";
import type { LedgerRow } from "#core/ledger/model";
import type { Settings } from "#core/settings/model";
import { findDueInForce } from "./dueInForce.ts";
import type { DueInForce } from "./dueInForce.ts";
import type { RowClass, Standing } from "./model.ts";
import { findNodes } from "./nodes.ts";
import { isDone, isStarted } from "./progressOf.ts";
import { computeTimeShare } from "./timeShare.ts";

export interface StandingContext {
  settings: Pick<Settings, "dueSoonDays" | "behindPoints">;
  /** 数据截至日期. A deadline on this day has not passed yet. */
  asOf: IsoDate;
  /** The plan's end, for rows that state no deadline; leave out to infer none. */
  horizonEnd?: IsoDate | null;
  /** The day from which the time of a row without a start of its own is measured: when the plan was issued. */
  start?: IsoDate | null;
}

/** Where a row stands at `asOf`. */
export function standingOf(row: LedgerRow, context: StandingContext): Standing {
  const { asOf } = context;
  const force = findDueInForce(row, context.horizonEnd ?? null, asOf);
  const { kind, due, originalDue, extended, inferred, thenOngoing } = force;
  const halted = row.status === "cancelled" || row.status === "paused";
  const done = !halted && isDone(row, asOf);
  const started = done || isStarted(row);
  const start = findStart(row, context);
  const timeShare = due === null || start === null ? null : computeTimeShare(start, due, asOf);
  const nodes = findNodes(row, originalDue ?? start);
  const node = nodes.findLast(({ day }) => day <= asOf)?.share ?? null;
  const { completedOn, onTime, daysLate, daysLeft, dueSoon } = done ? judgeCompletion(due, row.completedOn) : judgeOpen(halted ? null : due, context);
  // Field by field: taking the parts together by spreading takes longer than all else that is done for a row.
  return {
    kind, class: halted ? "other" : done ? "done" : openClass(row, force, { started, timeShare, node, context }),
    due, originalDue, extended, inferred, done, completedOn, onTime, daysLate, daysLeft, dueSoon,
    start, timeShare, nodes, node, thenOngoing, started, cancelled: row.status === "cancelled",
  };
}

type Judged = Pick<Standing, "completedOn" | "onTime" | "daysLate" | "daysLeft" | "dueSoon">;

/** A done row by its completion day, where it has one. */
function judgeCompletion(due: IsoDate | null, completedOn: IsoDate | null): Judged {
  const days = due === null || completedOn === null ? null : daysBetween(due, completedOn);
  return { completedOn, onTime: days === null ? null : days <= 0, daysLate: Math.max(0, days ?? 0), daysLeft: null, dueSoon: false };
}

/** An open row by `asOf`. */
function judgeOpen(due: IsoDate | null, { asOf, settings }: StandingContext): Judged {
  const left = due === null ? null : daysBetween(asOf, due);
  const isLate = left !== null && left < 0;
  const daysLeft = isLate ? null : left;
  return { completedOn: null, onTime: null, daysLate: isLate ? -left : 0, daysLeft, dueSoon: daysLeft !== null && daysLeft <= settings.dueSoonDays };
}

/** The row's own beginning, else its plan's. */
function findStart({ deadlines }: LedgerRow, context: StandingContext): IsoDate | null {
  for (const deadline of deadlines) if (statesBothEnds(deadline)) return deadline.start;
  return context.start ?? null;
}

const rangeSign = /[-—–―~～－至到]/u;
const numericMonth = /^\s*\d{4}\s*[-—–－]\s*\d{1,2}\s*$/u;

/** 2019年1月—12月. A month or a quarter (2019年12月, 四季度) is when the work is due, and a single day is no time at all. */
function statesBothEnds({ kind, start, end, raw }: Deadline): boolean {
  return kind === "range" && start !== null && end !== null && start < end && rangeSign.test(raw) && !numericMonth.test(raw);
}

/** The class of a row that is neither done nor halted. */
function openClass(row: LedgerRow, force: DueInForce, state: Pick<Standing, "started" | "timeShare" | "node"> & { context: StandingContext }): RowClass {
  const { asOf, settings } = state.context;
  if (force.kind === "ongoing") return "ongoing";
  if (force.due !== null && force.due < asOf) return "overdue";
  if (!state.started) return "notStarted";
  return isBehind(row, state, settings.behindPoints) ? "behind" : "onTrack";
}

/** 未达序时: by the unit's own word, by the node (节点) that the ledger states, or by the share of time. */
function isBehind(row: LedgerRow, { timeShare, node }: Pick<Standing, "timeShare" | "node">, points: number): boolean {
  if (row.ownJudgement === "behind" || row.ownJudgement === "overdue") return true;
  if (row.progress === null) return false;
  if (node !== null) return row.progress < node;
  return timeShare !== null && timeShare * 100 - row.progress * 100 > points;
}
