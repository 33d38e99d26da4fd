import { daysBetween } from "#core/calendar/isoDate";
import type { IsoDate } from "#core/calendar/isoDate";

/**
 * 序时进度: the share of the time from `start` to `due` that has passed at the end of `asOf`, both days included,
 * so that 30 November of a year is 334/365. Null where the time has no length.
 */
export function computeTimeShare(start: IsoDate, due: IsoDate, asOf: IsoDate): number | null {
  if (start >= due) return null;
  const passed = daysBetween(start, asOf) + 1;
  const whole = daysBetween(start, due) + 1;
  return Math.min(1, Math.max(0, passed / whole));
}
