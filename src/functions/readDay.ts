import { fromSerial } from "#core/calendar/excelSerial";
import { buildIsoDate, type IsoDate } from "#core/calendar/isoDate";
import { isError } from "./answer.ts";
import { cellOf } from "./cellOf.ts";

const dayInWords = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/u;

/** The day a cell means; null where it is blank or omitted (null, "" or 0), undefined where it is no day. */
export function readDay(given: unknown): IsoDate | null | undefined {
  const cell = cellOf(given);
  if (isError(given) || typeof cell === "boolean") return undefined;
  if (cell === "" || cell === 0) return null;
  if (typeof cell === "number") return fromSerial(cell) ?? undefined;
  const [, year, month, day] = dayInWords.exec(cell.trim()) ?? [];
  return buildIsoDate(Number(year), Number(month), Number(day)) ?? undefined;
}
