import { toSerial } from "#core/calendar/excelSerial";
import type { IsoDate } from "#core/calendar/isoDate";
import type { CellChange, RowInsert } from "#core/findings/finding";
import type { LedgerRow } from "#core/ledger/model";
import { changeOf, type Audit } from "../audit.ts";

export const dayFormat = "yyyy-mm-dd";

/** Most of the days in the column are real dates. */
export function holdsDates({ count }: Audit): boolean {
  return count("dateCell") > 0 && count("dateCell") >= count("dayInWords");
}

/** A day as a cell of a new row, in the column of deadlines. */
export function writeDay(audit: Audit, day: IsoDate): RowInsert["cells"][number][] {
  const column = audit.ledger.columns.find(({ role }) => role === "deadline")?.column;
  if (column === undefined) return [];
  return [holdsDates(audit) ? { column, value: toSerial(day), numberFormat: dayFormat } : { column, value: day }];
}

/** Writes a day into the deadline cell the way the column has its days: as a real date, or in words. */
export function changeDay(audit: Audit, row: LedgerRow, day: IsoDate): CellChange[] {
  if (holdsDates(audit)) return changeOf(row, "deadline", toSerial(day), typeof row.cells.deadline?.value === "number" ? undefined : dayFormat);
  return changeOf(row, "deadline", day);
}
