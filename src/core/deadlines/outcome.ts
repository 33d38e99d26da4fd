import { addDays, type IsoDate } from "#core/calendar/isoDate";
import type { Interval, Period } from "./expression.ts";
import type { DeadlineKind } from "./model.ts";
import type { Prefix, SuffixKind } from "./modifiers.ts";

/** What a period with its words beside it says, once its days are known. */
export interface Outcome {
  kind: DeadlineKind;
  start: IsoDate | null;
  end: IsoDate | null;
  other: IsoDate | null;
}

export interface Words {
  prefix: Prefix["kind"];
  suffix: SuffixKind;
  /** A comma and words follow: the period says when, in passing, and its last day is the limit. */
  isAdverbial: boolean;
}

const by = (end: IsoDate, start: IsoDate | null = null, other: IsoDate | null = null): Outcome => ({ kind: "by", start, end, other });
const range = ({ start, end }: Interval): Outcome => ({ kind: "range", start, end, other: null });
const since = (start: IsoDate): Outcome => ({ kind: "from", start, end: null, other: null });

/** null: the words tell of the past (以来), which is no deadline. */
export function outcomeOf(period: Period, words: Words, interval: Interval): Outcome | null {
  switch (words.suffix) {
    case "past":
      return null;
    case "before":
      return before(period, interval);
    case "within":
      return period.edge === "end" ? by(interval.end) : by(interval.end, interval.start);
    case "during":
      return range(interval);
    case "since":
      return since(period.edge === "end" ? interval.end : interval.start);
    case "after":
      return since(addDays(interval.end, 1));
    case "none":
      return plain(period, words, interval);
  }
}

/**
 * 前 after a day or a named last day includes it; so it does after 旬 and 半年. 6月前 and 2025年前 are read as before
 * their first day, 三季度前 as by its last, and each of them says the other reading too.
 */
function before(period: Period, interval: Interval): Outcome {
  if (period.edge === "opening") return { kind: "vague", start: null, end: interval.end, other: null };
  const dayBefore = addDays(interval.start, -1);
  if (period.unit === "feast") return by(dayBefore);
  if (period.edge === "end" || period.unit === "day" || period.unit === "tenDays" || period.unit === "half") return by(interval.end, null, period.other);
  return period.unit === "quarter" ? by(interval.end, null, dayBefore) : by(dayBefore, null, interval.end);
}

function plain(period: Period, words: Words, interval: Interval): Outcome {
  if (period.edge === "opening") return { kind: "vague", start: null, end: interval.end, other: null };
  if (words.prefix === "since") return since(period.edge === "end" ? interval.end : interval.start);
  if (words.prefix === "until" || period.edge === "end") return by(interval.end, null, period.other);
  if (period.unit === "day" || period.unit === "tenDays") return by(interval.end, interval.start, period.other);
  if (period.unit === "feast" && interval.start === interval.end) return by(interval.end, interval.start);
  const isPartOfYear = period.unit === "month" || period.unit === "quarter" || period.unit === "half";
  return isPartOfYear && words.isAdverbial ? by(interval.end, interval.start) : range(interval);
}
