import { addDays, addMonths, buildIsoDate, dateOfDayNumber, dayNumberOf, daysBetween, endOfMonth, isIsoDate, isLeapYear, partsOf, weekdayOf } from "#core/calendar/isoDate";

describe("isoDate", () => {
  it.each([["2020-02-29", true], ["2019-02-29", false], ["2019-13-01", false], ["2019-00-10", false], ["2019-1-1", false], ["0000-01-01", false], ["1900-02-29", false], ["2000-02-29", true]])("isIsoDate(%s) is %s", (text, expected) => {
    expect(isIsoDate(text)).toBe(expected);
  });

  it("builds only days that exist", () => {
    expect(buildIsoDate(2020, 2, 29)).toBe("2020-02-29");
    expect(buildIsoDate(2020, 2, 30)).toBeNull();
    expect(buildIsoDate(2020, 6, 31)).toBeNull();
    expect(buildIsoDate(2020, 6, Number.NaN)).toBeNull();
  });

  it("knows leap years and months' ends", () => {
    expect([1900, 2000, 2019, 2020].map(isLeapYear)).toEqual([false, true, false, true]);
    expect([endOfMonth(2019, 2), endOfMonth(2020, 2), endOfMonth(2020, 4), endOfMonth(2020, 12)]).toEqual(["2019-02-28", "2020-02-29", "2020-04-30", "2020-12-31"]);
  });

  it("agrees with the engine's own calendar over a thousand years", () => {
    const days = Array.from({ length: 27_000 }, (_, index) => (index - 13_500) * 13);
    const dates = days.map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
    expect(days.map(dateOfDayNumber)).toEqual(dates);
    expect(dates.map(dayNumberOf)).toEqual(days);
  });

  it("adds days and months, at the end of a month its last day", () => {
    expect(addDays("2020-02-28", 2)).toBe("2020-03-01");
    expect(addDays("2020-01-01", -1)).toBe("2019-12-31");
    expect(addMonths("2020-01-31", 1)).toBe("2020-02-29");
    expect(addMonths("2020-01-31", -2)).toBe("2019-11-30");
    expect(addMonths("2019-12-15", 1)).toBe("2020-01-15");
  });

  it("counts days and weekdays", () => {
    expect(daysBetween("2020-02-22", "2020-03-08")).toBe(15);
    expect(daysBetween("2020-03-08", "2020-02-22")).toBe(-15);
    expect(["2020-06-01", "2020-06-07", "1969-12-31", "1900-01-01"].map(weekdayOf)).toEqual([1, 7, 3, 1]);
    expect(partsOf("2020-06-07")).toEqual({ year: 2020, month: 6, day: 7 });
  });
});
