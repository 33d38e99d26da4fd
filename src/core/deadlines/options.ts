import { type IsoDate, partsOf } from "#core/calendar/isoDate";
import { plainCalendar, type WorkingCalendar } from "#core/calendar/workingCalendar";
import { type CompactText, sourceSpan } from "./compactText.ts";
import type { Reading, Source } from "./expression.ts";
import type { Deadline } from "./model.ts";

export interface DeadlineOptions {
  /** The day that dates without a year, 本月 and spans count from; null: such words give no day. */
  reference: IsoDate | null;
  /** Without it every Monday to Friday counts as a working day. */
  calendar?: WorkingCalendar;
  /** cell: the text is a deadline. prose: deadlines are looked for in sentences. */
  mode: "cell" | "prose";
  scope?: Deadline["scope"];
}

export function buildSource(compact: CompactText, options: DeadlineOptions): Source {
  const { reference, mode } = options;
  const today = reference === null ? null : partsOf(reference);
  return { text: compact.text, reference, today, calendar: options.calendar ?? plainCalendar, mode, previous: null };
}

export function buildDeadline(compact: CompactText, reading: Reading, scope: Deadline["scope"]): Deadline {
  const span = sourceSpan(compact, reading.from, reading.to);
  const { kind, start, end, recurrence, duration, otherReading } = reading;
  return { raw: compact.source.slice(span.start, span.end), kind, start, end, recurrence, duration, otherReading, scope, span };
}
