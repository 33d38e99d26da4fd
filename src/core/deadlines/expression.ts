import type { DateParts, IsoDate } from "#core/calendar/isoDate";
import type { WorkingCalendar } from "#core/calendar/workingCalendar";
import type { DeadlineKind } from "./model.ts";

/** What every part of the grammar reads from: the compact text, the day that words like 今年 start from, the calendar. */
export interface Source {
  text: string;
  reference: IsoDate | null;
  /** `reference` in parts. */
  today: DateParts | null;
  calendar: WorkingCalendar;
  /** In a cell the text is known to be about time, so shorter forms are read (15日前, 6.30前). */
  mode: "cell" | "prose";
  /** The dated expression before this one, whose year a date without one goes on from. */
  previous: Previous | null;
}

export interface Previous {
  year: number;
  end: IsoDate;
}

export interface Interval {
  start: IsoDate;
  end: IsoDate;
}

export type PeriodUnit = "day" | "feast" | "week" | "tenDays" | "month" | "quarter" | "half" | "year" | "plan";

/** Why a date that is plainly meant cannot be given. */
export type Problem = "impossibleDay" | "noYear";

/** A stretch of the calendar as it is named: 2019年6月底, 第三季度, 年内. */
export interface Period {
  unit: PeriodUnit;
  /** whole: the stretch itself; end: its last day is named (底, 末); opening: 年初, which is no date. */
  edge: "whole" | "end" | "opening";
  /** null where the words give none: then the first one not before the reference is meant. */
  year: number | null;
  /** The month that a shorter second part of a range goes on from. */
  month: number | null;
  /** True for words that count from the reference (明年, 本月), which are never shifted to another year. */
  anchored: boolean;
  /** Second way to read the day itself (5/6/2020). */
  other: IsoDate | null;
  /** The stretch in a given year; null where that day does not exist. */
  at: (year: number) => Interval | null;
  /** Set where the words need a reference and there is none. */
  problem: Problem | null;
  next: number;
}

/** A deadline as read, in offsets of the compact text. */
export interface Reading {
  from: number;
  to: number;
  kind: DeadlineKind;
  start: IsoDate | null;
  end: IsoDate | null;
  recurrence: string | null;
  duration: string | null;
  otherReading: IsoDate | null;
  problem: Problem | null;
  unit: PeriodUnit | null;
  /** Words beside the period say that it is a limit: 到…, …前, …内, …底. */
  explicit: boolean;
  yearGiven: boolean;
}

/** Written out field by field: spreading defaults took an eighth of the reading time. */
export function buildReading(part: Partial<Reading> & Pick<Reading, "from" | "to" | "kind">): Reading {
  return {
    from: part.from,
    to: part.to,
    kind: part.kind,
    start: part.start ?? null,
    end: part.end ?? null,
    recurrence: part.recurrence ?? null,
    duration: part.duration ?? null,
    otherReading: part.otherReading ?? null,
    problem: part.problem ?? null,
    unit: part.unit ?? null,
    explicit: part.explicit ?? false,
    yearGiven: part.yearGiven ?? false,
  };
}

/** Matches a sticky expression at an index. */
export function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}
