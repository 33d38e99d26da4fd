import { addDays, type IsoDate, weekdayOf } from "./isoDate.ts";

/**
 * The official holiday table, as data. `holidays` are days off (weekends among them or not, both work), `workdays` are
 * the weekend days worked in exchange (调休). Outside firstYear…lastYear nothing is known and weekdays are assumed.
 */
export interface WorkingCalendar {
  firstYear: number;
  lastYear: number;
  holidays: ReadonlySet<IsoDate>;
  workdays: ReadonlySet<IsoDate>;
}

/** Knows no holiday: every Monday to Friday is worked, and nothing is certain. */
export const plainCalendar: WorkingCalendar = { firstYear: 0, lastYear: -1, holidays: new Set(), workdays: new Set() };

export function isCoveredBy(calendar: WorkingCalendar, date: IsoDate): boolean {
  const year = Number(date.slice(0, 4));
  return year >= calendar.firstYear && year <= calendar.lastYear;
}

export function isWorkingDay(calendar: WorkingCalendar, date: IsoDate): boolean {
  if (calendar.workdays.has(date)) return true;
  return !calendar.holidays.has(date) && weekdayOf(date) <= 5;
}

/** A day found by counting working days; `certain` is false when the count ran through years without a holiday table. */
export interface WorkingDay {
  date: IsoDate;
  certain: boolean;
}

/** The n-th working day after `date` (the day itself is not counted); n < 0 counts back; n = 0 is the day itself. */
export function addWorkingDays(calendar: WorkingCalendar, date: IsoDate, n: number): WorkingDay {
  const step = n < 0 ? -1 : 1;
  let current = date;
  let certain = isCoveredBy(calendar, date);
  for (let left = Math.abs(n); left > 0; ) {
    current = addDays(current, step);
    certain &&= isCoveredBy(calendar, current);
    if (isWorkingDay(calendar, current)) left -= 1;
  }
  return { date: current, certain };
}

/** Corrections by the user's own table: a day in it overrides the official one. */
export interface CalendarCorrections {
  holidays: readonly IsoDate[];
  workdays: readonly IsoDate[];
}

/** The calendar with the user's table merged in; years that the table names count as known. */
export function withHolidays(calendar: WorkingCalendar, own: CalendarCorrections): WorkingCalendar {
  const holidays = new Set(calendar.holidays);
  const workdays = new Set(calendar.workdays);
  for (const date of own.holidays) {
    holidays.add(date);
    workdays.delete(date);
  }
  for (const date of own.workdays) {
    workdays.add(date);
    holidays.delete(date);
  }
  return { ...widened(calendar, [...own.holidays, ...own.workdays]), holidays, workdays };
}

/** Years are added only while they join the known ones without a gap: a table for 2030 says nothing about 2028. */
function widened(calendar: WorkingCalendar, dates: readonly IsoDate[]): { firstYear: number; lastYear: number } {
  const years = [...new Set(dates.map((date) => Number(date.slice(0, 4))))].sort((a, b) => a - b);
  if (calendar.lastYear < calendar.firstYear) return spanOf(years, calendar);
  let { firstYear, lastYear } = calendar;
  for (const year of years) if (year === lastYear + 1) lastYear = year;
  for (const year of years.toReversed()) if (year === firstYear - 1) firstYear = year;
  return { firstYear, lastYear };
}

function spanOf(years: readonly number[], fallback: WorkingCalendar): { firstYear: number; lastYear: number } {
  const firstYear = years[0];
  if (firstYear === undefined) return { firstYear: fallback.firstYear, lastYear: fallback.lastYear };
  let lastYear = firstYear;
  for (const year of years) if (year === lastYear + 1) lastYear = year;
  return { firstYear, lastYear };
}
