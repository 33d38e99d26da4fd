import { dateOfDayNumber, dayNumberOf, type IsoDate } from "./isoDate.ts";

/** Serial 0 of Excel's 1900 system for days after its invented 1900-02-29. */
const epoch = dayNumberOf("1899-12-30");
/** 1900-03-01: the first day on which Excel and the calendar agree. */
const firstCommonSerial = 61;
const lastSerial = 2_958_465;

/** The day of a serial number (its time of day dropped), or null outside 1900-01-01 … 9999-12-31. */
export function fromSerial(serial: number): IsoDate | null {
  const whole = Math.floor(serial);
  if (!(whole >= 1 && whole <= lastSerial) || whole === 60) return null;
  return dateOfDayNumber(epoch + (whole < firstCommonSerial ? whole + 1 : whole));
}

/** The serial number Excel gives a day, from 1900-01-01. */
export function toSerial(date: IsoDate): number {
  const serial = dayNumberOf(date) - epoch;
  return serial < firstCommonSerial ? serial - 1 : serial;
}
