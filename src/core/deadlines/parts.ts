import { buildIsoDate, daysInMonth, endOfMonth, formatIsoDate } from "#core/calendar/isoDate";
import type { Interval, Period } from "./expression.ts";

/** The part of a period that lies within a year: a half, a quarter, a month, some days of it. */
export type YearPart = Pick<Period, "unit" | "edge" | "month" | "at" | "next">;

/** Whole months `first` to `last` of a year. */
export function monthsOf(year: number, first: number, last: number): Interval {
  return { start: formatIsoDate({ year, month: first, day: 1 }), end: endOfMonth(year, last) };
}

/** Days `first` to `last` of a month, `last` null for its end; null where the month or the first day does not exist. */
export function daysOf(year: number, month: number, days: { first: number; last: number | null }): Interval | null {
  const start = buildIsoDate(year, month, days.first);
  if (start === null) return null;
  const last = Math.min(days.last ?? 31, daysInMonth(year, month));
  return { start, end: formatIsoDate({ year, month, day: last }) };
}
