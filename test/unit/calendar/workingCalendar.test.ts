import { addWorkingDays, isCoveredBy, isWorkingDay, plainCalendar, withHolidays } from "#core/calendar/workingCalendar";
import { officialCalendar } from "#files/workingCalendar";

describe("the official calendar", () => {
  it("covers the years of its table only", () => {
    expect([officialCalendar.firstYear, officialCalendar.lastYear]).toEqual([2004, 2026]);
    expect(isCoveredBy(officialCalendar, "2026-12-31")).toBe(true);
    expect(isCoveredBy(officialCalendar, "2027-01-01")).toBe(false);
  });

  it("knows holidays and weekend days worked in exchange", () => {
    expect(["2020-04-06", "2020-04-26", "2020-04-25", "2020-04-27"].map((date) => isWorkingDay(officialCalendar, date))).toEqual([false, true, false, true]);
  });

  it("counts working days after a day", () => {
    expect(addWorkingDays(officialCalendar, "2020-03-02", 5)).toEqual({ date: "2020-03-09", certain: true });
    expect(addWorkingDays(officialCalendar, "2020-03-02", 30)).toEqual({ date: "2020-04-14", certain: true });
    expect(addWorkingDays(officialCalendar, "2022-09-26", 10)).toEqual({ date: "2022-10-13", certain: true });
    expect(addWorkingDays(officialCalendar, "2020-03-09", -5)).toEqual({ date: "2020-03-02", certain: true });
    expect(addWorkingDays(officialCalendar, "2020-03-07", 0)).toEqual({ date: "2020-03-07", certain: true });
  });

  it("is not certain past its last year", () => {
    expect(addWorkingDays(officialCalendar, "2026-12-28", 5)).toEqual({ date: "2027-01-04", certain: false });
    expect(addWorkingDays(plainCalendar, "2020-01-23", 1)).toEqual({ date: "2020-01-24", certain: false });
  });
});

describe("the user's own table", () => {
  it("overrides the official one and makes its year known", () => {
    const calendar = withHolidays(officialCalendar, { holidays: ["2027-01-01", "2020-04-26"], workdays: ["2027-01-02"] });
    expect(calendar.lastYear).toBe(2027);
    expect(isWorkingDay(calendar, "2020-04-26")).toBe(false);
    expect(addWorkingDays(calendar, "2026-12-31", 1)).toEqual({ date: "2027-01-02", certain: true });
  });

  it("says nothing about years that it skips", () => {
    expect(withHolidays(officialCalendar, { holidays: ["2030-01-01"], workdays: [] }).lastYear).toBe(2026);
    expect(withHolidays(officialCalendar, { holidays: ["2003-01-01", "2002-01-01"], workdays: [] }).firstYear).toBe(2002);
  });

  it("can stand alone", () => {
    expect(withHolidays(plainCalendar, { holidays: ["2030-01-01"], workdays: ["2031-01-04"] })).toMatchObject({ firstYear: 2030, lastYear: 2031 });
    expect(withHolidays(plainCalendar, { holidays: [], workdays: [] })).toMatchObject({ firstYear: 0, lastYear: -1 });
  });
});
