import { fromSerial, toSerial } from "#core/calendar/excelSerial";

describe("Excel serial numbers", () => {
  it.each([[1, "1900-01-01"], [59, "1900-02-28"], [61, "1900-03-01"], [44012, "2020-06-30"], [44012.99, "2020-06-30"], [2_958_465, "9999-12-31"]])("%d is %s", (serial, date) => {
    expect(fromSerial(serial)).toBe(date);
  });

  it.each([0, -1, 60, 60.5, 2_958_466, Number.NaN])("%d is no day", (serial) => {
    expect(fromSerial(serial)).toBeNull();
  });

  it("is undone by toSerial", () => {
    for (const serial of [1, 59, 61, 366, 44012, 50_000]) expect(toSerial(fromSerial(serial) ?? "")).toBe(serial);
  });
});
