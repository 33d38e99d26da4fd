import { daysBetween } from "#core/calendar/isoDate";
import type { IsoDate } from "#core/calendar/isoDate";
import type { LedgerRow } from "#core/ledger/model";
import type { Settings } from "#core/settings/model";
import { findDueInForce } from "./dueInForce.ts";
import type { DueInForce } from "./dueInForce.ts";
import type { RowClass, Standing } from "./model.ts";
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
  const { asOf, settings } = context;
  const force = findDueInForce(row, context.horizonEnd ?? null);
  const cancelled = row.status === "cancelled";
  const halted = cancelled || row.status === "paused";
  const done = !halted && isDone(row, asOf);
  const started = done || isStarted(row);
  const open = !done && !halted;
  const start = row.deadlines.find((one) => one.start !== null && one.end !== null)?.start ?? context.start ?? null;
  const timeShare = force.due === null || start === null ? null : computeTimeShare(start, force.due, asOf);
  const daysLeft = open && force.due !== null && force.due >= asOf ? daysBetween(asOf, force.due) : null;
  return {
    kind: force.kind,
    class: halted ? "other" : done ? "done" : openClass(row, force, { started, timeShare, ...context }),
    due: force.due, originalDue: force.originalDue, extended: force.extended, inferred: force.inferred,
    done,
    completedOn: done ? row.completedOn : null,
    onTime: done && force.due !== null && row.completedOn !== null ? row.completedOn <= force.due : null,
    daysLate: computeDaysLate(force.due, done ? row.completedOn : open ? asOf : null),
    daysLeft,
    dueSoon: daysLeft !== null && daysLeft <= settings.dueSoonDays,
    start,
    timeShare,
    thenOngoing: force.thenOngoing,
    started,
    cancelled,
  };
}

/** The class of a row that is neither done nor halted. */
function openClass(row: LedgerRow, force: DueInForce, state: StandingContext & { started: boolean; timeShare: number | null }): RowClass {
  if (force.kind === "ongoing") return "ongoing";
  if (force.due !== null && force.due < state.asOf) return "overdue";
  if (!state.started) return "notStarted";
  return isBehind(row, state.timeShare, state.settings.behindPoints) ? "behind" : "onTrack";
}

/** 未达序时: by the figures where both are known, or by the unit's own word. */
function isBehind(row: LedgerRow, timeShare: number | null, points: number): boolean {
  if (row.ownJudgement === "behind" || row.ownJudgement === "overdue") return true;
  return row.progress !== null && timeShare !== null && timeShare * 100 - row.progress * 100 > points;
}

function computeDaysLate(due: IsoDate | null, reached: IsoDate | null): number {
  if (due === null || reached === null) return 0;
  return Math.max(0, daysBetween(due, reached));
}
