import { withHolidays, type WorkingCalendar } from "#core/calendar/workingCalendar";
import type { Settings } from "#core/settings/model";
import { officialCalendar } from "#files/workingCalendar";

/** The official calendar with the days that the user added. */
export function calendarOf(settings: Settings): WorkingCalendar {
  return withHolidays(officialCalendar, settings);
}
