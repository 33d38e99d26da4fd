/** A calendar day as `YYYY-MM-DD`; compares correctly as a string. No time, no zone. */
export type IsoDate = string;

/** A day in parts, month and day as people count them (1-based). */
export interface DateParts {
  year: number;
  month: number;
  day: number;
}

const firstYear = 1;
const lastYear = 9999;

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** True when the parts name a day that exists: no 30 February, no month 13. */
export function isRealDay(parts: DateParts): boolean {
  const { year, month, day } = parts;
  if (year < firstYear || year > lastYear || month < 1 || month > 12) return false;
  return day >= 1 && day <= daysInMonth(year, month);
}

/** The ISO form of parts that name a real day. */
export function formatIsoDate(parts: DateParts): IsoDate {
  const { year, month, day } = parts;
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The day, or null where it does not exist. */
export function buildIsoDate(year: number, month: number, day: number): IsoDate | null {
  const parts = { year, month, day };
  return isRealDay(parts) ? formatIsoDate(parts) : null;
}

export function partsOf(date: IsoDate): DateParts {
  return { year: figureIn(date, 0, 4), month: figureIn(date, 5, 7), day: figureIn(date, 8, 10) };
}

/** Digits of a day as a number, without making strings of them: days are counted for every row of a large table. */
function figureIn(date: IsoDate, from: number, to: number): number {
  let figure = 0;
  for (let index = from; index < to; index += 1) figure = figure * 10 + date.charCodeAt(index) - 48;
  return figure;
}

/** True for `YYYY-MM-DD` that names a real day. */
export function isIsoDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && isRealDay(partsOf(text));
}

/** The last day of a month: month 2 of 2020 → 2020-02-29. */
export function endOfMonth(year: number, month: number): IsoDate {
  return formatIsoDate({ year, month, day: daysInMonth(year, month) });
}

const daysPerEra = 146_097;

/**
 * Days since 1970-01-01, negative before. Whole-number arithmetic on the Gregorian calendar's 400-year era
 * (H. Hinnant, "chrono-compatible low-level date algorithms"): no zone and no clock can come in.
 */
export function dayNumberOf(date: IsoDate): number {
  const { year, month, day } = partsOf(date);
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysPerEra + dayOfEra - 719_468;
}

/** The day that is `dayNumber` days after 1970-01-01. */
export function dateOfDayNumber(dayNumber: number): IsoDate {
  const shifted = dayNumber + 719_468;
  const era = Math.floor(shifted / daysPerEra);
  const dayOfEra = shifted - era * daysPerEra;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return formatIsoDate({ year, month, day });
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOfDayNumber(dayNumberOf(date) + days);
}

/** Calendar months later; a day that the month lacks becomes its last: 2020-01-31 + 1 → 2020-02-29. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + month - 1 + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = (index % 12) + 1;
  return formatIsoDate({ year: targetYear, month: targetMonth, day: Math.min(day, daysInMonth(targetYear, targetMonth)) });
}

/** Days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/** 1 = Monday … 7 = Sunday, as ISO 8601 counts. */
export function weekdayOf(date: IsoDate): number {
  // 1970-01-01 was a Thursday.
  return ((((dayNumberOf(date) + 3) % 7) + 7) % 7) + 1;
}
