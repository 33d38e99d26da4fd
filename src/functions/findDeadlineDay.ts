import { toSerial } from "#core/calendar/excelSerial";
import { readDeadlines } from "#core/deadlines/readDeadlines";
import { isPlausibleSerial } from "#core/ledger/columnProfile";
import { officialCalendar } from "#files/workingCalendar";
import { refuse, type Answer, type ResultCell } from "./answer.ts";
import { cellOf, wordsIn } from "./cellOf.ts";
import { mapCells, orThrow } from "./mapCells.ts";
import { readDay } from "./readDay.ts";

/** POLICY.DEADLINE: the last day that is still in time, as Excel's serial number. */
export async function findDeadlineDay(text: unknown, reference: unknown): Promise<Answer> {
  const day = readDay(reference);
  if (day === undefined) return orThrow(refuse("invalidValue", "function.deadline.badReference"));
  const read = (cell: unknown): ResultCell => {
    const value = cellOf(cell);
    // A date cell is its own day.
    if (typeof value === "number" && isPlausibleSerial(value)) return Math.floor(value);
    const deadlines = readDeadlines(wordsIn(cell), { reference: day, calendar: officialCalendar, mode: "cell" });
    const last = deadlines.flatMap(({ end }) => end ?? []).sort().at(-1);
    if (last !== undefined) return toSerial(last);
    const isOpen = deadlines.some(({ kind }) => kind !== "none" && kind !== "vague");
    return refuse("notAvailable", isOpen ? "function.deadline.noDay" : "function.deadline.unreadable");
  };
  return mapCells(text, { one: read, each: read });
}
