import { festivalDay, festivalNames } from "#core/calendar/festivals";

describe("feasts", () => {
  it.each([
    ["春节", 2020, "2020-01-25"], ["除夕", 2020, "2020-01-24"], ["元宵节", 2020, "2020-02-08"], ["清明", 2020, "2020-04-04"], ["端午节", 2022, "2022-06-03"],
    ["中秋", 2021, "2021-09-21"], ["重阳", 2020, "2020-10-25"], ["春节", 2027, "2027-02-06"], ["国庆", 2021, "2021-10-01"], ["十一", 2021, "2021-10-01"], ["七一", 2021, "2021-07-01"], ["元旦", 2022, "2022-01-01"],
  ])("%s of %d is %s", (name, year, day) => {
    expect(festivalDay(name, year)).toBe(day);
  });

  it("are null outside the table and for other names", () => {
    expect(festivalDay("春节", 1999)).toBeNull();
    expect(festivalDay("春节", 2061)).toBeNull();
    expect(festivalDay("生日", 2020)).toBeNull();
  });

  it("are listed longest first", () => {
    expect(festivalNames.indexOf("国庆节")).toBeLessThan(festivalNames.indexOf("国庆"));
  });
});
