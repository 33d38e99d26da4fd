import type { WorkingCalendar } from "#core/calendar/workingCalendar";
import table from "chinese-days/dist/chinese-days.json";

/**
 * The State Council's holiday table as chinese-days publishes it. The library answers for any year; only the years
 * its table really holds are offered, so that a later year is reported as not certain instead of guessed.
 */
export function buildOfficialCalendar(): WorkingCalendar {
  const holidays = Object.keys(table.holidays);
  const years = holidays.map((date) => Number(date.slice(0, 4)));
  return {
    firstYear: Math.min(...years),
    lastYear: Math.max(...years),
    holidays: new Set(holidays),
    workdays: new Set(Object.keys(table.workdays)),
  };
}

/** Built once: every entry point shares it. */
export const officialCalendar: WorkingCalendar = buildOfficialCalendar();
