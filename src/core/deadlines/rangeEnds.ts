import type { IsoDate } from "#core/calendar/isoDate";
import type { Interval, Period, Problem, Source } from "./expression.ts";

/** The two ends of a range as named. */
export interface Ends {
  first: Period;
  second: Period;
  from: number;
  /** The second part names the year after the first: 11月至次年3月. */
  isLater: boolean;
}

/** The days of a range whose ends may leave each other the year. */
export function resolveEnds(source: Source, ends: Ends): Interval | Problem {
  const { first, second } = ends;
  const problem = first.problem ?? second.problem;
  if (problem !== null) return problem;
  if (first.year !== null) return intervalFrom(ends, first.year) ?? "impossibleDay";
  if (second.year !== null && !second.anchored) return intervalTo(ends, second.year) ?? "impossibleDay";
  const { today, reference, previous } = source;
  if (previous !== null) return intervalFrom(ends, previous.year) ?? "impossibleDay";
  if (today === null || reference === null) return "noYear";
  return firstNotBefore(ends, ends.isLater ? today.year : today.year - 1, reference) ?? "impossibleDay";
}

function firstNotBefore(ends: Ends, firstYear: number, reference: IsoDate): Interval | null {
  for (let year = firstYear; year < firstYear + 10; year++) {
    const interval = intervalFrom(ends, year);
    if (interval !== null && interval.end >= reference) return interval;
  }
  return null;
}

function startOf(first: Period, interval: Interval): IsoDate {
  return first.edge === "end" ? interval.end : interval.start;
}

/** The range whose first part lies in `year`; the second part follows it, in the next year if need be. */
function intervalFrom({ first, second, isLater }: Ends, year: number): Interval | null {
  const opening = first.at(year);
  if (opening === null) return null;
  const start = startOf(first, opening);
  const own = second.year !== null && (!second.anchored || first.year === null || !isLater) ? second.year : null;
  const closing = own === null ? closingAfter(second, isLater ? year + 1 : year, start) : second.at(own);
  return closing === null ? null : { start, end: closing.end };
}

function closingAfter(second: Period, year: number, start: IsoDate): Interval | null {
  const closing = second.at(year);
  return closing !== null && closing.end < start ? second.at(year + 1) : closing;
}

function intervalTo({ first, second }: Ends, year: number): Interval | null {
  const closing = second.at(year);
  const opening = first.at(year);
  if (closing === null || opening === null) return null;
  const start = startOf(first, opening);
  if (start <= closing.end) return { start, end: closing.end };
  const earlier = first.at(year - 1);
  return earlier === null ? null : { start: startOf(first, earlier), end: closing.end };
}
