import type { IsoDate } from "#core/calendar/isoDate";
import type { Interval, Period, Problem, Source } from "./expression.ts";

/** How far a day that few years have (29 February) is looked for. */
const yearsAhead = 8;

export type Resolved = { interval: Interval; problem: null } | { interval: null; problem: Problem };

const failed = (problem: Problem): Resolved => ({ interval: null, problem });

/**
 * The days of a period. Without a year it is the one of the expression before (2019年6月底前出台,年底前完成), else the first
 * whose `limit` is not before the reference.
 */
export function resolvePeriod(period: Period, source: Source, limit: (interval: Interval) => IsoDate): Resolved {
  if (period.problem !== null) return failed(period.problem);
  if (period.year !== null) return found(period.at(period.year));
  const { today, reference, previous } = source;
  if (previous !== null) return found(period.at(yearAfter(period, previous, limit)));
  if (today === null || reference === null) return failed(existsAtAll(period) ? "noYear" : "impossibleDay");
  for (let year = today.year; year <= today.year + yearsAhead; year++) {
    const interval = period.at(year);
    if (interval !== null && limit(interval) >= reference) return { interval, problem: null };
  }
  return failed("impossibleDay");
}

function found(interval: Interval | null): Resolved {
  return interval === null ? failed("impossibleDay") : { interval, problem: null };
}

function yearAfter(period: Period, previous: { year: number; end: IsoDate }, limit: (interval: Interval) => IsoDate): number {
  const same = period.at(previous.year);
  return same !== null && limit(same) < previous.end ? previous.year + 1 : previous.year;
}

/** 2000 has every day that any year has. */
function existsAtAll(period: Period): boolean {
  return period.at(2000) !== null;
}
