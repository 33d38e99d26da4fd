import { fromSerial, toSerial } from "#core/calendar/excelSerial";
import { isIsoDate, type IsoDate } from "#core/calendar/isoDate";
import { readDeadlines } from "#core/deadlines/readDeadlines";
import { officialCalendar } from "#files/workingCalendar";
import type { Answer } from "./functions.ts";
import { sayError } from "./sayError.ts";

/** The day a reference cell means; undefined where it means none. A blank or omitted one arrives as null, "" or 0. */
export function readReference(reference: unknown): IsoDate | null | undefined {
  if (reference === null || reference === undefined || reference === "" || reference === 0) return null;
  if (typeof reference === "number") return fromSerial(reference) ?? undefined;
  return typeof reference === "string" && isIsoDate(reference) ? reference : undefined;
}

/** POLICY.DEADLINE: the last day that is still in time, as Excel's serial number. */
export function readDeadlineDay(text: string, reference: unknown): Answer<number> {
  const day = readReference(reference);
  if (day === undefined) return sayError("invalidValue", "function.deadline.badReference");
  const deadlines = readDeadlines(text, { reference: day, calendar: officialCalendar, mode: "cell" });
  const last = deadlines.flatMap(({ end }) => end ?? []).sort().at(-1);
  if (last !== undefined) return { value: toSerial(last) };
  const isOpen = deadlines.some(({ kind }) => kind !== "none" && kind !== "vague");
  return sayError("notAvailable", isOpen ? "function.deadline.noDay" : "function.deadline.unreadable");
}
